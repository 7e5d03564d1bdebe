import { and, count, desc, eq, inArray, isNotNull, isNull, max, ne, or, sql } from 'drizzle-orm';
import { alias, union } from 'drizzle-orm/sqlite-core';
import { annulments, consultations, manifests, results } from '../consultations/tables.server';
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
import { objectives, pacts, strategicLines } from '../pacts/tables.server';
import { measurements } from '../projects/measurements/tables.server';
import { projectObjectives, projects, projectSteps } from '../projects/tables.server';
import { inOrder, type Step, type Thread } from './rules';

const MOST = 20;
const initiativeId = sql.placeholder('initiativeId');
const decisionId = sql.placeholder('decisionId');
const projectId = sql.placeholder('projectId');

const needsAnswered = prepared(() =>
	db
		.select({ id: needs.id, title: needs.words, at: needs.createdAt })
		.from(initiativeNeeds)
		.innerJoin(needs, eq(needs.id, initiativeNeeds.needId))
		.where(eq(initiativeNeeds.initiativeId, initiativeId))
		.limit(MOST)
		.prepare()
);

const proposal = prepared(() =>
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
const meetingsHeld = prepared(() => {
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

const decisionsTaken = prepared(() =>
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

const votes = prepared(() =>
	db
		.select({
			id: consultations.id,
			title: consultations.question,
			at: consultations.opensAt,
			closesAt: consultations.closesAt,
			outcome: results.outcome
		})
		.from(consultations)
		.innerJoin(manifests, eq(manifests.consultationId, consultations.id))
		.leftJoin(results, eq(results.consultationId, consultations.id))
		.leftJoin(annulments, eq(annulments.consultationId, consultations.id))
		.where(
			and(
				isNull(annulments.consultationId),
				or(eq(consultations.initiativeId, initiativeId), eq(consultations.decisionId, decisionId))
			)
		)
		.limit(MOST)
		.prepare()
);

const projectsMade = prepared(() =>
	db
		.select({ id: projects.id, title: projects.title, at: projects.createdAt, state: projectSteps.state })
		.from(projects)
		.innerJoin(projectSteps, and(eq(projectSteps.projectId, projects.id), isNull(projectSteps.endedAt)))
		.where(
			or(
				eq(projects.id, projectId),
				eq(projects.initiativeId, initiativeId),
				and(isNotNull(projects.decisionId), eq(projects.decisionId, decisionId))
			)
		)
		.limit(MOST)
		.prepare()
);

const correction = alias(measurements, 'correction');

/** Measurements in force, told by number and date: what they say stands on the project's page. */
const measured = prepared(() =>
	db
		.select({
			id: projects.id,
			title: projects.title,
			at: max(measurements.at).mapWith(measurements.at),
			values: count()
		})
		.from(measurements)
		.innerJoin(projects, eq(projects.id, measurements.projectId))
		.leftJoin(correction, eq(correction.correctsId, measurements.id))
		.where(
			and(
				isNull(correction.id),
				or(
					eq(projects.id, projectId),
					eq(projects.initiativeId, initiativeId),
					eq(projects.decisionId, decisionId)
				)
			)
		)
		.groupBy(projects.id)
		.limit(MOST)
		.prepare()
);

const objectivesServed = prepared(() =>
	db
		.selectDistinct({ id: objectives.id, title: objectives.title, pactSlug: pacts.slug })
		.from(projectObjectives)
		.innerJoin(projects, eq(projects.id, projectObjectives.projectId))
		.innerJoin(objectives, eq(objectives.id, projectObjectives.objectiveId))
		.innerJoin(strategicLines, eq(strategicLines.id, objectives.lineId))
		.innerJoin(pacts, eq(pacts.id, strategicLines.pactId))
		.where(
			or(
				eq(projects.id, projectId),
				eq(projects.initiativeId, initiativeId),
				eq(projects.decisionId, decisionId)
			)
		)
		.limit(MOST)
		.prepare()
);

/** The whole story that an initiative, a decision or a project belongs to: eight queries, from stored links only. */
export function storyOf(thread: Thread): Step[] {
	return inOrder([
		...needsAnswered()
			.all(thread)
			.map((row) => ({ chapter: 'need' as const, ...row })),
		...proposal()
			.all(thread)
			.map((row) => ({ chapter: 'proposal' as const, ...row })),
		...meetingsHeld()
			.all(thread)
			.map((row) => ({ chapter: 'meeting' as const, ...row })),
		...decisionsTaken()
			.all(thread)
			.map((row) => ({ chapter: 'decision' as const, ...row })),
		...votes()
			.all(thread)
			.map((row) => ({ chapter: 'vote' as const, ...row })),
		...projectsMade()
			.all(thread)
			.map((row) => ({ chapter: 'project' as const, ...row })),
		...measured()
			.all(thread)
			.map((row) => ({ chapter: 'measurement' as const, ...row })),
		...objectivesServed()
			.all(thread)
			.map((row) => ({ chapter: 'objective' as const, at: null, ...row }))
	]);
}
