import { m } from '$lib/paraglide/messages.js';

/** What to do next, where the sentence of the error does not say it. Only our own failures pass by waiting. */
export function errorHelp(status: number) {
	if (status === 404) return m.error_not_found_help();
	return status === 500 || status === 503 ? m.error_problem_help() : undefined;
}

/** What an error page is called, in its heading and in the browser's tab. */
export function errorTitle(status: number) {
	if (status === 404) return m.error_title_not_found();
	if (status === 410) return m.error_title_over();
	return status === 403 ? m.error_title_forbidden() : m.error_title_problem();
}
