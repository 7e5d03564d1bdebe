import type { Actor } from '../../actor';
import { newId } from '../../columns.server';
import { transact } from '../../db.server';
import { authorize, ensure, ensureValid, found } from '../../errors';
import { withUnit } from '../../indicators/words.server';
import { correctMeasurement, recordMeasurement } from '../measurements/commands.server';
import * as can from '../policy';
import { findProject } from '../queries.server';
import { listMonths, type Asked } from './asked.server';
import type { MonthMeasured } from './forms';
import { nameOf } from './rules';

/**
 * The numbers of a month, all together or none. Whoever meets a number that somebody else wrote meanwhile is told
 * which, and chooses: their own waits in the form. The same number written twice is written once.
 */
export function recordMonth(actor: Actor, projectId: string, month: string, typed: readonly MonthMeasured[]) {
	return transact(() => {
		const project = found(findProject(projectId));

		authorize(can.run(actor, project));
		const asked = listMonths(projectId).find((one) => one.month === month)?.asked ?? [];
		let written = 0;
		for (const one of typed) {
			const slot = asked.find(({ indicatorId }) => indicatorId === one.indicatorId);
			ensure(slot !== undefined, 'stale');
			ensureValid(!slot.byPlace, 'measured_by_place', { field: nameOf('value', one.indicatorId) });
			if (write(actor, projectId, slot, one)) written++;
		}
		return written;
	});
}

/** Whether something had to be written at all. */
function write(actor: Actor, projectId: string, { measured, ...slot }: Asked, typed: MonthMeasured) {
	const { indicatorId, value, sample, estimated, source, corrects, why } = typed;
	const said = { id: newId(), value, sample, estimated, source };
	if (measured === null) {
		const { periodFrom, periodTo } = slot;
		recordMeasurement(actor, projectId, { ...said, indicatorId, periodFrom, periodTo, note: '' });
		return true;
	}
	if (measured.value === value && measured.sample === sample) return false;
	ensure(corrects === measured.id, 'measurement_met', {
		field: nameOf('answer', indicatorId),
		values: { value: withUnit(measured.value, slot.unit), mine: withUnit(value, slot.unit) }
	});
	correctMeasurement(actor, measured.id, { ...said, note: why });
	return true;
}
