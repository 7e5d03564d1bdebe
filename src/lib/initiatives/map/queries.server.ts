import { eq, sql } from 'drizzle-orm';
import { db, prepared } from '../../db.server';
import { asked, currentStep, latestVersion, matching, type InitiativeFilter } from '../queries.server';
import { initiativeNeighbourhoods, initiatives, initiativeSteps, initiativeVersions } from '../tables.server';

const byPlace = prepared(() =>
	db
		.select({ id: initiativeNeighbourhoods.neighbourhoodId, count: sql<number>`count(*)` })
		.from(initiatives)
		.innerJoin(initiativeVersions, latestVersion)
		.innerJoin(initiativeSteps, currentStep)
		.leftJoin(initiativeNeighbourhoods, eq(initiativeNeighbourhoods.initiativeId, initiatives.id))
		.where(matching)
		.groupBy(initiativeNeighbourhoods.neighbourhoodId)
		.prepare()
);

/**
 * How many initiatives of a list each quartiere has; one for several quartieri counts in each. Those for the
 * whole city are under `null`. Whatever quartiere was asked for, all of them are told: it is a map to choose on.
 */
export const countByPlace = (filter: InitiativeFilter) =>
	new Map(
		byPlace()
			.all(asked({ ...filter, neighbourhoodId: undefined }))
			.map(({ id, count }) => [id, count])
	);
