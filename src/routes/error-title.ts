import { m } from '$lib/paraglide/messages.js';

/** What an error page is called, in its heading and in the browser's tab. */
export function errorTitle(status: number) {
	if (status === 404) return m.error_title_not_found();
	return status === 403 ? m.error_title_forbidden() : m.error_title_problem();
}
