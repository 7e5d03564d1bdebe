import { addressesIn } from './addresses';
import { birthsIn } from './births';
import { fiscalCodesIn, ibansIn, platesIn } from './codes';
import { conditionsIn } from './conditions';
import { emailsIn, phonesIn } from './contacts';
import { allowedIn, isAllowed, isAllowedContact, knownPeopleIn, NOTHING_KNOWN, type Known } from './known';
import { namesIn } from './names';
import type { FindingKind } from './rules';
import { overlaps, type Finding } from './spans';
import { tokensOf } from './tokens';

/**
 * Everything in a text that must be looked at before it is published, in the order of the text. Pure, and in
 * time that grows with the text. It asks once too often rather than once too little: a person decides.
 */
export function findingsIn(text: string, known: Known = NOTHING_KNOWN): Finding[] {
	const tokens = tokensOf(text);
	const spans = allowedIn(tokens, known);
	const hard = keepFirst([
		...fiscalCodesIn(text),
		...ibansIn(text),
		...emailsIn(text),
		...phonesIn(text),
		...platesIn(text),
		...addressesIn(text)
	]);
	const named = [
		...knownPeopleIn(text, tokens, known),
		...namesIn(text, tokens).filter((name) => !isAllowed(name, spans))
	].sort((one, other) => lengthOf(other) - lengthOf(one));
	const names = keepFirst([...hard, ...named]);
	const people = names.filter(({ kind }) => kind === 'name');
	const all = keepFirst([...names, ...birthsIn(text, people), ...conditionsIn(text, tokens, people)]);
	return all.filter((finding) => !isAllowedContact(finding, known)).sort((a, b) => a.start - b.start);
}

/** What is to be left out of a text, for a sentence that says so: empty when there is nothing. */
export const wordsToLeaveOut = (text: string, known?: Known) => quoted(findingsIn(text, known));

const quoted = (findings: readonly Finding[]) =>
	[...new Set(findings.map((finding) => `«${finding.text}»`))].join(', ');

const BETWEEN = '\n\n';

/**
 * The same for many short texts, each with its own answer: what is known of the city is laid out once for all.
 * One kind may be meant to be read, such as the address of a place.
 */
export function wordsToLeaveOutOfEach(
	texts: readonly string[],
	known?: Known,
	meant?: FindingKind
): readonly string[] {
	const findings = findingsIn(texts.join(BETWEEN), known).filter(({ kind }) => kind !== meant);
	let from = 0;
	return texts.map((text) => {
		const to = from + text.length;
		const own = findings.filter(({ start }) => from <= start && start < to);
		from = to + BETWEEN.length;
		return quoted(own);
	});
}

const lengthOf = ({ start, end }: Finding) => end - start;

/** Where two stand over one another the first stays: kinds come from the surest to the least sure. */
function keepFirst(findings: readonly Finding[]): Finding[] {
	const taken: Finding[] = [];
	const byPlace = new Map<number, Finding[]>();
	for (const finding of findings) {
		const cells = cellsOf(finding);
		const free = cells.every((cell) => !(byPlace.get(cell) ?? []).some((other) => overlaps(other, finding)));
		if (!free || finding.end <= finding.start) continue;
		taken.push(finding);
		for (const cell of cells) byPlace.set(cell, [...(byPlace.get(cell) ?? []), finding]);
	}
	return taken;
}

/** Neighbours are looked for only nearby, so that a long text takes no longer than its length. */
const cellsOf = ({ start, end }: Finding) =>
	Array.from(
		{ length: Math.floor(end / 64) - Math.floor(start / 64) + 1 },
		(_, k) => Math.floor(start / 64) + k
	);
