/**
 * The path to return to, when it is a path of our own site; else the home page. Never another server, not
 * even where dots leave two slashes at the start, which a browser reads as the name of one.
 */
export function ownPath(asked: string, origin: string) {
	if (!asked.startsWith('/') || !URL.canParse(asked, origin)) return '/';
	const url = new URL(asked, origin);
	if (url.origin !== origin || url.pathname.startsWith('//')) return '/';
	return url.pathname + withoutActions(url.search);
}

/** A form's action stands in the address as `?/name`: going back there is not doing it again. */
const withoutActions = (search: string) => (search.startsWith('?/') ? '' : search);
