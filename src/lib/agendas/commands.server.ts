import type { Actor } from '../actor';
import { record } from '../audit/record.server';
import { db, transact } from '../db.server';
import { authorize, ensure, ensureValid, found } from '../errors';
import { inItalian } from '../formats/italian.server';
import { addItem, linkInitiative, orderItems } from '../meetings/agenda/commands.server';
import { listAgenda } from '../meetings/agenda/queries.server';
import { createMeeting, type MeetingFields } from '../meetings/commands.server';
import * as can from '../meetings/policy';
import { findMeetingFor } from '../meetings/queries.server';
import { isEditable } from '../meetings/rules';
import { commitmentReviews } from '../minutes/decisions/tables.server';
import { minutesOnAgenda } from '../minutes/tables.server';
import { m } from '../paraglide/messages.js';
import type { Confirmation } from '../privacy/findings/confirming';
import { listProposals, type Proposal } from './proposals.server';
import { findReviewItem, listOwnPoints } from './queries.server';
import { keyOf, reviewMinutes } from './rules';

/**
 * Puts what was ticked on the agenda: approvals before everything else, the rest after what is there, in the
 * order of the proposals. What is no longer proposed, because somebody was faster, is told and changes nothing.
 */
export function takeUp(actor: Actor, meetingId: string, chosen: readonly string[]) {
	return transact(() => {
		const meeting = found(findMeetingFor(actor, meetingId));

		authorize(can.convene(actor, meeting));
		ensure(isEditable(meeting.state), 'agenda_closed');
		ensureValid(chosen.length > 0, 'nothing_chosen', { field: 'chosen' });
		const proposals = listProposals(meeting).filter((proposal) => chosen.includes(keyOf(proposal)));
		ensureValid(proposals.length === new Set(chosen).size, 'no_longer_proposed', { field: 'chosen' });

		const before = listAgenda(meetingId).map(({ id }) => id);
		const of = (...groups: readonly Proposal['group'][]) =>
			proposals.filter(({ group }) => groups.includes(group));
		const approvals = of('approval').map((proposal) => addApproval(actor, meetingId, proposal));
		const points = of('untreated', 'recurring', 'postponed').map((proposal) =>
			addAgain(actor, meetingId, proposal)
		);
		const reviews = addReviews(actor, meetingId, of('commitments'));
		const discussions = of('initiatives').map((proposal) => addDiscussion(actor, meetingId, proposal));
		if (approvals.length > 0) {
			orderItems(actor, meetingId, [...approvals, ...before, ...points, ...reviews, ...discussions]);
		}

		record(actor, 'agenda.taken_up', meeting, meeting, { details: { chosen: proposals.map(keyOf) } });
		return proposals.length;
	});
}

function addApproval(actor: Actor, meetingId: string, { id, title, minutesPlanned }: Proposal) {
	const agendaItemId = addItem(actor, meetingId, { title, kind: 'decisione', minutesPlanned });
	db.insert(minutesOnAgenda).values({ agendaItemId, minutesId: id }).run();
	return agendaItemId;
}

function addAgain(actor: Actor, meetingId: string, { id, point }: Proposal) {
	const { title, kind, minutesPlanned, presenter, visibility, recurring, initiativeIds } = found(point);
	const itemId = addItem(actor, meetingId, {
		title,
		kind,
		minutesPlanned,
		presenter,
		visibility,
		recurring,
		carriedFromId: id
	});
	for (const initiativeId of initiativeIds) linkInitiative(actor, itemId, initiativeId);
	return itemId;
}

/** All the promises are looked at again at one point: the one that is there, else a new one. Returns the new one. */
function addReviews(actor: Actor, meetingId: string, promises: readonly Proposal[]) {
	if (promises.length === 0) return [];
	const there = findReviewItem(meetingId);
	const agendaItemId =
		there?.id ??
		addItem(actor, meetingId, {
			title: inItalian(m.carry_commitments_title),
			kind: 'discussione',
			minutesPlanned: reviewMinutes(promises.length)
		});
	db.insert(commitmentReviews)
		.values(promises.map(({ id }) => ({ commitmentId: id, agendaItemId })))
		.run();
	return there ? [] : [agendaItemId];
}

function addDiscussion(actor: Actor, meetingId: string, { id, title, minutesPlanned }: Proposal) {
	const itemId = addItem(actor, meetingId, { title, kind: 'discussione', minutesPlanned });
	linkInitiative(actor, itemId, id);
	return itemId;
}

type Like = MeetingFields & {
	readonly id?: string;
	readonly tavoloId: string;
	/** Its points come too; what came back from earlier meetings does not: it is proposed by itself. */
	readonly withAgenda: boolean;
};

/** Another meeting with the data of one that was prepared before. */
export function copyMeeting(
	actor: Actor,
	sourceId: string,
	{ withAgenda, ...fields }: Like,
	confirmed: readonly Confirmation[] = []
) {
	return transact(() => {
		const source = found(findMeetingFor(actor, sourceId));

		authorize(can.convene(actor, source));
		const meetingId = createMeeting(actor, fields, confirmed);
		for (const { title, kind, minutesPlanned, presenter, visibility, recurring } of withAgenda
			? listOwnPoints(sourceId)
			: []) {
			addItem(actor, meetingId, { title, kind, minutesPlanned, presenter, visibility, recurring });
		}

		record(actor, 'meeting.copied', { id: meetingId }, source, { details: { from: sourceId, withAgenda } });
		return meetingId;
	});
}
