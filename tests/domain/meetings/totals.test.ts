import { beforeEach, expect, test } from 'vitest';
import { shownTotals } from '../../../src/lib/meetings/imports/totals';
import { scopeOf, there as thereIn, valueOf } from '../../support/dashboard';
import { bringIn } from '../../support/imports';
import { as, settle } from '../../support/world';

beforeEach(settle);

const told = (totals: Parameters<typeof shownTotals>[0]) =>
	Object.fromEntries(shownTotals(totals, 5).map(({ category, total }) => [category, total]));

test.each([
	[
		'all of it, when nothing is small',
		{ people: 34, organizations: 2, residents: 20, under_30: 6, over_65: 12 },
		{ people: 34, organizations: 2, residents: 20, under_30: 6, over_65: 12 }
	],
	[
		'too few people are "too few", and so is every part of them',
		{ people: 4, residents: 4 },
		{ people: null }
	],
	['a part that is too small', { people: 34, under_30: 3 }, { people: 34 }],
	['a part whose rest is too small', { people: 34, residents: 32 }, { people: 34 }],
	[
		'the smaller of two ages that would tell the third',
		{ people: 20, under_30: 8, over_65: 10 },
		{ people: 20, over_65: 10 }
	],
	['nothing where nothing was written', {}, {}],
	['organisations, however few: they are not people', { organizations: 1 }, { organizations: 1 }]
])('of who was there one reads %s', (_, totals, expected) => {
	expect(told(totals)).toEqual(expected);
});

test('those present at imported meetings count in the year’s participation, and so do organisations', () => {
	bringIn(as('carla'));
	const [city, there] = [scopeOf({ year: 2023 }), thereIn('san-giorgio', 2023)];

	expect([valueOf('meetings_held', city), valueOf('attendances', city)]).toEqual([3, 63]);
	expect(valueOf('organizations_involved', city)).toBe(1);
	expect([valueOf('meetings_held', there), valueOf('attendances', there)]).toEqual([2, 55]);
	expect(valueOf('attendances', scopeOf({ year: 2022 }))).toBe(0);
});
