import { isDay } from './dates';

/** The page of a list that an address asks for, from 1; anything else is the first. */
function pageOf(url: URL) {
	const asked = Number(url.searchParams.get('pagina'));
	return Number.isSafeInteger(asked) && asked >= 1 ? asked : 1;
}

/** How many pages a list has and which of them is shown: past the last stands the last. */
export function pagesOf(url: URL, count: number, size: number) {
	const pages = Math.max(1, Math.ceil(count / size));
	return { page: Math.min(pageOf(url), pages), pages };
}

/** A choice in the address, when it is one of those there are. */
export const choiceOf = <T extends string>(url: URL, name: string, choices: readonly T[]): T | undefined =>
	choices.find((choice) => choice === url.searchParams.get(name));

/** Words in the address, not more than a line. */
export const wordsOf = (url: URL, name: string) => (url.searchParams.get(name) ?? '').trim().slice(0, 100);

/** A calendar day in the address, such as `2026-03-12`, when it exists. */
export function dayFrom(url: URL, name: string) {
	const asked = url.searchParams.get(name) ?? '';
	return isDay(asked) ? asked : undefined;
}
