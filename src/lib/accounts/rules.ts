/** What ties a person to a neighbourhood. Each has its words as `relation_…`. */
export const RELATIONS = [
	'residente',
	'domiciliato',
	'lavora',
	'studia',
	'volontario',
	'cura_familiare'
] as const;
export type Relation = (typeof RELATIONS)[number];

/** How the tie was ascertained. Each has its words as `method_…`. */
export const METHODS = ['sportello', 'spid_cie', 'elenco', 'codice', 'autodichiarazione'] as const;
export type Method = (typeof METHODS)[number];

/** Roles the city gives; the others follow from eligibility and memberships. */
export const CITY_ROLES = ['operator', 'coordinator', 'administrator'] as const;
export type CityRole = (typeof CITY_ROLES)[number];

export const LANGUAGES = ['it', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

export const CHANNELS = ['email', 'none'] as const;
export const TOKEN_PURPOSES = ['confirm', 'reset', 'invite'] as const;
export type TokenPurpose = (typeof TOKEN_PURPOSES)[number];

export const PASSWORD_LENGTH = { min: 12, max: 200 } as const;

/** The name to print in public: only of somebody who chose so; else `undefined`. */
export const publicName = (person: {
	readonly displayName: string;
	readonly nameShownAt: Date | null;
}): string | undefined => (person.nameShownAt === null ? undefined : person.displayName);

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** How long a link sent by mail is good, in milliseconds. */
export const TOKEN_LIFE = { confirm: 3 * DAY, reset: HOUR, invite: 7 * DAY } as const satisfies Record<
	TokenPurpose,
	number
>;

/** Accounts that nobody confirmed are forgotten after this many days. */
export const UNCONFIRMED_DAYS = 30;

/** Accounts that nobody uses are erased after this many months, and not before so many days from a notice. */
export const UNUSED_MONTHS = 24;
export const UNUSED_NOTICE_DAYS = 30;

/** What is counted so that nobody guesses passwords or floods a mailbox, and how often it may be tried. */
export const LIMITS = {
	sign_in_address: { most: 10, within: HOUR / 4 },
	sign_in_client: { most: 60, within: HOUR / 4 },
	register_address: { most: 3, within: HOUR },
	register_client: { most: 15, within: HOUR },
	reset_address: { most: 3, within: HOUR },
	reset_client: { most: 15, within: HOUR },
	code_client: { most: 20, within: HOUR / 4 },
	confirm_client: { most: 60, within: HOUR / 4 },
	rate_client: { most: 20, within: HOUR },
	report_client: { most: 10, within: HOUR }
} as const satisfies Record<string, { most: number; within: number }>;
export type Limited = keyof typeof LIMITS;

/** One network counts as one client: the address itself, or for IPv6 the /64 a home receives. */
export function clientOf(address: string) {
	const plain = address.replace(/^::ffff:(?=\d+\.)/i, '');
	return plain.includes(':') ? plain.split(':').slice(0, 4).join(':') : plain;
}

/** A password that a stranger would try first: few different signs, or one's own address. */
export function isGuessable(password: string, email: string) {
	const lower = password.toLowerCase();
	const name = email.split('@')[0] ?? '';
	return new Set(lower).size < 5 || (name.length >= 4 && lower.replace(name, '').length < 6);
}

/** "b…a@vallefiorita.example": enough to recognise one's own address, too little to learn another's. */
export function maskedEmail(email: string) {
	const [name = '', host = ''] = email.split('@');
	return `${name.slice(0, 1)}…${name.slice(-1)}@${host}`;
}

const BROWSERS = [
	[/Edg/, 'Edge'],
	[/OPR|Opera/, 'Opera'],
	[/SamsungBrowser/, 'Samsung Internet'],
	[/Firefox|FxiOS/, 'Firefox'],
	[/Chrome|CriOS/, 'Chrome'],
	[/Safari/, 'Safari']
] as const;
const SYSTEMS = [
	[/Android/, 'Android'],
	[/iPhone/, 'iPhone'],
	[/iPad/, 'iPad'],
	[/Windows/, 'Windows'],
	[/Mac OS/, 'Mac'],
	[/Linux/, 'Linux']
] as const;

/** "Firefox, Windows": all we keep of what a browser says about itself. Empty when it says nothing we know. */
export const deviceOf = (userAgent: string) =>
	[BROWSERS, SYSTEMS]
		.map((known) => known.find(([sign]) => sign.test(userAgent))?.[1])
		.filter((name) => name !== undefined)
		.join(', ');
