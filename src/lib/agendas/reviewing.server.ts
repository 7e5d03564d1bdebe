import type { Actor } from '../actor';
import { now } from '../clock';
import { listCommitmentsAmong } from '../commitments/queries.server';
import { isSettled, NEXT_COMMITMENT_STATES, type CommitmentState } from '../commitments/rules';
import { dayInWords } from '../formats/dates';
import { listReviewedIn } from '../minutes/promises/queries.server';
import * as can from '../minutes/policy';
import { findMinutesOfMeeting } from '../minutes/queries.server';
import { m } from '../paraglide/messages.js';

const inWords = (state: CommitmentState) => m[`commitment_state_${state}`]();

/** The promises that a meeting has to look at again, for whoever writes its minutes; nothing for anybody else. */
export function promisesToReview(actor: Actor, meetingId: string) {
	const minutes = findMinutesOfMeeting(meetingId);
	if (minutes?.state !== 'draft' || !can.write(actor, minutes)) return undefined;
	const ids = listReviewedIn(minutes.id, now()).map(({ id }) => id);
	const promises = listCommitmentsAmong(ids).toSorted((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id));
	return {
		meetingTitle: minutes.meetingTitle,
		promises: promises.map(({ id, what, owner, dueOn, overdue, state, stepId }) => ({
			id,
			what,
			overdue,
			state,
			stateWords: inWords(state),
			by: m.commitment_by({ owner, day: dayInWords(dueOn) }),
			seen: stepId,
			settled: isSettled(state),
			states: NEXT_COMMITMENT_STATES[state].map((value) => ({ value, label: inWords(value) }))
		}))
	};
}
