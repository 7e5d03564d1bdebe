import { beforeEach, expect, test } from 'vitest';
import { now } from '../../../src/lib/clock';
import { newId } from '../../../src/lib/columns.server';
import { recordActivity } from '../../../src/lib/projects/activities/commands.server';
import { yearsTouched } from '../../../src/lib/projects/outcomes/telling';
import { listYearly } from '../../../src/lib/projects/outcomes/years.server';
import { pageOf } from '../../../src/lib/projects/page.server';
import { findProject } from '../../../src/lib/projects/queries.server';
import { findProjectSheet } from '../../../src/lib/zoneplan/queries.server';
import { projectSheetPage } from '../../../src/lib/zoneplan/sheet.server';
import { readTable, recompute } from '../../recompute/figures.js';
import { BELOW, figure, scopeOf, valueOf } from '../../support/dashboard';
import { everyTable } from '../../support/opendata';
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
	['when nobody had a computer', '1969-05']
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

const fail = (): never => {
	throw new Error('not there');
};
