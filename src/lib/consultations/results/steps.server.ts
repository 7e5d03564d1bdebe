import { euros, number } from '../../formats/numbers';
import { m } from '../../paraglide/messages.js';
import { optionWord } from '../ballots/words.server';
import type { TraceStep } from '../counting/elections';
import type { Step, Trace } from '../counting/quorum';
import type { Manifest } from '../manifest';
import { stepWords } from '../sentences.server';

/** One line of how we counted; `steps` where a count has lines of its own. */
export type Told = {
	readonly text: string;
	readonly verdict: string;
	readonly steps: readonly Told[];
};

/** How a result came about, line by line, in sentences with their numbers. What duels say stands in a table. */
export const stepsOf = (manifest: Manifest, trace: Trace): Told[] =>
	trace.flatMap((step) => {
		if (isCompared(step)) return [{ ...stepWords(step), steps: [] }];
		const text = sentenceOf(manifest, step);
		return text === undefined ? [] : [{ text, verdict: '', steps: stepsOf(manifest, within(step)) }];
	});

const isCompared = (step: Trace[number]): step is Step => 'values' in step;

/** The lines of a count inside another. */
const within = ({ with: steps }: TraceStep): readonly TraceStep[] =>
	Array.isArray(steps) ? steps.filter((one): one is TraceStep => typeof one === 'object') : [];

function sentenceOf(manifest: Manifest, step: TraceStep): string | undefined {
	const words = Object.hasOwn(WORDS, step.step) ? WORDS[step.step] : undefined;
	return words?.(step, manifest);
}

const numberIn = (step: TraceStep, name: string) => Number(step[name] ?? 0);
const listIn = (step: TraceStep, name: string): readonly string[] => {
	const held = step[name];
	return Array.isArray(held) ? held.filter((one): one is string => typeof one === 'string') : [];
};

/** The options that a line is about, by the names people know. */
const titles = (step: TraceStep, manifest: Manifest) =>
	[
		...listIn(step, 'ids'),
		...listIn(step, 'projects'),
		...(typeof step.project === 'string' ? [step.project] : [])
	]
		.map((id) => optionWord(manifest, id))
		.join(', ');

/** What options are measured by: votes, or points and how many 5s, 4s and so on. */
function measure(step: TraceStep, { method }: Manifest) {
	const [first = '0', ...others] = listIn(step, 'by');
	const shown = number(Number(first));
	if (method !== 'score') return m.trace_votes({ count: Number(first), shown });
	return m.trace_points({ count: Number(first), shown, fives: number(Number(others[0] ?? 0)) });
}

const money = (step: TraceStep, name: string) => euros(numberIn(step, name));

/** A part of a euro that is no whole number of cents is told to the nearest one; the files hold it exactly. */
function share(step: TraceStep, name: string) {
	const [over = '0', under = '1'] = String(step[name] ?? '0').split('/');
	return euros(Math.round(Number(over) / Number(under)));
}

const project = (step: TraceStep, manifest: Manifest) => ({
	titles: titles(step, manifest),
	votes: number(numberIn(step, 'score')),
	cost: money(step, 'cost'),
	left: money(step, 'left')
});

type Words = (step: TraceStep, manifest: Manifest) => string;

const WORDS: Readonly<Record<string, Words>> = {
	ballots_cast: (step) =>
		m.trace_ballots_cast({
			cast: number(numberIn(step, 'cast')),
			entitled: number(numberIn(step, 'entitled')),
			blank: number(numberIn(step, 'blank'))
		}),
	no_ballots: () => m.count_no_ballots(),
	chosen: (step, manifest) =>
		m.trace_chosen({ titles: titles(step, manifest), measure: measure(step, manifest) }),
	not_chosen: (step, manifest) =>
		m.trace_not_chosen({ titles: titles(step, manifest), measure: measure(step, manifest) }),
	tie: (step, manifest) => m.trace_tie({ titles: titles(step, manifest), places: numberIn(step, 'places') }),
	lot: (step, manifest) => m.trace_lot({ titles: titles(step, manifest) }),
	place: (step, manifest) =>
		m.trace_place({ place: numberIn(step, 'place'), titles: titles(step, manifest) }),
	rule_that_holds: (step) => m.trace_rule_holds({ rule: ruleWord(step) }),
	rule_beside: (step) => m.trace_rule_beside({ rule: ruleWord(step) }),
	taken: (step, manifest) => m.trace_taken(project(step, manifest)),
	does_not_fit: (step, manifest) => m.trace_does_not_fit(project(step, manifest)),
	below_threshold: (step, manifest) => m.trace_below_threshold(project(step, manifest)),
	no_votes: (step, manifest) => m.trace_no_votes({ titles: titles(step, manifest) }),
	over_ceiling: (step, manifest) => m.trace_over_ceiling(project(step, manifest)),
	excluded: (step, manifest) => m.trace_excluded({ titles: titles(step, manifest) }),
	endowment: (step) =>
		m.trace_endowment({
			voters: number(numberIn(step, 'voters')),
			each: share(step, 'each'),
			added: euros(100 * numberIn(step, 'coins_added'))
		}),
	bought: (step, manifest) =>
		m.trace_bought({
			titles: titles(step, manifest),
			cost: money(step, 'cost'),
			supporters: number(numberIn(step, 'supporters')),
			most: share(step, 'each_paid_at_most'),
			all: number(numberIn(step, 'gave_all_they_had'))
		}),
	fill: () => m.trace_fill(),
	more_ties_than_followed: () => m.trace_more_ties()
};

const ruleWord = ({ rule }: TraceStep) =>
	rule === 'equal_shares' ? m.budget_rule_equal_shares() : m.budget_rule_greedy();
