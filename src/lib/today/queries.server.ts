import {
	and,
	desc,
	eq,
	exists,
	inArray,
	isNotNull,
	isNull,
	lt,
	lte,
	notExists,
	or,
	sql,
	type SQL
} from 'drizzle-orm';
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core';
import { isCityWide, type Actor } from '../actor';
import { dayOf, now } from '../clock';
import { commitments, commitmentSteps } from '../commitments/tables.server';
import {
	annulments,
	consultationNeighbourhoods,
	consultations,
	manifests,
	results
} from '../consultations/tables.server';
import { db } from '../db.server';
import { currentStep, latestVersion } from '../initiatives/queries.server';
import {
	initiativeNeighbourhoods,
	initiatives,
	initiativeSteps,
	initiativeVersions
} from '../initiatives/tables.server';
import { meetings, meetingSteps } from '../meetings/tables.server';
import { minutes, minutesSteps } from '../minutes/tables.server';
import { neighbourhoods } from '../neighbourhoods/tables.server';
import { milestones } from '../projects/milestones/tables.server';
import { projectNeighbourhoods, projects, projectSteps } from '../projects/tables.server';
import { tavoli } from '../tavoli/tables.server';
import { byUrgency, type Line } from './rules';

const MOST = 100;

/** Everything that waits for this coordinator, by urgency and age: six queries, whatever the size of the city. */
export function listWaiting(actor: Actor): Line[] {
	const areas = areasOf(actor);
	return byUrgency([
		...votesToCount(areas),
		...initiativesUnanswered(areas),
		...minutesWaiting(areas),
		...meetingsWithoutMinutes(areas),
		...commitmentsOverdue(areas),
		...projectsLate(areas)
	]);
}

/** The neighbourhoods an actor coordinates; `all` for the whole city. */
type Areas = readonly string[] | 'all';

const areasOf = (actor: Actor): Areas =>
	isCityWide('coordinator', actor)
		? 'all'
		: actor.grants.flatMap(({ role, neighbourhoodId }) =>
				role === 'coordinator' && neighbourhoodId !== null ? [neighbourhoodId] : []
			);

const within = (areas: Areas, column: SQLiteColumn): SQL | undefined =>
	areas === 'all' ? undefined : inArray(column, [...areas]);

/** The first name of the neighbourhoods a thing concerns; null for the whole city. */
const first = sql<string | null>`min(${neighbourhoods.name})`;

const votesToCount = (areas: Areas) =>
	db
		.select({
			id: consultations.id,
			title: consultations.question,
			since: consultations.closesAt,
			neighbourhood: first
		})
		.from(consultations)
		.innerJoin(manifests, eq(manifests.consultationId, consultations.id))
		.leftJoin(consultationNeighbourhoods, eq(consultationNeighbourhoods.consultationId, consultations.id))
		.leftJoin(neighbourhoods, eq(neighbourhoods.id, consultationNeighbourhoods.neighbourhoodId))
		.leftJoin(results, eq(results.consultationId, consultations.id))
		.leftJoin(annulments, eq(annulments.consultationId, consultations.id))
		.where(
			and(
				lte(consultations.closesAt, now()),
				isNull(results.consultationId),
				isNull(annulments.consultationId),
				within(areas, neighbourhoods.id)
			)
		)
		.groupBy(consultations.id)
		.limit(MOST)
		.all()
		.map((row) => ({ call: 'vote_to_count' as const, ...row }));

const initiativesUnanswered = (areas: Areas) =>
	db
		.select({
			id: initiatives.id,
			title: initiativeVersions.title,
			since: initiatives.submittedAt,
			neighbourhood: first
		})
		.from(initiatives)
		.innerJoin(initiativeSteps, currentStep)
		.innerJoin(initiativeVersions, latestVersion)
		.leftJoin(initiativeNeighbourhoods, eq(initiativeNeighbourhoods.initiativeId, initiatives.id))
		.leftJoin(neighbourhoods, eq(neighbourhoods.id, initiativeNeighbourhoods.neighbourhoodId))
		.where(
			and(
				inArray(initiativeSteps.state, ['submitted', 'under_review', 'co_design']),
				within(areas, neighbourhoods.id)
			)
		)
		.groupBy(initiatives.id)
		.orderBy(initiatives.submittedAt)
		.limit(MOST)
		.all()
		.flatMap(({ since, ...row }) =>
			since ? [{ call: 'initiative_unanswered' as const, since, ...row }] : []
		);

const minutesWaiting = (areas: Areas) =>
	db
		.select({
			id: meetings.id,
			title: meetings.title,
			since: minutesSteps.at,
			neighbourhood: neighbourhoods.name
		})
		.from(minutesSteps)
		.innerJoin(minutes, eq(minutes.id, minutesSteps.minutesId))
		.innerJoin(meetings, eq(meetings.id, minutes.meetingId))
		.innerJoin(tavoli, eq(tavoli.id, meetings.tavoloId))
		.innerJoin(neighbourhoods, eq(neighbourhoods.id, tavoli.neighbourhoodId))
		.where(
			and(
				inArray(minutesSteps.state, ['in_review', 'approved']),
				isNull(minutesSteps.endedAt),
				within(areas, neighbourhoods.id)
			)
		)
		.orderBy(minutesSteps.at)
		.limit(MOST)
		.all()
		.map((row) => ({ call: 'minutes_to_approve' as const, ...row }));

const meetingsWithoutMinutes = (areas: Areas) => {
	const begun = db
		.select({ one: sql`1` })
		.from(minutes)
		.innerJoin(minutesSteps, eq(minutesSteps.minutesId, minutes.id))
		.where(
			and(
				eq(minutes.meetingId, meetings.id),
				isNull(minutesSteps.endedAt),
				sql`${minutesSteps.state} <> 'draft'`
			)
		);
	return db
		.select({
			id: meetings.id,
			title: meetings.title,
			since: meetings.endsAt,
			neighbourhood: neighbourhoods.name
		})
		.from(meetings)
		.innerJoin(meetingSteps, and(eq(meetingSteps.meetingId, meetings.id), isNull(meetingSteps.endedAt)))
		.innerJoin(tavoli, eq(tavoli.id, meetings.tavoloId))
		.innerJoin(neighbourhoods, eq(neighbourhoods.id, tavoli.neighbourhoodId))
		.where(
			and(
				inArray(meetingSteps.state, ['convened', 'in_progress', 'held']),
				lt(meetings.endsAt, now()),
				notExists(begun),
				within(areas, neighbourhoods.id)
			)
		)
		.orderBy(meetings.endsAt)
		.limit(MOST)
		.all()
		.map((row) => ({ call: 'minutes_missing' as const, ...row }));
};

const commitmentsOverdue = (areas: Areas) =>
	db
		.select({
			id: commitments.id,
			title: commitments.what,
			dueOn: commitments.dueOn,
			neighbourhood: neighbourhoods.name
		})
		.from(commitments)
		.innerJoin(
			commitmentSteps,
			and(eq(commitmentSteps.commitmentId, commitments.id), isNull(commitmentSteps.endedAt))
		)
		.innerJoin(tavoli, eq(tavoli.id, commitments.tavoloId))
		.innerJoin(neighbourhoods, eq(neighbourhoods.id, tavoli.neighbourhoodId))
		.where(
			and(
				isNotNull(commitments.boundAt),
				inArray(commitmentSteps.state, ['open', 'in_progress']),
				lt(commitments.dueOn, dayOf(now())),
				within(areas, neighbourhoods.id)
			)
		)
		.orderBy(commitments.dueOn)
		.limit(MOST)
		.all()
		.map(({ dueOn, ...row }) => ({ call: 'commitment_overdue' as const, since: noon(dueOn), ...row }));

/** Past its end, or with a milestone past its day. */
const projectsLate = (areas: Areas) => {
	const today = dayOf(now());
	const missed = db
		.select({ one: sql`1` })
		.from(milestones)
		.where(
			and(eq(milestones.projectId, projects.id), isNull(milestones.doneOn), lt(milestones.dueOn, today))
		);
	return db
		.select({ id: projects.id, title: projects.title, plannedEnd: projects.plannedEnd, neighbourhood: first })
		.from(projects)
		.innerJoin(projectSteps, and(eq(projectSteps.projectId, projects.id), isNull(projectSteps.endedAt)))
		.leftJoin(projectNeighbourhoods, eq(projectNeighbourhoods.projectId, projects.id))
		.leftJoin(neighbourhoods, eq(neighbourhoods.id, projectNeighbourhoods.neighbourhoodId))
		.where(
			and(
				inArray(projectSteps.state, ['to_start', 'in_progress']),
				or(lt(projects.plannedEnd, today), exists(missed)),
				within(areas, neighbourhoods.id)
			)
		)
		.groupBy(projects.id)
		.orderBy(desc(projects.plannedEnd))
		.limit(MOST)
		.all()
		.map(({ plannedEnd, ...row }) => ({ call: 'project_late' as const, since: noon(plannedEnd), ...row }));
};

const noon = (day: string) => new Date(`${day}T12:00:00Z`);
