import { eq, inArray, sql } from 'drizzle-orm';
import { db } from '../db.server';
import { neighbourhoods } from '../neighbourhoods/tables.server';
import type { TargetGroup } from '../vocabulary';
import { projectNeighbourhoods, projectObjectives, projectTargets } from './tables.server';

type Places = { readonly cityWide: boolean; readonly neighbourhoodIds: readonly string[] };
type Scope = Places & {
	readonly targets: readonly TargetGroup[];
	readonly objectiveIds: readonly string[];
};

const chosen = ({ cityWide, neighbourhoodIds }: Places) => (cityWide ? [] : [...new Set(neighbourhoodIds)]);

/** Every quartiere that was ticked exists. */
export function scopeIsKnown(scope: Places) {
	const ids = chosen(scope);
	const known = db
		.select({ count: sql<number>`count(*)` })
		.from(neighbourhoods)
		.where(inArray(neighbourhoods.id, ids))
		.get();
	return known?.count === ids.length;
}

/** Where, for whom and for which promises of the pact: written whole, part of a command's change. */
export function writeScope(projectId: string, scope: Scope) {
	for (const table of [projectNeighbourhoods, projectTargets, projectObjectives]) {
		db.delete(table).where(eq(table.projectId, projectId)).run();
	}
	const places = chosen(scope).map((neighbourhoodId) => ({ projectId, neighbourhoodId }));
	const groups = [...new Set(scope.targets)].map((target) => ({ projectId, target }));
	const promises = [...new Set(scope.objectiveIds)].map((objectiveId) => ({ projectId, objectiveId }));
	if (places.length > 0) db.insert(projectNeighbourhoods).values(places).run();
	if (groups.length > 0) db.insert(projectTargets).values(groups).run();
	if (promises.length > 0) db.insert(projectObjectives).values(promises).run();
}
