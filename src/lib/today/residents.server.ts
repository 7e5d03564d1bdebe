import { and, eq, inArray, isNull, lte } from 'drizzle-orm';
import { now } from '../clock';
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
import { neighbourhoods } from '../neighbourhoods/tables.server';
import { firstName, MOST, within, type Areas } from './areas.server';

export const votesToCount = (areas: Areas) =>
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

export const initiativesUnanswered = (areas: Areas) =>
	db
		.select({
			id: initiatives.id,
			title: initiativeVersions.title,
			since: initiatives.submittedAt,
			neighbourhood: firstName
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
