import { newId } from '../../../lib/columns.server';
import { db, inBulk } from '../../../lib/db.server';
import { indicators } from '../../../lib/indicators/tables.server';
import { neighbourhoods } from '../../../lib/neighbourhoods/tables.server';
import { measurements } from '../../../lib/projects/measurements/tables.server';
import { projectNeighbourhoods, projects, projectSteps } from '../../../lib/projects/tables.server';
import { THEMES } from '../../../lib/vocabulary';
import type { Size } from './size';

/** As many measurements as a project has; a large city has 800 projects. */
const EACH = 250;
const ROWS = 500;

/** Values as they come: one in ten so small that it may not be told by itself. */
const valueOf = (i: number) => (i % 10 === 0 ? 1 + (i % 4) : 5 + (i % 60));

/** Fills projects and what they measured. */
export function measureMuch(end: Date, { measurements: count }: Size) {
	const year = end.getUTCFullYear();
	const places = db.select({ id: neighbourhoods.id }).from(neighbourhoods).all();
	const known = db.select({ id: indicators.id, aggregation: indicators.aggregation }).from(indicators).all();
	const ids = Array.from({ length: Math.ceil(count / EACH) }, newId);
	inBulk(() =>
		db.transaction(() => {
			for (const [i, id] of ids.entries()) undertake(id, i, places[i % places.length]?.id ?? '', year);
			for (let from = 0; from < count; from += ROWS)
				db.insert(measurements)
					.values(
						Array.from({ length: Math.min(ROWS, count - from) }, (_, k) =>
							measured(from + k, ids, known, year)
						)
					)
					.run();
		})
	);
}

function undertake(id: string, i: number, neighbourhoodId: string, year: number) {
	db.insert(projects)
		.values({
			...{ id, title: `Compagnia del cortile ${i}`, summary: 'Ci si trova ogni settimana.' },
			...{ origin: 'office', theme: THEMES[i % THEMES.length] ?? 'salute', kind: 'promozione' },
			...{ plannedStart: `${year - 5}-01-01`, plannedEnd: `${year}-12-31`, createdBy: 'console' }
		})
		.run();
	db.insert(projectSteps).values({ projectId: id, state: 'in_progress', by: 'console' }).run();
	db.insert(projectNeighbourhoods).values({ projectId: id, neighbourhoodId }).run();
}

function measured(
	i: number,
	ids: readonly string[],
	known: readonly { readonly id: string; readonly aggregation: string }[],
	year: number
) {
	const indicator = known[Math.floor(i / ids.length) % known.length];
	const month = Math.floor(i / (ids.length * known.length));
	const from = `${year - 5 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
	return {
		...{ indicatorId: indicator?.id ?? '', projectId: ids[i % ids.length] ?? '' },
		...{ periodFrom: `${from}-01`, periodTo: `${from}-28`, value: valueOf(i) },
		sample: indicator?.aggregation === 'weighted_mean' ? valueOf(i + 3) : null,
		...{ source: 'Registro delle presenze', by: 'console' }
	};
}
