/**
 * The path to return to, when it is a path of our own site; else the home page. Never another server, not
 * even where dots leave two slashes at the start, which a browser reads as the name of one.
 */
export function ownPath(asked: string, origin: string) {
	const url = ownAddress(asked, origin);
	return url ? url.pathname + withoutActions(url.search) : '/';
}

/** The same with the act of a form, for what was typed to be sent there once more. */
export function ownAct(asked: string, origin: string) {
	const url = ownAddress(asked, origin);
	return url ? url.pathname + url.search : '/';
}

function ownAddress(asked: string, origin: string) {
	if (!asked.startsWith('/') || !URL.canParse(asked, origin)) return undefined;
	const url = new URL(asked, origin);
	return url.origin === origin && !url.pathname.startsWith('//') ? url : undefined;
}

/** A form's action stands in the address as `?/name`: going back there is not doing it again. */
const withoutActions = (search: string) => {
	const rest = search.replace(/^\?\/[^&]*&?/, '?');
	return rest === '?' ? '' : rest;
};
