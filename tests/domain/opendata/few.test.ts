import { beforeEach, expect, test } from 'vitest';
import { NEIGHBOURHOODS } from '../../../src/cli/demo/cast';
import { newId } from '../../../src/lib/columns.server';
import { now } from '../../../src/lib/clock';
import { readDashboard } from '../../../src/lib/dashboard/queries.server';
import { setCounts } from '../../../src/lib/minutes/attendance/commands.server';
import { approveMinutes, publishMinutes, submitMinutes } from '../../../src/lib/minutes/commands.server';
import { recordActivity } from '../../../src/lib/projects/activities/commands.server';
import { readTable, recompute } from '../../recompute/figures.js';
import { someMinutes } from '../../support/minutes';
import { everyTable } from '../../support/opendata';
import { aMeasurement, aProject } from '../../support/projects';
import { as, inDays, MINUTE, settle, travelTo, NOW } from '../../support/world';

beforeEach(settle);

const neighbourhoodIds = NEIGHBOURHOODS.map(({ id }) => id);
const PLACES = [null, ...neighbourhoodIds];

const dashboard = (neighbourhoodId: string | null) =>
	readDashboard({ year: 2026, neighbourhoodId, neighbourhoodIds, below: 5 }).figures;

function anActivity(projectId: string, participants: number, neighbourhoodId = 'san-giorgio') {
	const startsAt = inDays(-2);
	recordActivity(as('elena'), projectId, {
		...{ id: newId(), title: 'Lezione', place: 'Cortile', neighbourhoodId, startsAt },
		...{ endsAt: new Date(startsAt.getTime() + 60 * MINUTE), accessible: true, participants },
		...{ volunteers: 3, volunteerMinutes: 90, counts: [] }
	});
}

/** Threes everywhere, beside larger numbers: by the month, by the day, in one quartiere and in several. */
function threesEverywhere() {
	const gym = aProject();
	const walk = aProject();
	const far = aProject({ neighbourhoodIds: ['borgo-antico'] });
	const supper = aProject({ neighbourhoodIds: ['le-fornaci'] });
	const everywhere = aProject({ cityWide: true, neighbourhoodIds: [], by: 'carla' });
	aMeasurement(gym, 'partecipazioni', 3);
	aMeasurement(gym, 'partecipazioni', 20, { month: '2026-01' });
	aMeasurement(far, 'partecipazioni', 3);
	aMeasurement(everywhere, 'partecipazioni', 44, { by: 'carla' });
	aMeasurement(everywhere, 'persone-raggiunte', 3, { by: 'carla' });
	aMeasurement(gym, 'persone-raggiunte', 12);
	aMeasurement(gym, 'nuovi-partecipanti', 3);
	aMeasurement(walk, 'nuovi-partecipanti', 8);
	aMeasurement(gym, 'soddisfazione', 4, { sample: 3 });
	aMeasurement(walk, 'soddisfazione', 5, { sample: 12 });
	aMeasurement(far, 'soddisfazione', 2, { sample: 3 });
	aMeasurement(supper, 'soddisfazione', 3, { sample: 40 });
	anActivity(walk, 3);
	anActivity(walk, 31);
	anActivity(gym, 3);
	anActivity(supper, 9, 'le-fornaci');
}

test('with threes everywhere, the tables give every figure that the dashboard gives', async () => {
	threesEverywhere();
	const tables = await everyTable();

	for (const place of PLACES) {
		const again = recompute(tables, { year: 2026, quartiere: place, now: now().getTime() });
		for (const [slug, figure] of Object.entries(dashboard(place)))
			expect.soft([place, slug, again[slug]]).toMatchObject([place, slug, figure]);
	}
});

test('with threes everywhere, no table says three, nor tells it by what is left of a total', async () => {
	threesEverywhere();
	const tables = await everyTable();
	const measures = readTable(tables.misure ?? '');
	const people = ['partecipazioni', 'persone-raggiunte', 'nuovi-partecipanti'];
	const told = [
		...measures.filter(({ indicatore = '' }) => people.includes(indicatore)).map(({ valore }) => valore),
		...measures.map(({ risposte }) => risposte),
		...readTable(tables.attivita ?? '').map(({ partecipanti }) => partecipanti)
	];

	expect(told.filter((one) => Number(one) > 0 && Number(one) < 5)).toEqual([]);
	for (const place of PLACES) {
		const { participations } = dashboard(place);
		if (participations.kind !== 'value') continue;
		const apart = [
			...measures.filter(({ indicatore, tipo }) => indicatore === 'partecipazioni' && tipo === 'measurement'),
			...readTable(tables.attivita ?? '').map((row) => ({ ...row, valore: row.partecipanti }))
		]
			.filter((row) => place === null || ('quartiere' in row && row.quartiere === place))
			.map(({ valore }) => Number(valore));
		const left = participations.value - apart.reduce((sum, one) => sum + one, 0);
		expect([place, left > 0 && left < 5]).toEqual([place, false]);
	}
});

test('a meeting with three people is told with another, and both still make the total', async () => {
	const { meetingId } = someMinutes({ state: 'published' });
	travelTo(NOW);
	aSmallMeeting();
	const tables = await everyTable();

	const rows = readTable(tables.presenze ?? '');
	expect(rows.filter(({ tipo }) => tipo === 'meeting').map(({ persone }) => persone)).toEqual(['', '']);
	expect(rows.find(({ incontro }) => incontro === meetingId)).toMatchObject({ detto: 'together' });
	expect(rows.filter(({ tipo }) => tipo === 'together')).toMatchObject([
		{ quartiere: 'san-giorgio', persone: '18' }
	]);
	expect(recompute(tables, { year: 2026, quartiere: 'san-giorgio', now: now().getTime() })).toMatchObject({
		attendances: { kind: 'value', value: 18 }
	});
});

/** A meeting at which only three people were, with its minutes published. */
function aSmallMeeting() {
	const { id } = someMinutes();
	const nobody = { residents: 0, others: 0, under_30: 0, over_65: 0, with_disabilities: 0 };
	setCounts(as('teresa'), id, nobody);
	submitMinutes(as('teresa'), id);
	approveMinutes(as('elena'), id);
	publishMinutes(as('elena'), id);
}
