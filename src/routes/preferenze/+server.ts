import { redirect, type Cookies } from '@sveltejs/kit';
import { ownPath } from '$lib/formats/paths';
import { fromOurPages } from '$lib/http.server';
import { typedIn } from '$lib/http-reading.server';

const YEAR = 365 * 24 * 60 * 60;

/** What a reader may set, and the values of each. */
const CHOICES: Readonly<Record<string, readonly string[]>> = {
	testo: ['normale', 'grande', 'massimo'],
	contrasto: ['normale', 'alto'],
	lingua: ['it', 'en']
};

/** Text size, contrast and language: kept in a cookie of the browser, then back to the same page. */
export async function POST(event) {
	const { cookies, url } = event;
	fromOurPages(event);
	const asked = await typedIn(event);
	for (const [name, values] of Object.entries(CHOICES)) {
		const value = asked.get(name);
		if (typeof value === 'string' && values.includes(value)) keep(cookies, name, value);
	}
	redirect(303, ownPath(String(asked.get('torna') ?? '/'), url.origin));
}

/** Pages with a script read the language in the browser, so these cookies are not hidden from it. */
const keep = (cookies: Cookies, name: string, value: string) =>
	cookies.set(name, value, { path: '/', maxAge: YEAR, sameSite: 'lax', httpOnly: false });
