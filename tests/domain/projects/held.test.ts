import { beforeEach, expect, test } from 'vitest';
import { newId } from '../../../src/lib/columns.server';
import { recordActivity } from '../../../src/lib/projects/activities/commands.server';
import { pageOf } from '../../../src/lib/projects/page.server';
import { findProject } from '../../../src/lib/projects/queries.server';
import { findProjectSheet } from '../../../src/lib/zoneplan/queries.server';
import { projectSheetPage } from '../../../src/lib/zoneplan/sheet.server';
import { BELOW } from '../../support/dashboard';
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

const fail = (): never => {
	throw new Error('not there');
};
