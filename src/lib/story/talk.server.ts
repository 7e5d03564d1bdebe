import { and, desc, eq, inArray, isNotNull, isNull, ne, or } from 'drizzle-orm';
import { union } from 'drizzle-orm/sqlite-core';
import { db, prepared } from '../db.server';
import {
	initiativeNeeds,
	initiatives,
	initiativeSteps,
	initiativeVersions
} from '../initiatives/tables.server';
import {
	agendaItemInitiatives,
	agendaItems,
	initiativesRaised,
	meetings,
	meetingSteps
} from '../meetings/tables.server';
import { decisions } from '../minutes/decisions/tables.server';
import { minutes } from '../minutes/tables.server';
import { needs } from '../needs/tables.server';
import { decisionId, initiativeId, MOST } from './thread.server';

export const needsAnswered = prepared(() =>
	db
		.select({ id: needs.id, title: needs.words, at: needs.createdAt })
		.from(initiativeNeeds)
		.innerJoin(needs, eq(needs.id, initiativeNeeds.needId))
		.where(eq(initiativeNeeds.initiativeId, initiativeId))
		.limit(MOST)
		.prepare()
);

export const proposal = prepared(() =>
	db
		.select({ id: initiatives.id, title: initiativeVersions.title, at: initiatives.submittedAt })
		.from(initiatives)
		.innerJoin(initiativeVersions, eq(initiativeVersions.initiativeId, initiatives.id))
		.innerJoin(
			initiativeSteps,
			and(eq(initiativeSteps.initiativeId, initiatives.id), isNull(initiativeSteps.endedAt))
		)
		.where(and(eq(initiatives.id, initiativeId), ne(initiativeSteps.state, 'draft')))
		.orderBy(desc(initiativeVersions.number))
		.limit(1)
		.prepare()
);

/** Meetings with the initiative on their agenda, at which it was raised, or at which the decision was taken. */
export const meetingsHeld = prepared(() => {
	const onAgenda = db
		.select({ id: agendaItems.meetingId })
		.from(agendaItemInitiatives)
		.innerJoin(agendaItems, eq(agendaItems.id, agendaItemInitiatives.agendaItemId))
		.where(eq(agendaItemInitiatives.initiativeId, initiativeId));
	const raisedAt = db
		.select({ id: initiativesRaised.meetingId })
		.from(initiativesRaised)
		.where(eq(initiativesRaised.initiativeId, initiativeId));
	const decidedAt = db
		.select({ id: minutes.meetingId })
		.from(decisions)
		.innerJoin(minutes, eq(minutes.id, decisions.minutesId))
		.where(eq(decisions.id, decisionId));
	return db
		.select({ id: meetings.id, title: meetings.title, at: meetings.startsAt, state: meetingSteps.state })
		.from(meetings)
		.innerJoin(meetingSteps, and(eq(meetingSteps.meetingId, meetings.id), isNull(meetingSteps.endedAt)))
		.where(and(ne(meetingSteps.state, 'draft'), inArray(meetings.id, union(onAgenda, raisedAt, decidedAt))))
		.orderBy(meetings.startsAt)
		.limit(MOST)
		.prepare();
});

export const decisionsTaken = prepared(() =>
	db
		.select({
			id: decisions.id,
			title: decisions.text,
			at: decisions.publishedAt,
			meetingId: minutes.meetingId,
			outcome: decisions.outcome
		})
		.from(decisions)
		.innerJoin(minutes, eq(minutes.id, decisions.minutesId))
		.where(
			and(
				isNotNull(decisions.publishedAt),
				or(eq(decisions.initiativeId, initiativeId), eq(decisions.id, decisionId))
			)
		)
		.limit(MOST)
		.prepare()
);
