import { ROLES, type Role } from '../readers';
import { addressesOfPages, type AttackedCity } from './city';
import { formsIn, type SentForm } from './forms';
import { EVERY_FIELD } from './fields';
import { actionNamed, actionOf, endpoints, everyAction, routeOf } from './routes';
import { get } from './send';

/** A form as somebody found it, where it goes, and the act that it asks for, as `/route?/name`. */
export type Found = {
	readonly role: Role;
	readonly page: string;
	readonly address: string;
	readonly action: string;
	readonly form: SentForm;
};

export type Seen = {
	readonly role: Role;
	readonly address: string;
	readonly status: number;
	readonly html: string;
};

export type Walk = {
	readonly forms: readonly Found[];
	/** Addresses of what is no page, as the pages name them, by route. */
	readonly files: ReadonlyMap<string, readonly string[]>;
};

/** Those who see most of it go to every example of every page, the others to the richest few. */
const EVERYWHERE = ['facilitator', 'operator', 'coordinator'];
const FEW = 3;

/** Every page as somebody of each role. */
export async function visited(city: AttackedCity, roles: readonly Role[] = ROLES): Promise<Seen[]> {
	const seen: Seen[] = [];
	for (const role of roles) {
		const cookie = await city.cookieOf(role.person);
		for (const address of addressesOfPages(EVERYWHERE.includes(role.role) ? Infinity : FEW)) {
			const { status, body } = await get(city, address, cookie);
			seen.push({ role, address, status, html: body });
		}
	}
	return seen;
}

/**
 * What is found on every page by each role: forms, and links to what is no page. A new route is walked without anyone
 * remembering. The city is the same for all files that one process tests, so it is walked once.
 */
export const theWalk = (city: AttackedCity): Promise<Walk> => (walked ??= walk(city));
let walked: Promise<Walk> | undefined;

async function walk(city: AttackedCity): Promise<Walk> {
	const pages = await visited(city);
	const forms = pages.flatMap(({ role, address, html, status }) =>
		status === 200 ? foundOn(address, html, role) : []
	);
	const links = new Set(pages.flatMap(({ html }) => linksIn(html)));
	const files = endpoints().map(({ route }) => {
		const own = [...links].filter((link) => routeOf(link) === route);
		return [route, own.length === 0 && !route.includes('[') ? [route] : own] as const;
	});
	return { forms: [...once(forms), ...(await guessed(forms))], files: new Map(files) };
}

/**
 * Acts that no page offered, because they come after another or in a state that nothing is in: each is asked for at
 * two examples of its page, with every field that any form has.
 */
async function guessed(forms: readonly Found[]): Promise<Found[]> {
	const offered = new Set(forms.map(({ action }) => action));
	const role = ROLES.find((one) => one.role === 'coordinator') ?? ROLES[0];
	const fields = EVERY_FIELD.map((name) => ({
		...{ name, type: 'text', value: undefined, choices: [], attributes: {} }
	}));
	return (await everyAction())
		.filter((action) => !offered.has(action))
		.flatMap((action) => {
			const [route = '', name] = action.split('?/');
			const form = { action: name ? `?/${name}` : '', multipart: false, fields };
			return addressesOfPages()
				.filter((page) => routeOf(page) === route)
				.slice(0, 2)
				.map((page) => ({ role, page, address: actionNamed(page, name ?? 'default'), action, form }));
		});
}

/** The forms of a page, and where each goes. */
export const foundOn = (page: string, html: string, role: Role): Found[] =>
	formsIn(html).flatMap((form) => {
		const { pathname, search } = new URL(form.action || page, new URL(page, 'http://localhost'));
		const action = actionOf(pathname + search);
		return action === undefined ? [] : [{ role, page, address: pathname + search, action, form }];
	});

/** Of forms that ask the same in the same words, to the same role, the first. */
export function once(forms: readonly Found[]) {
	const known = new Set<string>();
	return forms.filter(({ action, form, role }) => {
		const kind = `${role.role} ${action} ${form.fields.map(({ name, type }) => name + type).join()}`;
		return !known.has(kind) && known.add(kind);
	});
}

const linksIn = (html: string) =>
	[...html.matchAll(/ (?:href|src)="(\/[^"#]*)/g)].map(([, link = '']) => link.replaceAll('&amp;', '&'));
