/** The page of a list that an address asks for, from 1; anything else is the first. */
export function pageOf(url: URL, name = 'pagina') {
	const asked = Number(url.searchParams.get(name));
	return Number.isInteger(asked) && asked >= 1 && asked <= 100_000 ? asked : 1;
}

/** A choice in the address, when it is one of those there are. */
export const choiceOf = <T extends string>(url: URL, name: string, choices: readonly T[]): T | undefined =>
	choices.find((choice) => choice === url.searchParams.get(name));

/** Words in the address, not more than a line. */
export const wordsOf = (url: URL, name: string) => (url.searchParams.get(name) ?? '').trim().slice(0, 100);

/** A calendar day in the address, such as `2026-03-12`, when it exists. */
export function dayFrom(url: URL, name: string) {
	const asked = url.searchParams.get(name) ?? '';
	const there = /^\d{4}-\d\d-\d\d$/.test(asked) && !Number.isNaN(Date.parse(`${asked}T12:00:00Z`));
	return there ? asked : undefined;
}
