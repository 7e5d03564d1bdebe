import { and, eq } from 'drizzle-orm';
import type { Actor } from '../../actor';
import { record } from '../../audit/record.server';
import { dayOf } from '../../clock';
import { db } from '../../db.server';
import { ensure, ensureValid, found } from '../../errors';
import { listAttendance, listSeats } from '../attendance/queries.server';
import { meetsQuorum, membersThere } from '../attendance/rules';
import { listAuthorIds } from '../authors.server';
import { findMinutes, type MinutesFound } from '../queries.server';
import { advance, latestVersion, settleReviews } from '../steps.server';
import { minutesApprovals, minutesOnAgenda, minutesVersions } from '../tables.server';
import { listDecisionsIn } from './queries.server';
import type { DecisionOutcome } from './rules';

type Taken = {
	readonly agendaItemId: string;
	readonly outcome: DecisionOutcome;
	/** In a rectification: the decision whose place it takes. */
	readonly correctsId?: string | null;
};

/** The minutes that the tavolo approves by deciding "approved" at this item, or nothing where it puts none to them. */
export function minutesPutTo(here: MinutesFound, { agendaItemId, outcome, correctsId }: Taken) {
	const minutes = outcome === 'approved' ? findPutTo(agendaItemId) : undefined;
	if (!minutes) return undefined;
	const already = listDecisionsIn(here.id).some(
		(one) => one.agendaItemId === agendaItemId && one.outcome === 'approved' && one.id !== correctsId
	);
	ensureValid(!already, 'item_approved_twice', { field: 'outcome' });
	ensureValid(minutes.state !== 'draft', 'approval_of_a_draft', { field: 'outcome' });
	return minutes;
}

type Decided = { readonly takenAt: Date; readonly present: number; readonly members: number };

/**
 * The tavolo approves the minutes of an earlier meeting: in the transaction that writes its decision. Whoever
 * writes it down may be one of their authors, since they only say what the tavolo decided; but somebody who is
 * none of them is there to decide it, and still has a name to tell so. Without the quorum the tavolo decides nothing, and minutes approved
 * meanwhile stay as they are.
 */
export function approveAtNextMeeting(
	actor: Actor,
	here: MinutesFound,
	minutes: MinutesFound,
	{ takenAt, ...basis }: Decided
) {
	if (minutes.state !== 'in_review' || !meetsQuorum(basis, here.quorumPercent)) return;
	ensureValid(isSomebodyElseThere(here, minutes, takenAt), 'approval_by_authors_alone', { field: 'outcome' });
	const version = found(latestVersion(minutes.id));

	db.insert(minutesApprovals).values({ versionId: version.id, by: actor.id, manner: 'next_meeting' }).run();
	settleReviews(version.id);
	advance(actor, minutes, 'approved');

	record(actor, 'minutes.approved', minutes, minutes, {
		details: { version: version.number, manner: 'next_meeting', meetingId: here.meetingId }
	});
}

/** A decision that approved minutes stays: nothing approved goes back. */
export const ensureApprovedNothing = ({ agendaItemId, outcome }: Taken) =>
	ensure(outcome !== 'approved' || !wereApprovedHere(agendaItemId), 'decision_approved_minutes');

function isSomebodyElseThere(here: MinutesFound, minutes: MinutesFound, moment: Date) {
	const authorIds = listAuthorIds(minutes.id);
	const at = { moment, day: dayOf(here.startsAt) };
	return membersThere(listSeats(here.tavoloId), listAttendance(here.id), at).some(
		({ personId, forgottenAs }) =>
			forgottenAs === null && (personId === null || !authorIds.includes(personId))
	);
}

function findPutTo(agendaItemId: string) {
	const put = db
		.select({ minutesId: minutesOnAgenda.minutesId })
		.from(minutesOnAgenda)
		.where(eq(minutesOnAgenda.agendaItemId, agendaItemId))
		.get();
	return put && findMinutes(put.minutesId);
}

const wereApprovedHere = (agendaItemId: string) =>
	db
		.select({ versionId: minutesApprovals.versionId })
		.from(minutesApprovals)
		.innerJoin(minutesVersions, eq(minutesVersions.id, minutesApprovals.versionId))
		.innerJoin(minutesOnAgenda, eq(minutesOnAgenda.minutesId, minutesVersions.minutesId))
		.where(and(eq(minutesOnAgenda.agendaItemId, agendaItemId), eq(minutesApprovals.manner, 'next_meeting')))
		.get() !== undefined;
