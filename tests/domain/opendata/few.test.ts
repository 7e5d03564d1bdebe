import { sql } from 'drizzle-orm';
import { beforeEach, expect, test } from 'vitest';
import { NEIGHBOURHOODS } from '../../../src/cli/demo/cast';
import { newId } from '../../../src/lib/columns.server';
import { now } from '../../../src/lib/clock';
import { FIGURES } from '../../../src/lib/dashboard/figures';
import { db } from '../../../src/lib/db.server';
import { recordAttendance, setCounts } from '../../../src/lib/minutes/attendance/commands.server';
import { approveMinutes, publishMinutes, submitMinutes } from '../../../src/lib/minutes/commands.server';
import { memberships } from '../../../src/lib/tavoli/tables.server';
import { recordActivity } from '../../../src/lib/projects/activities/commands.server';
import { readTable, recompute } from '../../recompute/figures.js';
import { figure, scopeOf, there } from '../../support/dashboard';
import { someMinutes } from '../../support/minutes';
import { everyTable } from '../../support/opendata';
import { aMeasurement, aProject } from '../../support/projects';
import { anOrganization } from '../../support/settling';
import { as, inDays, MINUTE, settle, travelTo, NOW } from '../../support/world';

beforeEach(settle);

const PLACES = [null, ...NEIGHBOURHOODS.map(({ id }) => id)];

const scopeIn = (place: string | null) => (place === null ? scopeOf() : there(place));

function anActivity(projectId: string, participants: number, neighbourhoodId = 'san-giorgio') {
	const startsAt = inDays(-2);
	const id = newId();
	recordActivity(as('elena'), projectId, {
		...{ id, title: 'Lezione', place: 'Cortile', neighbourhoodId, startsAt },
		...{ endsAt: new Date(startsAt.getTime() + 60 * MINUTE), accessible: true, participants },
		...{ volunteers: 3, volunteerMinutes: 90, counts: [] }
	});
	return id;
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
		for (const { slug } of FIGURES)
			expect.soft([place, slug, again[slug]]).toEqual([place, slug, figure(slug, scopeIn(place))]);
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
		const participations = figure('participations', scopeIn(place));
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

test('small counts that are told together stand in one row, and whoever adds up all rows has the total', async () => {
	const gym = aProject();
	aMeasurement(gym, 'partecipazioni', 3);
	aMeasurement(gym, 'partecipazioni', 4, { month: '2026-01' });
	aMeasurement(gym, 'partecipazioni', 20, { month: '2025-12' });
	aMeasurement(aProject({ neighbourhoodIds: ['borgo-antico'] }), 'partecipazioni', 2);
	anActivity(aProject({ neighbourhoodIds: ['le-fornaci'] }), 4, 'le-fornaci');
	const { misure = '', attivita = '' } = await everyTable();

	const rows = readTable(misure).filter(({ anno }) => anno === '2026');
	expect(rows.filter(({ tipo }) => tipo === 'measurement')).toMatchObject(
		[1, 2, 3].map(() => ({ valore: '', detto: 'together' }))
	);
	expect(readTable(attivita)).toMatchObject([{ partecipanti: '', detto: 'together' }]);
	expect(
		rows
			.filter(({ tipo }) => tipo === 'together')
			.map((row) => [row.valore, row.progetto, row.quartiere, row.quartieri_insieme])
			.toSorted()
	).toEqual([
		['6', '', '', 'borgo-antico|le-fornaci'],
		['7', gym, 'san-giorgio', '']
	]);
	expect(figure('participations')).toEqual({ kind: 'value', value: 13, atLeast: false });
});

test('a count of three that stays alone is in no row and in no total', async () => {
	const gym = aProject();
	aMeasurement(gym, 'partecipazioni', 3);
	aMeasurement(gym, 'partecipazioni', 20, { month: '2026-01' });
	const tables = await everyTable();

	expect(readTable(tables.misure ?? '').map(({ valore, detto }) => [valore, detto])).toEqual(
		expect.arrayContaining([
			['', 'few'],
			['20', 'number']
		])
	);
	expect(readTable(tables.misure ?? '')).toHaveLength(2);
	expect(recompute(tables, { year: 2026, quartiere: null, now: now().getTime() })).toMatchObject({
		participations: { kind: 'value', value: 20, atLeast: true }
	});
});

test('whoever came to an activity that was cancelled is counted nowhere', async () => {
	const id = anActivity(aProject(), 12);
	db.run(sql`update activities set cancelled_at = ends_at, cancel_reason = 'Ha piovuto' where id = ${id}`);
	const tables = await everyTable();

	expect(readTable(tables.attivita ?? '')).toMatchObject([
		{ annullata: 'true', partecipanti: '', detto: 'missing' }
	]);
	expect(recompute(tables, { year: 2026, quartiere: null, now: now().getTime() })).toMatchObject({
		participations: { kind: 'missing' },
		volunteer_hours: { kind: 'missing' }
	});
});

test('a meeting with three people is told by nobody, and two of them only together', async () => {
	someMinutes({ state: 'published' });
	travelTo(NOW);
	const alone = aSmallMeeting();
	const once = await everyTable();
	expect(
		readTable(once.presenze ?? '')
			.map(({ persone, detto }) => [persone, detto])
			.toSorted()
	).toEqual([
		['', 'few'],
		['15', 'number']
	]);
	expect(recompute(once, { year: 2026, quartiere: 'san-giorgio', now: now().getTime() })).toMatchObject({
		attendances: { kind: 'value', value: 15, atLeast: true }
	});

	const another = aSmallMeeting();
	const twice = await everyTable();
	const rows = readTable(twice.presenze ?? '');
	expect(rows.filter(({ incontro = '' }) => [alone, another].includes(incontro))).toMatchObject([
		{ persone: '', detto: 'together' },
		{ persone: '', detto: 'together' }
	]);
	expect(rows.filter(({ tipo }) => tipo === 'together')).toMatchObject([
		{ quartiere: 'san-giorgio', persone: '6' }
	]);
	expect(recompute(twice, { year: 2026, quartiere: 'san-giorgio', now: now().getTime() })).toMatchObject({
		attendances: { kind: 'value', value: 21, atLeast: false }
	});
});

test('three people beside the members who decided are told by nobody, and two of them only together', async () => {
	const organizations = [1, 2, 3, 4, 5, 6].map(anOrganization);
	const first = aSmallMeeting(organizations, 2);
	const members = organizations.length + 2;
	const alone = await everyTable();
	const rowsOf = (text = '', meeting = '') =>
		readTable(text)
			.filter(({ incontro }) => incontro === meeting)
			.map(({ persone, detto }) => [persone, detto]);

	expect(rowsOf(alone.presenze, first)).toEqual([
		[String(members), 'number'],
		['', 'few']
	]);
	expect(figure('attendances')).toEqual({ kind: 'value', value: members, atLeast: true });
	expect(recompute(alone, { year: 2026, quartiere: null, now: now().getTime() })).toMatchObject({
		attendances: figure('attendances')
	});

	const another = aSmallMeeting();
	const both = await everyTable();
	expect([...rowsOf(both.presenze, first), ...rowsOf(both.presenze, another)]).toEqual([
		[String(members), 'number'],
		['', 'together'],
		['', 'together']
	]);
	expect(figure('attendances')).toEqual({ kind: 'value', value: members + 6, atLeast: false });
	expect(recompute(both, { year: 2026, quartiere: 'san-giorgio', now: now().getTime() })).toMatchObject({
		attendances: figure('attendances')
	});
});

test('a meeting of few, of whom some are named, is in no number: with others it would tell theirs', async () => {
	aSmallMeeting([anOrganization(1)]);
	aSmallMeeting();
	aSmallMeeting();
	const { presenze = '', ...tables } = await everyTable();

	expect(
		readTable(presenze)
			.map(({ persone, detto }) => [persone, detto])
			.toSorted()
	).toEqual([
		['', 'few'],
		['', 'together'],
		['', 'together'],
		['6', 'number']
	]);
	expect(
		recompute({ presenze, ...tables }, { year: 2026, quartiere: null, now: now().getTime() })
	).toMatchObject({ attendances: { kind: 'value', value: 6, atLeast: true } });
	expect(figure('attendances')).toEqual({ kind: 'value', value: 6, atLeast: true });
});

/** A meeting at which only three people were besides these organisations and others, with its minutes published. */
function aSmallMeeting(organizations: readonly string[] = [], others = 0) {
	const { id, meetingId } = someMinutes();
	setCounts(as('teresa'), id, { residents: 0, others, under_30: 0, over_65: 0, with_disabilities: 0 });
	for (const organizationId of organizations) {
		db.insert(memberships)
			.values({
				id: newId(),
				tavoloId: 'tavolo-san-giorgio',
				organizationId,
				role: 'member',
				addedBy: 'elena'
			})
			.run();
		recordAttendance(as('teresa'), id, { organizationId }, { state: 'present' });
	}
	submitMinutes(as('teresa'), id);
	approveMinutes(as('elena'), id);
	publishMinutes(as('elena'), id);
	travelTo(NOW);
	return meetingId;
}
