import { expect, test } from 'vitest';
import { addUp, canAddUp, type Aggregation, type Measured } from '../../../src/lib/indicators/rules';

const measured = (
	value: number,
	projectId = 'gym',
	periodTo = '2026-01-31',
	sample: number | null = null
): Measured => ({ projectId, periodTo, value, sample });

const cases: [string, Aggregation, Measured[], number | undefined, boolean][] = [
	['nothing measured is missing, not zero', 'sum', [], undefined, false],
	['hours add up', 'sum', [measured(10), measured(5, 'walk')], 15, false],
	['zero measured is zero', 'sum', [measured(0)], 0, false],
	['people of one month are exact', 'distinct', [measured(40)], 40, false],
	[
		'people of two months are not added',
		'distinct',
		[measured(40), measured(55, 'gym', '2026-02-28')],
		55,
		true
	],
	['people of two projects are not added', 'distinct', [measured(40), measured(30, 'walk')], 40, true],
	[
		'marks weigh as many as answered',
		'weighted_mean',
		[measured(5, 'gym', '2026-01-31', 10), measured(2, 'walk', '2026-01-31', 20)],
		3,
		false
	],
	['marks of fewer than five are not told', 'weighted_mean', [measured(5, 'gym', '', 4)], undefined, false],
	['marks nobody gave are not told', 'weighted_mean', [measured(5)], undefined, false],
	[
		'of each project the last value counts',
		'last',
		[measured(8), measured(6, 'gym', '2026-03-31'), measured(3, 'walk')],
		9,
		false
	]
];

test.each(cases)('%s', (_, aggregation, values, value, atLeast) => {
	const total = addUp(aggregation, values);

	expect(total).toEqual(value === undefined ? undefined : { value, atLeast });
});

test('percentages and marks are only ever averaged', () => {
	expect(canAddUp('percento', 'sum')).toBe(false);
	expect(canAddUp('punti', 'last')).toBe(false);
	expect(canAddUp('percento', 'weighted_mean')).toBe(true);
	expect(canAddUp('ore', 'sum')).toBe(true);
});
