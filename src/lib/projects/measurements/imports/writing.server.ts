import type { Actor } from '../../../actor';
import { db } from '../../../db.server';
import { measurementImports, measurements } from '../tables.server';
import type { PlannedMeasure } from './plan.server';

/** Rows written with one statement: progress is told after each. */
const AT_ONCE = 500;

type From = { readonly id: string; readonly source: string };

/** Writes measurements, each with the file it came from: part of a command. */
export function writeMeasures(
	{ id: by }: Actor,
	{ id: importId, source }: From,
	planned: readonly PlannedMeasure[],
	tell: (done: number) => void
) {
	db.insert(measurementImports).values({ id: importId, source, by }).run();
	for (let first = 0; first < planned.length; first += AT_ONCE) {
		const rows = planned.slice(first, first + AT_ONCE).map((row) => ({
			...{ projectId: row.projectId, indicatorId: row.indicatorId, neighbourhoodId: row.neighbourhoodId },
			...{ periodFrom: row.from, periodTo: row.to, value: row.value, sample: row.sample },
			...{ estimated: row.estimated, source: row.source || source, note: row.note, importId, by }
		}));
		db.insert(measurements).values(rows).run();
		tell(Math.min(first + AT_ONCE, planned.length));
	}
}
