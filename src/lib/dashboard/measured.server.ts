import { db } from '../db.server';
import {
	latestMeasured,
	measuredAcross,
	measuredIn,
	measuredSince,
	waysOfAddingUp,
	type CountedOutcome,
	type Thresholds
} from '../projects/outcomes/counted.server';

type Measured = { readonly ways: string; readonly latest: number; readonly rows: readonly CountedOutcome[] };
const measuredYears = new WeakMap<typeof db, Map<number, Measured>>();

/** A year is added up once. Then only those projects are, of which somebody measured something of it. */
export function measuredOnce(year: number, thresholds: Thresholds) {
	const [ways, latest] = [waysOfAddingUp() + JSON.stringify(thresholds), latestMeasured()];
	const years = measuredYears.get(db) ?? new Map<number, Measured>();
	const known = years.get(year);
	const rows = known?.ways === ways ? renewed(known, year, thresholds) : measuredIn(year, thresholds);
	measuredYears.set(db, years.set(year, { ways, latest, rows }));
	return rows;
}

function renewed({ latest, rows }: Measured, year: number, thresholds: Thresholds) {
	const again = new Set(measuredSince(latest, year));
	if (again.size === 0) return rows;
	return [
		...rows.filter(({ projectId }) => !again.has(projectId)),
		...measuredIn(year, thresholds, [...again])
	];
}

type Across = { readonly latest: number; readonly periods: ReturnType<typeof measuredAcross> };
const acrossKept = new WeakMap<typeof db, Across>();

/** Periods across New Year are few among very many: they are sought again only after somebody measured. */
export function acrossOnce() {
	const latest = latestMeasured();
	const known = acrossKept.get(db);
	if (known?.latest === latest) return known.periods;
	const periods = measuredAcross();
	acrossKept.set(db, { latest, periods });
	return periods;
}
