import type { Actor } from '../../actor';
import { record } from '../../audit/record.server';
import { dayOf, now } from '../../clock';
import { updateCommitment } from '../../commitments/commands.server';
import type { CommitmentState } from '../../commitments/rules';
import { transact } from '../../db.server';
import { authorize, ensure, ensureValid, found } from '../../errors';
import { dayInWords } from '../../formats/dates';
import { inItalian } from '../../formats/italian.server';
import { m } from '../../paraglide/messages.js';
import type { Confirmation } from '../../privacy/findings/confirming';
import { noteAuthor } from '../authors.server';
import * as can from '../policy';
import { findMinutes } from '../queries.server';
import { listReviewedIn } from './queries.server';

type Progress = {
	/** The step the person saw when they wrote this. */
	readonly seen: string;
	readonly state: CommitmentState;
	readonly note: string;
	readonly evidence: string;
};

/**
 * How a promise goes, as told at a meeting that has it on its agenda. It binds already, so it is public
 * already: what is said of it is read at once, and names the meeting. The minutes tell where it stood.
 */
export function reviewCommitment(
	actor: Actor,
	minutesId: string,
	commitmentId: string,
	{ note, ...progress }: Progress,
	confirmed: readonly Confirmation[] = []
) {
	transact(() => {
		const minutes = found(findMinutes(minutesId));

		authorize(can.write(actor, minutes));
		ensure(minutes.state === 'draft', 'minutes_not_open');
		found(listReviewedIn(minutesId, now()).find(({ id }) => id === commitmentId));
		ensureValid(progress.state !== 'dropped' || note.length > 0, 'dropped_needs_note', { field: 'note' });

		const told = { ...progress, note: inItalian(() => said(minutes, note)) };
		updateCommitment(actor, commitmentId, told, {}, confirmed);
		noteAuthor(actor, minutesId);

		record(actor, 'commitment.reviewed', { id: commitmentId }, minutes, {
			details: { minutesId, to: progress.state }
		});
	});
}

/** What is kept of it names the meeting: in Italian, as all that stays. */
function said({ startsAt }: { readonly startsAt: Date }, note: string) {
	const day = dayInWords(dayOf(startsAt));
	return note ? m.review_note({ day, note }) : m.review_note_bare({ day });
}
