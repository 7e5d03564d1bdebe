import { price } from '../../formats/numbers';
import { m } from '../../paraglide/messages.js';
import type { Manifest } from '../manifest';
import { CHOICES, NOBODY } from '../rules';
import { isChoice, type Ballot, type BallotRules, type Fault } from './faults';
import { optionWord } from './words.server';

/** A ballot as its page shows it, the same for everybody: what may be chosen, in the order of the manifest. */
export type Sheet = ReturnType<typeof sheetOf>;

export const sheetOf = (manifest: Manifest) => ({
	method: manifest.method,
	options: manifest.options
		.filter(({ id }) => id !== 'blank' || manifest.method !== 'yes_no')
		.map((option) => ({
			...option,
			title: optionWord(manifest, option.id),
			description: descriptionOf(manifest, option),
			price: option.cents === null ? '' : price(option.cents)
		})),
	guide: guideOf(manifest),
	most: manifest.choices.most,
	/** What a ballot may cost in all, where people fill a sum. */
	sum: manifest.budget?.ballot === 'knapsack' ? manifest.budget.cents : null
});

/** What to do with this ballot, in a sentence or two. */
function guideOf({ method, choices: { least, most }, budget }: Manifest) {
	if (method === 'budget' && budget?.ballot === 'knapsack')
		return m.vote_guide_knapsack({ sum: price(budget.cents) });
	if (method === 'approval' || method === 'budget')
		return least === most ? m.vote_guide_exactly({ count: most }) : m.vote_guide_some({ least, most });
	return { yes_no: m.vote_guide_yes_no, score: m.vote_guide_score, preferences: m.vote_guide_preferences }[
		method
	]();
}

function descriptionOf({ ifYes, ifNo }: Manifest, { id, description }: Manifest['options'][number]) {
	if (id === NOBODY) return m.choice_none_help();
	return id === CHOICES[0] ? ifYes : id === CHOICES[1] ? ifNo : description;
}

/** The sentence of each thing that is wrong with a ballot. */
export const faultWords = (rules: BallotRules, faults: readonly Fault[]) =>
	faults.map((fault) => m[`refusal_ballot_${fault}`](faultValues(rules)));

/** What those sentences need to know of the rules. */
export const faultValues = ({ method, choices: { least, most }, budget }: BallotRules) => ({
	...{ method, least, most },
	sum: price(budget?.cents ?? 0)
});

/** What was chosen, line by line, as it is shown once more before it counts. */
export function chosenIn(manifest: Manifest, ballot: Ballot) {
	const lines = linesOf(manifest, ballot);
	const prices = Array.isArray(ballot) ? priceOf(manifest, ballot.flat()) : 0;
	return {
		lines,
		ordered: manifest.method === 'preferences' && !isChoice(ballot),
		note: noteOf(manifest, ballot),
		total: manifest.method === 'budget' && prices > 0 ? m.vote_total({ total: price(prices) }) : ''
	};
}

function linesOf(manifest: Manifest, ballot: Ballot): readonly string[] {
	const word = (id: string) => optionWord(manifest, id);
	if (typeof ballot === 'string') return [m[`choice_${ballot}`]()];
	const order = manifest.options.map(({ id }) => id);
	const inOrder = (ids: readonly string[]) => ids.toSorted((a, b) => order.indexOf(a) - order.indexOf(b));
	if (!Array.isArray(ballot)) {
		const given: Readonly<Record<string, number>> = Object.fromEntries(Object.entries(ballot));
		return inOrder(Object.keys(given)).map((id) =>
			m.vote_points_given({ title: word(id), points: given[id] ?? 0 })
		);
	}
	return manifest.method === 'preferences'
		? ballot.map((group) => inOrder([group].flat()).map(word).join(` ${m.vote_equal_to()} `))
		: inOrder(ballot.flat()).map(word);
}

/** What the rules make of the options that a ballot does not name. */
function noteOf({ method, options }: Manifest, ballot: Ballot) {
	if (typeof ballot === 'string') return '';
	const named = Array.isArray(ballot) ? ballot.flat().length : Object.keys(ballot).length;
	if (named === options.length) return '';
	return method === 'preferences' ? m.vote_unranked() : method === 'score' ? m.vote_unscored() : '';
}

const priceOf = ({ options }: Manifest, ids: readonly string[]) =>
	options.filter(({ id }) => ids.includes(id)).reduce((total, { cents }) => total + (cents ?? 0), 0);
