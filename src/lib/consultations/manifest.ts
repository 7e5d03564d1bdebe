import type { Terms } from './counting/rules';
import { dayOf } from '../clock';
import type { Found } from './queries.server';
import { CHOICES, type CHANNELS, type METHODS, type SECRECIES, type TIE_RULES } from './rules';

/** Everything that holds from the calling on. Its hash is published then; nothing in it can change afterwards. */
export type Manifest = Terms & {
	readonly format: 'tq1';
	readonly id: string;
	readonly question: string;
	readonly explanation: string;
	readonly ifYes: string;
	readonly ifNo: string;
	readonly method: (typeof METHODS)[number];
	readonly variant: string;
	readonly options: readonly { readonly id: string; readonly cents: number | null }[];
	readonly choices: { readonly least: number; readonly most: number };
	readonly winners: number;
	readonly budgetCents: number | null;
	readonly voters: {
		/** Empty for the whole city. */
		readonly neighbourhoods: readonly { readonly id: string; readonly name: string }[];
		readonly relations: readonly string[];
		readonly minimumAge: number;
		/** The day on which the roll was frozen, and the one on which voters must be of age. */
		readonly frozenOn: string;
		readonly ofAgeOn: string;
	};
	readonly tieRule: (typeof TIE_RULES)[number];
	readonly lotSource: string;
	readonly secrecy: (typeof SECRECIES)[number];
	readonly binding: boolean;
	readonly channels: readonly (typeof CHANNELS)[number][];
	readonly opensAt: string;
	readonly closesAt: string;
	readonly publicKey: string;
	readonly initiativeId: string | null;
	readonly decisionId: string | null;
};

/** What a consultation promises at the moment it is called. */
export const manifestOf = (
	consultation: Found,
	frozenAt: Date,
	entitled: number,
	publicKey: Buffer
): Manifest => ({
	format: 'tq1',
	id: consultation.id,
	question: consultation.question,
	explanation: consultation.explanation,
	ifYes: consultation.ifYes,
	ifNo: consultation.ifNo,
	method: consultation.method,
	variant: '',
	options: CHOICES.map((id) => ({ id, cents: null })),
	choices: { least: 1, most: 1 },
	winners: 1,
	budgetCents: null,
	entitled,
	voters: {
		neighbourhoods: consultation.quartieri.map(({ id, name }) => ({ id, name })),
		relations: consultation.relations,
		minimumAge: consultation.minimumAge,
		frozenOn: dayOf(frozenAt),
		ofAgeOn: dayOf(consultation.closesAt)
	},
	quorum: { rule: consultation.quorum, value: consultation.quorumValue },
	majority: {
		rule: consultation.majority,
		numerator: consultation.majorityNumerator ?? 1,
		denominator: consultation.majorityDenominator ?? 2
	},
	tieRule: consultation.tieRule,
	lotSource: '',
	secrecy: consultation.secrecy,
	binding: consultation.binding,
	channels: ['online'],
	opensAt: consultation.opensAt.toISOString(),
	closesAt: consultation.closesAt.toISOString(),
	publicKey: publicKey.toString('hex'),
	initiativeId: consultation.initiativeId,
	decisionId: consultation.decisionId
});

/** JSON that everybody writes alike: keys in order, no spaces. For text, whole numbers, true, false, null, lists and records. */
export function canonical(value: unknown): string {
	if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
	if (value !== null && typeof value === 'object') {
		const pairs = Object.entries(value)
			.sort(([one], [other]) => (one < other ? -1 : 1))
			.map(([key, held]) => `${JSON.stringify(key)}:${canonical(held)}`);
		return `{${pairs.join(',')}}`;
	}
	if (typeof value === 'number' && !Number.isSafeInteger(value)) throw new Error(`${value} is not whole`);
	return JSON.stringify(value);
}
