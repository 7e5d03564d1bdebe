import { number } from '../../formats/numbers';
import { m } from '../../paraglide/messages.js';
import { reconciliationOf } from '../counts/reconciling.server';
import type { BallotBox } from '../counts/reconciliation';
import type { Manifest } from '../manifest';
import { countedBatches, toldBatches } from '../paper/counted.server';
import type { Found } from '../queries.server';

/** The sums of ballots, where people voted in more than one way: a difference is shown with what was said of it. */
export function sumsOf(consultation: Found, manifest: Manifest) {
	const sums = consultation.channels.length > 1 ? reconciliationOf(consultation) : undefined;
	if (!sums) return undefined;
	const marked = sums.channels.find(({ channel }) => channel === 'paper')?.cast ?? 0;
	return {
		rows: sums.channels.map(({ channel, issued, cast, unused }) => ({
			channel: m[`channel_${channel}`](),
			issued: channel === 'online' ? '–' : number(issued),
			cast: number(cast),
			unused: channel === 'online' ? '–' : number(unused)
		})),
		sentence: sums.holds
			? m.sums_hold({ ballots: number(sums.ballots) })
			: m.sums_differ({ ballots: number(sums.ballots), marks: number(sums.cast) }),
		paper: sums.paper && paperSaid(sums.paper, marked),
		batches: sums.paper ? notesOf(consultation, manifest, sums.ballots) : []
	};
}

/** What came out of the box, beside what the roll says; in full where the two differ. */
function paperSaid({ sheets, counted, note }: BallotBox, marked: number) {
	return [
		m.sums_box({ sheets: number(sheets) }),
		...(sheets === marked ? [] : [m.sums_box_differs({ sheets: number(sheets), marks: number(marked) })]),
		...(sheets === counted ? [] : [m.sums_box_missing({ count: sheets - counted })]),
		...(note === '' ? [] : [m.box_note_was({ note })])
	];
}

/** The notes of batches whose sheets everybody may read. */
const notesOf = ({ id }: Found, manifest: Manifest, cast: number) =>
	toldBatches(countedBatches(id, manifest), cast)
		.filter(({ note }) => note !== '')
		.map(({ number: batch, note }) => ({ title: m.box_batch_title({ number: batch }), note }));
