import type { Actor } from '../../actor';
import { record } from '../../audit/record.server';
import { today } from '../../clock';
import { db, transact } from '../../db.server';
import { authorize, ensure, ensureValid, found } from '../../errors';
import { dayInWords } from '../../formats/dates';
import { findIndicator } from '../../indicators/queries.server';
import { COUNTED_BY_SYSTEM, type Aggregation, type Unit } from '../../indicators/rules';
import { withUnit } from '../../indicators/words.server';
import { lastMeasurable } from '../collecting/rules';
import * as can from '../policy';
import { findProject } from '../queries.server';
import { FIRST_DAY } from '../rules';
import { findMeasurement, findSameMeasure, isMeasuredOtherwise } from './queries.server';
import { answersOf, wrongValue } from './rules';
import { measurements } from './tables.server';

type Said = {
	readonly id: string;
	readonly value: number;
	readonly sample: number | null;
	readonly estimated: boolean;
	readonly source: string;
	readonly note: string;
};
type Measured = Said & {
	readonly indicatorId: string;
	readonly neighbourhoodId?: string | null;
	readonly periodFrom: string;
	readonly periodTo: string;
};

/** One value for a period. Whoever comes second is told, and sees what the first one wrote. */
export function recordMeasurement(actor: Actor, projectId: string, typed: Measured) {
	return transact(() => {
		const project = found(findProject(projectId));
		const indicator = found(findIndicator(typed.indicatorId));
		const neighbourhoodId = typed.neighbourhoodId ?? null;

		authorize(can.run(actor, project));
		ensureValid(indicator.archivedAt === null, 'indicator_archived', { field: 'indicatorId' });
		ensureValid(!COUNTED_BY_SYSTEM.includes(indicator.slug), 'indicator_counted', { field: 'indicatorId' });
		ensureValid(typed.periodFrom <= typed.periodTo, 'period_upside_down', { field: 'month' });
		ensureValid(typed.periodFrom >= FIRST_DAY, 'period_before_2000', { field: 'month' });
		ensureValid(typed.periodFrom <= today(), 'period_in_future', { field: 'month' });
		const last = lastMeasurable(indicator.rhythm, project, today());
		ensureValid(typed.periodTo <= last, 'period_ends_late', {
			field: 'month',
			values: { day: dayInWords(last) }
		});
		ensureValid(
			neighbourhoodId === null || project.cityWide || project.neighbourhoodIds.includes(neighbourhoodId),
			'activity_elsewhere',
			{ field: 'neighbourhoodId' }
		);
		ensurePossible(indicator, typed);
		ensureValid(
			!isMeasuredOtherwise({ ...typed, projectId, neighbourhoodId }),
			neighbourhoodId === null ? 'measured_by_place' : 'measured_as_whole',
			{ field: 'month' }
		);
		const first = findSameMeasure({ ...typed, projectId, neighbourhoodId });
		ensure(!first, 'measurement_exists', { values: { value: withUnit(first?.value ?? 0, indicator.unit) } });

		db.insert(measurements)
			.values({
				...typed,
				sample: answersOf(indicator, typed.sample),
				neighbourhoodId,
				projectId,
				by: actor.id
			})
			.run();

		const { indicatorId, periodFrom, periodTo, value, estimated } = typed;
		record(actor, 'measurement.recorded', project, can.placeOf(project), {
			details: { measurementId: typed.id, indicatorId, periodFrom, periodTo, value, estimated }
		});
	});
}

/** A new row that names the one it replaces; the old value stays. */
export function correctMeasurement(actor: Actor, correctsId: string, typed: Said) {
	return transact(() => {
		const wrong = found(findMeasurement(correctsId));
		const project = found(findProject(wrong.projectId));

		authorize(can.run(actor, project));
		ensureValid(typed.note.trim() !== '', 'correction_without_reason', { field: 'note' });
		ensurePossible(wrong, typed);

		const { indicatorId, projectId, activityId, neighbourhoodId, periodFrom, periodTo } = wrong;
		db.insert(measurements)
			.values({
				...typed,
				sample: answersOf(wrong, typed.sample),
				...{ indicatorId, projectId, activityId, neighbourhoodId, periodFrom, periodTo },
				correctsId,
				by: actor.id
			})
			.run();

		record(actor, 'measurement.corrected', project, can.placeOf(project), {
			details: { measurementId: typed.id, correctsId, before: wrong.value, value: typed.value }
		});
	});
}

type Unitary = { readonly unit: Unit; readonly aggregation: Aggregation };

function ensurePossible(indicator: Unitary, { value, sample }: Said) {
	const wrong = wrongValue(indicator, value);
	if (wrong) ensureValid(false, wrong, { field: 'value' });
	ensureValid(indicator.aggregation !== 'weighted_mean' || sample !== null, 'sample_missing', {
		field: 'sample'
	});
}
