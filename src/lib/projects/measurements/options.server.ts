import { today } from '../../clock';
import { monthInWords } from '../../formats/dates';
import { listMeasurable } from '../../indicators/queries.server';
import { unitWord, withUnit } from '../../indicators/words.server';
import { listIndicatorIds } from '../../initiatives/drafts/queries.server';
import type { FoundProject } from '../queries.server';
import { listMeasurements } from './queries.server';
import { latestMonths } from './rules';

const MONTHS = 14;

/** What may be measured, first what the initiative had chosen or was measured before, and of which months. */
export function measureOptions({ id, initiativeId }: FoundProject) {
	const near = new Set([
		...(initiativeId ? listIndicatorIds(initiativeId) : []),
		...listMeasurements(id).map(({ indicatorId }) => indicatorId)
	]);
	const all = listMeasurable().map((indicator) => ({
		value: indicator.id,
		label: `${indicator.name} (${unitWord(indicator.unit)})`
	}));
	return {
		indicators: [
			...all.filter(({ value }) => near.has(value)),
			...all.filter(({ value }) => !near.has(value))
		],
		months: latestMonths(today(), MONTHS).map((value) => ({ value, label: monthInWords(value) }))
	};
}

/** What was measured and may be corrected, latest first. */
export const measuredOptions = (projectId: string) =>
	listMeasurements(projectId).map(({ id, indicator, periodFrom, value, unit }) => ({
		value: id,
		label: `${indicator}, ${monthInWords(periodFrom.slice(0, 7))}: ${withUnit(value, unit)}`
	}));
