import type { Actor } from '../../actor';
import { record } from '../../audit/record.server';
import { dayOf, now } from '../../clock';
import { updateCommitment } from '../../commitments/commands.server';
import type { CommitmentState } from '../../commitments/rules';
import { transact } from '../../db.server';
import { authorize, ensure, ensureValid, found } from '../../errors';
import { dayInWords } from '../../formats/dates';
import { m } from '../../paraglide/messages.js';
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
	{ note, ...progress }: Progress
) {
	transact(() => {
		const minutes = found(findMinutes(minutesId));

		authorize(can.write(actor, minutes));
		ensure(minutes.state === 'draft', 'minutes_not_open');
		found(listReviewedIn(minutesId, now()).find(({ id }) => id === commitmentId));
		ensureValid(progress.state !== 'dropped' || note.length > 0, 'dropped_needs_note', { field: 'note' });

		const day = dayInWords(dayOf(minutes.startsAt));
		const said = note ? m.review_note({ day, note }) : m.review_note_bare({ day });
		updateCommitment(actor, commitmentId, { ...progress, note: said });
		noteAuthor(actor, minutesId);

		record(actor, 'commitment.reviewed', { id: commitmentId }, minutes, {
			details: { minutesId, to: progress.state }
		});
	});
}
