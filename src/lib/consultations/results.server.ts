import { number, percent } from '../formats/numbers';
import { m } from '../paraglide/messages.js';
import { optionWord } from './ballots/words.server';
import { isOptionsTally, type OptionsTally } from './counting/count';
import type { YesNoTally } from './counting/yesno';
import { readManifest, type Manifest } from './manifest';
import type { Found } from './queries.server';
import { LIST_FLOOR } from './rules';
import { outcomeWord, stepWords } from './sentences.server';

/** What came out, as a page tells it: a sentence, the turnout, the numbers, the steps of the count. */
export function resultOf({ outcome, tally, trace, entitled, manifest }: Found) {
	if (outcome === null || tally === null || trace === null || manifest === null) return undefined;
	const read = readManifest(manifest);
	const { cast } = tally;
	const rows = isOptionsTally(tally) ? optionRows(read, tally) : yesNoRows(tally);
	return {
		word: outcomeWord(outcome),
		sentence: sentenceOf(read, outcome, tally),
		turnout: m.consultation_turnout({
			cast: number(cast),
			entitled: number(entitled ?? 0),
			share: entitled ? percent(cast / entitled) : ''
		}),
		rows: rows.map((row) => ({
			...row,
			display: m.consultation_ballots({ count: row.value, shown: number(row.value) })
		})),
		steps: trace.map((step) => stepWords(read, step)),
		listed: cast >= LIST_FLOOR
	};
}

function sentenceOf(
	manifest: Manifest,
	outcome: NonNullable<Found['outcome']>,
	tally: NonNullable<Found['tally']>
) {
	if (isOptionsTally(tally)) {
		const winners = tally.winners.map((id) => optionWord(manifest, id)).join(', ');
		return outcome === 'not_valid' ? m.consultation_result_options_not_valid() : winners;
	}
	const { yes, no } = tally;
	const counted = { yes: number(yes), no: number(no) };
	if (outcome === 'approved') return m.consultation_result_approved(counted);
	return outcome === 'not_valid'
		? m.consultation_result_not_valid(counted)
		: m.consultation_result_not_approved(counted);
}

const yesNoRows = ({ yes, no, abstain, blank }: YesNoTally) => [
	{ label: m.choice_yes(), value: yes },
	{ label: m.choice_no(), value: no },
	{ label: m.choice_abstain_count(), value: abstain },
	...(blank > 0 ? [{ label: m.choice_blank(), value: blank }] : [])
];

const optionRows = (manifest: Manifest, { votes }: OptionsTally) =>
	votes.map(({ id, votes: value }) => ({ label: optionWord(manifest, id), value }));
