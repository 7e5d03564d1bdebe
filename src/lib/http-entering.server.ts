import type { RequestEvent } from '@sveltejs/kit';
import { deviceOf, type Language } from './accounts/rules';
import { closeSession, openSession, SESSION_COOKIE } from './accounts/sessions.server';

/**
 * Opens a new session for whoever has just proved who they are; one that this browser already held ends
 * first. A reader who has not chosen a language gets the one of their account.
 */
export async function enter(
	{ cookies, request }: Pick<RequestEvent, 'cookies' | 'request'>,
	person: { readonly id: string; readonly language: Language }
) {
	const held = cookies.get(SESSION_COOKIE);
	if (held) await closeSession(held);

	const { name, value, attributes } = await openSession(
		person.id,
		deviceOf(request.headers.get('user-agent') ?? '')
	);
	cookies.set(name, value, attributes);
	if (cookies.get(LANGUAGE) === undefined) {
		cookies.set(LANGUAGE, person.language, { path: '/', maxAge: YEAR, sameSite: 'lax', httpOnly: false });
	}
}

const KEPT_PAGES = 'taccuino';

/**
 * Where somebody goes who has just come in or left. Pages of somebody else that a browser keeps to open them
 * without a line go first: our service worker throws them away on the way.
 */
export function pastKeptPages({ cookies }: Pick<RequestEvent, 'cookies'>, goTo: string, personId?: string) {
	const whose = cookies.get(KEPT_PAGES);
	if (whose === undefined || whose === personId) return goTo;
	cookies.delete(KEPT_PAGES, { path: '/' });
	return `/incontri/uscita?poi=${encodeURIComponent(goTo)}`;
}

const LANGUAGE = 'lingua';
const YEAR = 365 * 24 * 60 * 60;

export async function leave({ cookies }: Pick<RequestEvent, 'cookies'>) {
	const held = cookies.get(SESSION_COOKIE);
	if (!held) return;
	const { name, value, attributes } = await closeSession(held);
	cookies.set(name, value, attributes);
}
