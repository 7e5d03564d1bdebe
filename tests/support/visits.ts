import type { Page } from '@playwright/test';
import { openSession } from '../../src/lib/accounts/sessions.server';
import { kindsOf } from './looking';
import { examplesOf, pageRoutes } from './pages';
import { ROLES, type Role } from './readers';

/** What the server answered when somebody asked for a page. */
export type Visit = {
	readonly role: Role['role'];
	readonly route: string;
	readonly address: string;
	readonly status: number;
	readonly html: string;
};

/** How a reader has asked to see the pages, by the cookies that keep it. */
export type Preferences = Readonly<Record<string, string>>;

/** Asks for every example of every page, as somebody, without a browser. */
export async function visitAll(origin: string, role: Role, preferences: Preferences = {}): Promise<Visit[]> {
	const cookies = await cookiesOf(role, preferences);
	const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
	const visits = new Array<Visit>();
	for (const route of pageRoutes()) {
		for (const address of examplesOf(route)) {
			const answer = await fetch(origin + address, { headers: { cookie }, redirect: 'manual' });
			visits.push({ role: role.role, route, address, status: answer.status, html: await answer.text() });
		}
	}
	return visits;
}

export async function visitAsEverybody(origin: string) {
	const visits = new Array<Visit>();
	for (const role of ROLES) visits.push(...(await visitAll(origin, role)));
	return visits;
}

/** Makes the browser somebody's, with their preferences. */
export async function become(page: Page, origin: string, role: Role, preferences: Preferences = {}) {
	const cookies = await cookiesOf(role, preferences);
	await page.context().addCookies(cookies.map((cookie) => ({ ...cookie, url: origin })));
}

async function cookiesOf({ person }: Role, preferences: Preferences) {
	const session = person === null ? [] : [await openSession(person, 'proof')];
	const chosen = Object.entries({ lingua: 'it', ...preferences }).map(([name, value]) => ({ name, value }));
	return [...session, ...chosen].map(({ name, value }) => ({ name, value }));
}

/**
 * One page of each route, and every other example that holds a kind of thing not seen there yet; of those
 * that do not open, one that is forbidden and one that is not there.
 */
export function worthSeeing(visits: readonly Visit[]) {
	const seen = new Map<string, Set<string>>();
	return visits.filter(({ route, status, html }) => {
		if (status === 303) return false;
		const subject = status === 200 ? route : String(status);
		const before = seen.get(subject);
		const kinds = kindsOf(html);
		seen.set(subject, new Set([...(before ?? []), ...kinds]));
		return before === undefined || (status === 200 && [...kinds].some((kind) => !before.has(kind)));
	});
}
