import { today } from '../clock';
import { listMeasurementsDue } from '../projects/collecting/due.server';
import type { Areas } from './areas.server';
import { WHOLE_CITY } from './rules';

/** More than a large city collects. */
const MOST = 20_000;

/**
 * Projects whose collection date has passed without a measurement, those that wait longest first: one line each,
 * however many figures lack. Which periods are due is a rule of the calendar, so it is no question to SQLite.
 */
export function measurementsDue(areas: Areas) {
	const due = listMeasurementsDue({
		...(areas === 'all' ? {} : { neighbourhoodIds: areas }),
		dueBefore: today(),
		limit: MOST
	});
	return [...Map.groupBy(due, ({ projectId }) => projectId).values()].flatMap(([oldest]) =>
		oldest ? [lineOf(oldest, areas)] : []
	);
}

type Due = ReturnType<typeof listMeasurementsDue>[number];
export type ProjectDue = ReturnType<typeof lineOf>;

const lineOf = ({ projectId, title, dueOn, cityWide, neighbourhoodIds }: Due, areas: Areas) => ({
	call: 'measurement_due' as const,
	id: projectId,
	title,
	since: new Date(`${dueOn}T12:00:00Z`),
	/** Those of whoever asks. */
	places: cityWide ? [WHOLE_CITY] : neighbourhoodIds.filter((id) => areas === 'all' || areas.includes(id))
});
