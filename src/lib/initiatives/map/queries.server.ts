import { and, count, eq } from 'drizzle-orm';
import { db } from '../../db.server';
import { filtered } from '../../filtered.server';
import { asked, CONDITIONS, sent, type InitiativeFilter } from '../queries.server';
import { initiativeNeighbourhoods, initiatives } from '../tables.server';

const byPlace = filtered(CONDITIONS, (where) =>
	db
		.select({ id: initiativeNeighbourhoods.neighbourhoodId, count: count() })
		.from(initiatives)
		.leftJoin(initiativeNeighbourhoods, eq(initiativeNeighbourhoods.initiativeId, initiatives.id))
		.where(and(sent, where))
		.groupBy(initiativeNeighbourhoods.neighbourhoodId)
		.prepare()
);

/**
 * How many initiatives of a list each quartiere has; one for several quartieri counts in each. Those for the
 * whole city are under `null`. Whatever quartiere was asked for, all of them are told: it is a map to choose on.
 */
export function countByPlace(filter: InitiativeFilter) {
	const values = asked({ ...filter, neighbourhoodId: undefined });
	return new Map(
		byPlace(values)
			.all(values)
			.map(({ id, count }) => [id, count])
	);
}
