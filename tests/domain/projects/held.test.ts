import { beforeEach, expect, test } from 'vitest';
import { now } from '../../../src/lib/clock';
import { newId } from '../../../src/lib/columns.server';
import { cityNow } from '../../../src/lib/dashboard/city.server';
import {
	answerOf,
	figureMeasure,
	indicatorName,
	measureNamed
} from '../../../src/lib/dashboard/measures.server';
import { readRows } from '../../../src/lib/dashboard/queries.server';
import { createIndicator } from '../../../src/lib/indicators/commands.server';
import { findIndicatorNamed } from '../../../src/lib/indicators/queries.server';
import { findPactInForce } from '../../../src/lib/pacts/queries.server';
import { recordActivity } from '../../../src/lib/projects/activities/commands.server';
import { yearsTouched } from '../../../src/lib/projects/outcomes/telling';
import { listYearly } from '../../../src/lib/projects/outcomes/years.server';
import { pageOf } from '../../../src/lib/projects/page.server';
import { numbersPage } from '../../../src/lib/projects/pact/numbers.server';
import { findProject } from '../../../src/lib/projects/queries.server';
import { findProjectSheet } from '../../../src/lib/zoneplan/queries.server';
import { projectSheetPage } from '../../../src/lib/zoneplan/sheet.server';
import { readTable, recompute } from '../../recompute/figures.js';
import { BELOW, figure, scopeOf, valueOf } from '../../support/dashboard';
import { everyTable } from '../../support/opendata';
import { aPact } from '../../support/pacts';
import { aMeasurement, aProject } from '../../support/projects';
import { as, MINUTE, settle } from '../../support/world';

beforeEach(settle);

/** Somebody held a lesson on a day, and so many came. */
function aLesson(project: string, day: string, participants: number) {
	const startsAt = new Date(`${day}T10:00:00Z`);
	recordActivity(as('elena'), project, {
		...{ id: newId(), title: 'Lezione', place: 'Cortile', neighbourhoodId: 'san-giorgio', startsAt },
		...{ endsAt: new Date(startsAt.getTime() + 60 * MINUTE), accessible: true, participants },
		...{ volunteers: null, volunteerMinutes: 60, counts: [] }
	});
}

const sheetOf = (id: string) => projectSheetPage(findProjectSheet(id) ?? fail());
const projectOf = (id: string) => pageOf(findProject(id) ?? fail(), null, BELOW);

/** What two public pages say of who came to the activities of a project. */
const cameTo = (id: string) => ({
	sheet: sheetOf(id).activities.latest.map(({ came }) => came),
	page: projectOf(id).activities.map(({ came }) => came)
});

test.each([
	['in the year before a project began', '2025-12'],
	['long before', '2001-05']
])('a month measured %s holds who came to its lessons: nobody takes them from it', (_, month) => {
	const gym = aProject();
	aMeasurement(gym, 'partecipazioni', 15, { month });
	aLesson(gym, `${month}-10`, 12);
	aLesson(gym, `${month}-11`, 3);

	expect(cameTo(gym)).toEqual({
		sheet: ['contate nelle misure dell’anno', 'contate nelle misure dell’anno'],
		page: [null, null]
	});
});

test('a period across New Year holds the lessons of both years, on every page and in the open data', async () => {
	const gym = aProject();
	aMeasurement(gym, 'partecipazioni', 15, { month: '2025-12', until: '2026-01' });
	aMeasurement(gym, 'ore-di-volontariato', 8, { month: '2025-12', until: '2026-01' });
	aLesson(gym, '2026-01-10', 12);
	aLesson(gym, '2026-01-11', 3);
	const tables = await everyTable();

	expect(cameTo(gym)).toEqual({
		sheet: ['contate nelle misure dell’anno', 'contate nelle misure dell’anno'],
		page: [null, null]
	});
	expect(readTable(tables.attivita ?? '').map(({ partecipanti, detto }) => [partecipanti, detto])).toEqual([
		['', 'measured'],
		['', 'measured']
	]);
	expect(listYearly({ from: 2026, to: 2026, projectIds: null, below: BELOW })).toEqual([]);
	const both = listYearly({ from: 2025, to: 2026, projectIds: null, below: BELOW });
	expect(both.map(({ year, value }) => [year, value])).toEqual(
		expect.arrayContaining([
			[2025, 15],
			[2025, 8]
		])
	);
	expect(both).toHaveLength(2);
	for (const [year, participations, hours] of [
		[2025, 15, 8],
		[2026, 'missing', 'missing']
	] as const) {
		const again = recompute(tables, { year, quartiere: null, now: now().getTime() });
		expect(valueOf('participations', scopeOf({ year }))).toBe(participations);
		expect(valueOf('volunteer_hours', scopeOf({ year }))).toBe(hours);
		expect(again.participations).toEqual(figure('participations', scopeOf({ year })));
		expect(again.volunteer_hours).toEqual(figure('volunteer_hours', scopeOf({ year })));
	}
});

test.each([
	['2026-01-31', [2026]],
	['2027-01-31', [2026, 2027]],
	['2029-12-31', [2026, 2027, 2028, 2029]],
	['', [2026]]
])('a period from 2026 to «%s» touches %j', (periodTo, years) => {
	expect(yearsTouched({ year: 2026, periodTo })).toEqual(years);
});

/** What the dashboard, the sheet, the pact and the rows behind it say of an indicator of a project. */
function saidOf(project: string, slug: string) {
	const indicator = findIndicatorNamed(slug) ?? fail();
	const pact = findPactInForce() ?? fail();
	const city = cityNow(BELOW);
	const measure = measureNamed(city, indicatorName(slug)) ?? fail();
	const behind = numbersPage({ pact, indicator, year: 2026, objective: undefined, below: BELOW });
	return {
		dashboard: answerOf(city, measure, scopeOf()).told,
		pages: [
			sheetOf(project).measured[0]?.facts.find(({ term }) => term === indicator.name)?.value,
			behind.said,
			behind.rows.find(({ id }) => id === project)?.value
		]
	};
}

/** A project in two quartieri that serves a pact. */
function aProjectInTwoPlaces() {
	const [objective] = aPact().objectives;
	return aProject({
		...{ by: 'carla', objectiveIds: [objective?.id ?? ''] },
		neighbourhoodIds: ['san-giorgio', 'borgo-antico']
	});
}

/** How many are enrolled: of people, only the latest count of each place holds. */
function enrolled() {
	const how = { kind: 'processo', unit: 'persone', aggregation: 'last', direction: 'up' } as const;
	const form = {
		name: 'Iscritti',
		definition: 'Chi è iscritto oggi',
		rhythm: 'mensile',
		disaggregation: ''
	} as const;
	return createIndicator(as('carla'), { ...form, ...how, id: newId() });
}

test.each([
	['one small', [12, 3], { kind: 'value', value: 12, atLeast: true }, 'almeno 12'],
	['both large', [12, 9], { kind: 'value', value: 21, atLeast: false }, '21'],
	['small alone', [0, 3], { kind: 'few' }, 'meno di 5']
] as const)(
	'of two quartieri that count who is enrolled, %s, every page tells the same',
	(_, [here, there], dashboard, said) => {
		const project = aProjectInTwoPlaces();
		const slug = enrolled();
		aMeasurement(project, slug, here, { neighbourhoodId: 'san-giorgio', by: 'carla' });
		aMeasurement(project, slug, 40, { neighbourhoodId: 'borgo-antico', by: 'carla', month: '2026-01' });
		aMeasurement(project, slug, there, { neighbourhoodId: 'borgo-antico', by: 'carla' });

		expect(saidOf(project, slug)).toEqual({ dashboard, pages: [said, said, said] });
	}
);

const mean = (value: number) => ({ kind: 'value', value, atLeast: false });

test.each([
	[
		'a few answers beside many stay out',
		[
			[5, 12],
			[1, 3]
		],
		mean(5),
		'5'
	],
	[
		'a few answers twice are told together',
		[
			[5, 11],
			[1, 3],
			[2, 4]
		],
		mean((55 + 3 + 8) / 18),
		'3,7'
	],
	['a few answers alone say nothing', [[4, 3]], { kind: 'few' }, 'meno di 5']
] as const)('of a mean, %s, every page tells the same', (_, months, dashboard, said) => {
	const project = aProjectInTwoPlaces();
	months.forEach(([value, sample], i) =>
		aMeasurement(project, 'soddisfazione', value, {
			...{ sample, month: `2026-0${i + 1}`, neighbourhoodId: 'san-giorgio', by: 'carla' }
		})
	);

	const told = saidOf(project, 'soddisfazione');

	expect(told.dashboard).toEqual(dashboard);
	expect(told.pages).toEqual([said, said, said].map((one) => expect.stringContaining(one)));
});

test('no mean of four answers is told, however small the numbers of people that are asked for', async () => {
	const project = aProjectInTwoPlaces();
	const there = { neighbourhoodId: 'san-giorgio', by: 'carla' } as const;
	aMeasurement(project, 'soddisfazione', 4, { ...there, sample: 4 });

	const [measure] = readTable((await everyTable()).misure ?? '');
	const city = cityNow(3);

	expect(measure).toMatchObject({ valore: '', risposte: '', detto: 'few' });
	expect(answerOf(city, figureMeasure('satisfaction'), scopeOf()).told).toEqual({ kind: 'few' });
	expect(readRows(city, figureMeasure('satisfaction'), scopeOf()).rows.map(({ value }) => value)).toEqual([
		null
	]);
});

const fail = (): never => {
	throw new Error('not there');
};
