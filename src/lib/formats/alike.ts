/** A name by its letters and digits only: accents, capitals and signs do not tell two names apart. */
export const plainName = (name: string) =>
	name
		.normalize('NFD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.trim();

/** A name as it is written, whatever its capitals and spaces: signs and accents tell two names apart. */
export const folded = (name: string) => name.trim().replace(/\s+/g, ' ').toLocaleLowerCase('it');

const MOST = 3;

/** The names that somebody may have meant, likeliest first. */
export function alike(written: string, names: readonly string[]): string[] {
	const asked = plainName(written);
	return names
		.map((name) => ({ name, distance: distanceOf(asked, plainName(name)) }))
		.filter(({ distance }) => distance <= 0.45)
		.sort((a, b) => a.distance - b.distance || (a.name < b.name ? -1 : 1))
		.slice(0, MOST)
		.map(({ name }) => name);
}

/** From 0, the same, to 1: letters to change over the longer of the two; one that holds the other is near. */
function distanceOf(a: string, b: string) {
	if (a.length > 2 && b.length > 2 && (a.includes(b) || b.includes(a))) return 0.1;
	return changes(a, b) / Math.max(a.length, b.length, 1);
}

/** How many letters must be put in, taken out or changed to make one name of the other. */
function changes(a: string, b: string) {
	let before = Array.from({ length: b.length + 1 }, (_, i) => i);
	for (const [i, letter] of [...a].entries()) {
		const row = [i + 1];
		for (const [j, other] of [...b].entries()) {
			const kept = (before[j] ?? 0) + (letter === other ? 0 : 1);
			row.push(Math.min(kept, (before[j + 1] ?? 0) + 1, (row[j] ?? 0) + 1));
		}
		before = row;
	}
	return before[b.length] ?? 0;
}
