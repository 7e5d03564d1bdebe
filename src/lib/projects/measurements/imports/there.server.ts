import { withUnit } from '../../../indicators/words.server';
import { listThere } from './known.server';
import type { PlannedMeasure } from './plan.server';
import type { MeasureProblem } from './rules';

type Slot = {
	readonly neighbourhoodId: string | null;
	readonly from: string;
	readonly to: string;
	readonly value: number;
	readonly sample: number | null;
	/** Where it stands in the file; nothing for what the city knew before. */
	readonly line?: number;
};

const keyOf = ({ projectId, indicatorId }: { projectId: string; indicatorId: string }) =>
	`${projectId} ${indicatorId}`;

/**
 * Each row is new, or there already, or against what is there: the city, and the rows before it, have another number
 * for days that it speaks of. What the city knows stays as it is: it is corrected by hand, saying why.
 */
export function sorted(planned: readonly PlannedMeasure[]) {
	const there: Map<string, Slot[]> = Map.groupBy(listThere(planned), keyOf);
	const fresh: PlannedMeasure[] = [];
	const against: MeasureProblem[] = [];
	let present = 0;
	for (const row of planned) {
		const known = there.get(keyOf(row)) ?? [];
		const met = known.find((one) => one.from <= row.to && one.to >= row.from && meets(one, row));
		if (!met) {
			there.set(keyOf(row), [...known, row]);
			fresh.push(row);
		} else if (met.line === undefined && isSame(met, row)) present++;
		else against.push(problemOf(row, met));
	}
	return { fresh, present, against };
}

/** The same place; or a whole and one of its parts, which together would count twice. */
const meets = (one: Slot, row: Slot) =>
	one.neighbourhoodId === row.neighbourhoodId || one.neighbourhoodId === null || row.neighbourhoodId === null;

const isSame = (one: Slot, row: Slot) =>
	one.neighbourhoodId === row.neighbourhoodId &&
	one.from === row.from &&
	one.to === row.to &&
	one.value === row.value &&
	one.sample === row.sample;

function problemOf({ line, unit, neighbourhoodId }: PlannedMeasure, met: Slot): MeasureProblem {
	if (met.line !== undefined) return { line, field: null, why: 'row_twice', written: String(met.line) };
	const written = withUnit(met.value, unit);
	return met.neighbourhoodId === neighbourhoodId
		? { line, field: 'value', why: 'measured_differently', written }
		: { line, field: 'neighbourhood', why: 'measured_otherwise', written };
}
