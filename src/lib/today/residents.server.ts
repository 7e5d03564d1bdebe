import { and, eq, inArray, isNotNull, isNull, lte, type SQL } from 'drizzle-orm';
import { now } from '../clock';
import {
	annulments,
	consultationNeighbourhoods,
	consultations,
	manifests,
	proclamations,
	results
} from '../consultations/tables.server';
import { db } from '../db.server';
import { currentStep, latestVersion } from '../initiatives/queries.server';
import type { InitiativeState } from '../initiatives/rules';
import {
	initiativeNeighbourhoods,
	initiatives,
	initiativeSteps,
	initiativeVersions
} from '../initiatives/tables.server';
import { neighbourhoods } from '../neighbourhoods/tables.server';
import { firstName, MOST, within, type Areas } from './areas.server';

/** Closed, and nobody has counted. */
export const votesToCount = (areas: Areas) =>
	votesWaiting(areas, and(lte(consultations.closesAt, now()), isNull(results.consultationId))).map((row) => ({
		call: 'vote_to_count' as const,
		...row
	}));

/** Counted, by somebody or by the city itself, and not yet official. */
export const votesToProclaim = (areas: Areas) =>
	votesWaiting(
		areas,
		and(isNotNull(results.consultationId), eq(results.tied, false), isNull(proclamations.consultationId))
	).map((row) => ({ call: 'vote_to_proclaim' as const, ...row }));

const votesWaiting = (areas: Areas, waiting: SQL | undefined) =>
	db
		.select({
			id: consultations.id,
			title: consultations.question,
			since: consultations.closesAt,
			neighbourhood: firstName
		})
		.from(consultations)
		.innerJoin(manifests, eq(manifests.consultationId, consultations.id))
		.leftJoin(consultationNeighbourhoods, eq(consultationNeighbourhoods.consultationId, consultations.id))
		.leftJoin(neighbourhoods, eq(neighbourhoods.id, consultationNeighbourhoods.neighbourhoodId))
		.leftJoin(results, eq(results.consultationId, consultations.id))
		.leftJoin(proclamations, eq(proclamations.consultationId, consultations.id))
		.leftJoin(annulments, eq(annulments.consultationId, consultations.id))
		.where(and(waiting, isNull(annulments.consultationId), within(areas, neighbourhoods.id)))
		.groupBy(consultations.id)
		.limit(MOST)
		.all();

/** The Comune still owes an answer; it waits since it was sent. */
export const initiativesUnanswered = (areas: Areas) =>
	initiativesIn(areas, ['submitted', 'under_review', 'co_design']).flatMap(
		({ id, title, neighbourhood, sent }) =>
			sent ? [{ call: 'initiative_unanswered' as const, id, title, neighbourhood, since: sent }] : []
	);

/** The quartiere said yes, and there is no project yet. */
export const initiativesApproved = (areas: Areas) =>
	initiativesIn(areas, ['approved']).map(({ id, title, neighbourhood, begun }) => ({
		call: 'initiative_approved' as const,
		id,
		title,
		neighbourhood,
		since: begun
	}));

const initiativesIn = (areas: Areas, states: readonly InitiativeState[]) =>
	db
		.select({
			id: initiatives.id,
			title: initiativeVersions.title,
			sent: initiatives.submittedAt,
			begun: initiativeSteps.at,
			neighbourhood: firstName
		})
		.from(initiatives)
		.innerJoin(initiativeSteps, currentStep)
		.innerJoin(initiativeVersions, latestVersion)
		.leftJoin(initiativeNeighbourhoods, eq(initiativeNeighbourhoods.initiativeId, initiatives.id))
		.leftJoin(neighbourhoods, eq(neighbourhoods.id, initiativeNeighbourhoods.neighbourhoodId))
		.where(and(inArray(initiativeSteps.state, [...states]), within(areas, neighbourhoods.id)))
		.groupBy(initiatives.id)
		.orderBy(initiatives.submittedAt)
		.limit(MOST)
		.all();
