import { euros, number, percent } from '../../formats/numbers';
import { m } from '../../paraglide/messages.js';
import { optionWord } from '../ballots/words.server';
import { isOptionsTally, type OptionsTally } from '../counting/count';
import type { YesNoTally } from '../counting/yesno';
import { readManifest, type Manifest } from '../manifest';
import { headOf, publishedNames } from '../published/files.server';
import { membersVotes } from '../open/names.server';
import type { Found } from '../queries.server';
import { LIST_FLOOR } from '../rules';
import { outcomeWord } from '../sentences.server';
import { duelsOf } from './duels';
import { sumsOf } from './sums.server';
import { spendingsOf } from './spendings.server';
import { stepsOf } from './steps.server';

/** What came out, as a page tells it: a sentence, the turnout, the numbers, the steps of the count. */
export function resultOf(consultation: Found) {
	const { id, outcome, tally, trace, entitled, manifest } = consultation;
	if (outcome === null || tally === null || trace === null || manifest === null) return undefined;
	const read = readManifest(manifest);
	const word = (option: string) => optionWord(read, option);
	const { cast } = tally;
	const options = isOptionsTally(tally) ? tally : undefined;
	return {
		word: options && options.ties.length > 0 ? m.consultation_state_tied() : outcomeWord(outcome),
		sentence: sentenceOf(read, outcome, tally),
		turnout: turnoutWords(read)({
			cast: number(cast),
			entitled: number(entitled ?? 0),
			share: entitled ? percent(cast / entitled) : ''
		}),
		valueHead: headOfValues(read),
		rows: options ? optionRows(read, options) : isOptionsTally(tally) ? [] : yesNoRows(read, tally),
		ties: options?.ties.map(({ among, places }) => ({ among: among.map(word), places })) ?? [],
		lot: lotOf(consultation),
		spendings: options && spendingsOf(read, options, trace),
		duels: read.method === 'preferences' ? duelsOf(trace, word) : undefined,
		steps: stepsOf(read, trace),
		listed: cast >= LIST_FLOOR,
		sums: sumsOf(consultation, read),
		/** Of an open vote: how each member voted. */
		members: consultation.secrecy === 'open' ? membersVotes(id, read) : undefined,
		files: publishedNames(consultation),
		head: headOf(id)
	};
}

/** The draw that settled a tie: the value, and where anybody can look it up. */
const lotOf = ({ seed, seedSource }: Found) =>
	seed === null || seedSource === null ? undefined : { seed, source: seedSource };

type Outcome = NonNullable<Found['outcome']>;

function sentenceOf(manifest: Manifest, outcome: Outcome, tally: NonNullable<Found['tally']>) {
	if (isOptionsTally(tally)) return optionsSentence(manifest, outcome, tally);
	const { yes, no } = tally;
	const counted = { yes: number(yes), no: number(no) };
	if (outcome === 'approved') return m.consultation_result_approved(counted);
	return outcome === 'not_valid'
		? m.consultation_result_not_valid(counted)
		: m.consultation_result_not_approved(counted);
}

function optionsSentence(manifest: Manifest, outcome: Outcome, { winners, ties }: OptionsTally) {
	if (outcome === 'not_valid') return m.consultation_result_options_not_valid();
	if (outcome === 'nobody_chosen') return m.consultation_result_nobody();
	const titles = winners.map((id) => optionWord(manifest, id)).join(', ');
	const { budget } = manifest;
	if (winners.length === 0) return m.consultation_result_tie();
	const chosen = budget
		? m.consultation_result_sum({ titles, sum: euros(budget.cents) })
		: m.consultation_result_chosen({ count: winners.length, titles });
	return ties.length > 0 ? `${chosen} ${m.consultation_result_tie()}` : chosen;
}

const yesNoRows = (manifest: Manifest, { yes, no, abstain, blank }: YesNoTally) =>
	[
		{ label: m.choice_yes(), value: yes },
		{ label: m.choice_no(), value: no },
		{ label: m.choice_abstain_count(), value: abstain },
		...(blank > 0 ? [{ label: m.choice_blank(), value: blank }] : [])
	].map((row) => ({ ...row, display: ballotsWord(manifest, row.value), chosen: false }));

/** Who has most first; among equals as on the ballot. */
const optionRows = (manifest: Manifest, { votes, blank, winners }: OptionsTally) => [
	...votes
		.toSorted((one, other) => other.votes - one.votes)
		.map(({ id, votes: value }) => ({
			label: optionWord(manifest, id),
			value,
			display:
				manifest.method === 'score'
					? m.trace_total({ count: value, shown: number(value) })
					: ballotsWord(manifest, value),
			chosen: winners.includes(id)
		})),
	...(blank > 0
		? [
				{ label: m.choice_blank(), value: blank, display: ballotsWord(manifest, blank), chosen: false }
			].filter(() => manifest.method !== 'score')
		: [])
];

/** Members who vote by name give votes; nobody there puts a ballot in a box. */
const ballotsWord = ({ secrecy }: Manifest, count: number) =>
	secrecy === 'open'
		? m.open_vote_votes({ count, shown: number(count) })
		: m.consultation_ballots({ count, shown: number(count) });

const turnoutWords = ({ secrecy }: Manifest) =>
	secrecy === 'open' ? m.open_vote_turnout : m.consultation_turnout;

const headOfValues = ({ method, secrecy }: Manifest) =>
	method === 'score'
		? m.consultation_points_head()
		: secrecy === 'open'
			? m.open_vote_votes_head()
			: m.consultation_ballots_head();
