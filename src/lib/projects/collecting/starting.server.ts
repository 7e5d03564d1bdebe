import { and, inArray, isNull, notInArray } from 'drizzle-orm';
import type { Actor } from '../../actor';
import { db } from '../../db.server';
import { COUNTED_BY_SYSTEM } from '../../indicators/rules';
import { indicators } from '../../indicators/tables.server';
import { listIndicatorIds } from '../../initiatives/drafts/queries.server';
import { projectIndicators } from './tables.server';

type Born = { readonly projectId: string; readonly initiativeId: string; readonly since: string };

/** A project measures from the beginning what its initiative said it would: part of the command that creates it. */
export function collectWhatWasSaid({ id: by }: Actor, { projectId, initiativeId, since }: Born) {
	const said = db
		.select({ indicatorId: indicators.id })
		.from(indicators)
		.where(
			and(
				inArray(indicators.id, listIndicatorIds(initiativeId)),
				isNull(indicators.archivedAt),
				notInArray(indicators.slug, [...COUNTED_BY_SYSTEM])
			)
		)
		.all();
	if (said.length === 0) return;
	db.insert(projectIndicators)
		.values(said.map(({ indicatorId }) => ({ projectId, indicatorId, since, by })))
		.run();
}
