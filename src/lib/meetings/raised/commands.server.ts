import { eq } from 'drizzle-orm';
import type { Actor } from '../../actor';
import { record } from '../../audit/record.server';
import { dayOf, today } from '../../clock';
import { db, transact } from '../../db.server';
import { authorize, ensure, found } from '../../errors';
import { createRaisedInitiative } from '../../initiatives/drafts/commands.server';
import type { FirstStep } from '../../initiatives/drafts/rules';
import { initiatives } from '../../initiatives/tables.server';
import { recordNeed } from '../../needs/commands.server';
import type { RaisedNeed } from '../../needs/forms';
import { needs } from '../../needs/tables.server';
import type { Confirmation } from '../../privacy/findings/confirming';
import * as can from '../policy';
import { findMeetingFor } from '../queries.server';
import { isPublic } from '../rules';
import { initiativesRaised, needsRaised } from '../tables.server';

/** "Emersa al tavolo": the meeting is its author, so nobody else is. `said` where it is not written down yet. */
export function raiseInitiative(
	actor: Actor,
	meetingId: string,
	initiativeId: string,
	said?: FirstStep,
	confirmed: readonly Confirmation[] = []
) {
	return transact(() => {
		const meeting = found(findMeetingFor(actor, meetingId));
		if (said) {
			const place = { cityWide: false, neighbourhoodIds: [meeting.neighbourhoodId] };
			createRaisedInitiative(actor, { ...said, ...place, id: initiativeId }, confirmed);
		}
		const { authorPersonId, authorOrganizationId, assistance } = found(
			db
				.select({
					authorPersonId: initiatives.authorPersonId,
					authorOrganizationId: initiatives.authorOrganizationId,
					assistance: initiatives.assistance
				})
				.from(initiatives)
				.where(eq(initiatives.id, initiativeId))
				.get()
		);

		authorize(can.raise(actor, meeting));
		ensure(isPublic(meeting) && meeting.state !== 'cancelled', 'meeting_not_convened');
		ensure(!authorPersonId && !authorOrganizationId && !assistance, 'initiative_has_author');

		db.insert(initiativesRaised).values({ initiativeId, meetingId }).run();

		record(actor, 'initiative.raised', { id: initiativeId }, meeting, { details: { meetingId } });
	});
}

/** A need told at this meeting. `said` where it is not written down yet. */
export function raiseNeed(actor: Actor, meetingId: string, needId: string, said?: Omit<RaisedNeed, 'id'>) {
	return transact(() => {
		const meeting = found(findMeetingFor(actor, meetingId));
		if (said) {
			const { neighbourhoodId } = meeting;
			const day = dayOf(meeting.startsAt);
			const heardOn = day > today() ? today() : day;
			recordNeed(actor, { ...said, heardOn, neighbourhoodId, source: 'incontro', id: needId });
		}
		found(db.select({ id: needs.id }).from(needs).where(eq(needs.id, needId)).get());

		authorize(can.raise(actor, meeting));
		ensure(isPublic(meeting) && meeting.state !== 'cancelled', 'meeting_not_convened');

		db.insert(needsRaised).values({ needId, meetingId }).run();

		record(actor, 'need.raised', { id: needId }, meeting, { details: { meetingId } });
	});
}
