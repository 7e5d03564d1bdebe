import { beforeEach, expect, test } from 'vitest';
import { readDashboard } from '../../../src/lib/dashboard/queries.server';
import { shownTotals } from '../../../src/lib/meetings/imports/totals';
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
	const asked = { year: 2023, neighbourhoodIds: ['san-giorgio', 'le-fornaci'], below: 5 };

	const city = readDashboard({ ...asked, neighbourhoodId: null }).figures;
	const there = readDashboard({ ...asked, neighbourhoodId: 'san-giorgio' }).figures;

	expect(city).toMatchObject({
		meetings_held: { value: 3 },
		attendances: { value: 63 },
		organizations_involved: { value: 1 }
	});
	expect(there).toMatchObject({ meetings_held: { value: 2 }, attendances: { value: 55 } });
	expect(readDashboard({ ...asked, year: 2022, neighbourhoodId: null }).figures.attendances).toMatchObject({
		value: 0
	});
});
