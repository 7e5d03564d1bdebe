import type { Actor } from '$lib/actor';
import * as can from '$lib/minutes/policy';
import { findMeetingToRecord } from '$lib/minutes/queries.server';
import { findReviewAsked, readMinutes } from '$lib/minutes/reading.server';

/** What the page of a meeting says of its minutes: what was decided and promised, and what the reader may do. */
export function minutesAfter(actor: Actor | null, meetingId: string) {
	const recorded = findMeetingToRecord(meetingId);
	const published = readMinutes(null, meetingId);
	const said = published?.text.items ?? [];
	return {
		published: published !== undefined,
		decisions: said.flatMap(({ decisions }) => decisions.map(({ id, text }) => ({ id, text }))),
		commitments: said.flatMap(({ commitments }) =>
			commitments.map(({ id, what, dueOn }) => ({ id, what, dueOn }))
		),
		review: findReviewAsked(actor, meetingId),
		mayWrite: actor !== null && recorded !== undefined && can.write(actor, recorded)
	};
}
