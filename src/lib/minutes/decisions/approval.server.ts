import { and, eq } from 'drizzle-orm';
import type { Actor } from '../../actor';
import { record } from '../../audit/record.server';
import { db } from '../../db.server';
import { ensure, ensureValid, found } from '../../errors';
import { meetsQuorum } from '../attendance/rules';
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

type Basis = { readonly present: number; readonly members: number };

/**
 * The tavolo approves the minutes of an earlier meeting: in the transaction that writes its decision. That
 * nobody approves what they wrote does not hold here: whoever writes it down only says what the tavolo
 * decided. Without the quorum the tavolo decides nothing, and minutes approved meanwhile stay as they are.
 */
export function approveAtNextMeeting(actor: Actor, here: MinutesFound, minutes: MinutesFound, basis: Basis) {
	if (minutes.state !== 'in_review' || !meetsQuorum(basis, here.quorumPercent)) return;
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
