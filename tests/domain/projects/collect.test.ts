import { beforeEach, expect, test } from 'vitest';
import { newId } from '../../../src/lib/columns.server';
import { countQueries } from '../../../src/lib/db.server';
import { archiveIndicator } from '../../../src/lib/indicators/commands.server';
import { collectIndicator, stopCollecting } from '../../../src/lib/projects/collecting/commands.server';
import { listMeasurementsDue } from '../../../src/lib/projects/collecting/due.server';
import { listCollected } from '../../../src/lib/projects/collecting/queries.server';
import { collectingPage } from '../../../src/lib/projects/collecting/words.server';
import { advanceProject } from '../../../src/lib/projects/commands.server';
import { aCollected, aMeasurement, aProject, indicatorId } from '../../support/projects';
import { anInitiative } from '../../support/initiatives';
import { as, dayIn, settle, told, travelTo } from '../../support/world';

beforeEach(() => {
	settle();
	indicatorId('persone-raggiunte');
});

const asked = (slug: string, since = '2026-01-20') => ({
	id: newId(),
	indicatorId: indicatorId(slug),
	since
});
const due = (filter: Parameters<typeof listMeasurementsDue>[0] = {}) =>
	listMeasurementsDue(filter).map(
		({ indicator, periodFrom, dueOn }) => `${indicator} ${periodFrom} ${dueOn}`
	);

/** Under way since January, as if it had begun then. */
function anOldProject(given: Parameters<typeof aProject>[0] = {}) {
	travelTo(new Date('2026-01-15T11:00:00Z'));
	const id = aProject({ plannedStart: '2026-01-10', ...given });
	travelTo(new Date('2026-03-12T11:00:00Z'));
	return id;
}

test('who leads says what the project measures, and it is due when a month is over', () => {
	const id = anOldProject();

	collectIndicator(as('lucia'), id, asked('persone-raggiunte'));

	expect(told().at(-1)).toBe(`lucia collecting.begun ${id}`);
	expect(due()).toEqual([
		'Persone raggiunte 2026-01-01 2026-02-10',
		'Persone raggiunte 2026-02-01 2026-03-10'
	]);
	expect(listMeasurementsDue()[0]).toEqual({
		projectId: id,
		title: 'Ginnastica in cortile',
		indicatorId: indicatorId('persone-raggiunte'),
		indicator: 'Persone raggiunte',
		periodFrom: '2026-01-01',
		periodTo: '2026-01-31',
		dueOn: '2026-02-10',
		neighbourhoodIds: ['san-giorgio'],
		cityWide: false,
		leadOrganizationId: 'il-ponte'
	});
});

test('what was written is no longer due, and a quarter that is not over is not yet', () => {
	const id = anOldProject();
	aCollected(id, 'persone-raggiunte');
	aCollected(id, 'organizzazioni-coinvolte');

	aMeasurement(id, 'persone-raggiunte', 40, { month: '2026-01' });

	expect(due()).toEqual(['Persone raggiunte 2026-02-01 2026-03-10']);
	expect(due({ dueBefore: '2026-03-10' })).toEqual([]);
});

test('nobody is asked before the project began, nor where it never did', () => {
	const later = aProject({ plannedStart: '2026-01-10' });
	const never = aProject({ state: 'to_start', plannedStart: '2026-01-10' });
	for (const id of [later, never]) aCollected(id, 'persone-raggiunte');

	expect(due()).toEqual([]);
});

test('a project that ended is still asked for its last month', () => {
	const id = anOldProject();
	aCollected(id, 'persone-raggiunte');
	travelTo(new Date('2026-02-03T11:00:00Z'));
	advanceProject(as('elena'), id, 'finished', 'Serve una sala più grande.');
	travelTo(new Date('2026-06-12T11:00:00Z'));

	expect(due()).toEqual([
		'Persone raggiunte 2026-01-01 2026-02-10',
		'Persone raggiunte 2026-02-01 2026-03-10'
	]);
});

test('each sees what is due in their quartieri, of their organisations, of a project', () => {
	const here = anOldProject();
	const there = anOldProject({ neighbourhoodIds: ['stazione'], leadId: 'mano-amica', by: 'carla' });
	const everywhere = anOldProject({ cityWide: true, neighbourhoodIds: [], by: 'carla' });
	for (const id of [here, there, everywhere]) aCollected(id, 'persone-raggiunte', { by: 'carla' });
	const projects = (filter: Parameters<typeof listMeasurementsDue>[0]) =>
		[...new Set(listMeasurementsDue(filter).map(({ projectId }) => projectId))].sort();

	expect(projects({})).toEqual([here, there, everywhere].sort());
	expect(projects({ neighbourhoodIds: ['san-giorgio'] })).toEqual([here]);
	expect(projects({ organizationIds: ['mano-amica'] })).toEqual([there]);
	expect(projects({ projectId: everywhere })).toEqual([everywhere]);
});

test('the list of what is due asks one question, and is as long as it may be', async () => {
	const id = anOldProject();
	for (const slug of ['persone-raggiunte', 'partecipazioni', 'ore-di-volontariato']) aCollected(id, slug);

	expect(await countQueries(() => listMeasurementsDue())).toBe(1);
	expect(listMeasurementsDue({ limit: 4 })).toHaveLength(4);
});

test('whoever stops measuring is not asked any more, and may begin again', () => {
	const id = anOldProject();
	const collectingId = aCollected(id, 'persone-raggiunte', { since: '2026-03-01' });

	stopCollecting(as('lucia'), collectingId);

	expect(told().at(-1)).toBe(`lucia collecting.ended ${id}`);
	expect(collectingPage(id).collected).toEqual([]);
	expect(listCollected(id)).toMatchObject([{ until: dayIn(0) }]);
	travelTo(new Date('2026-05-12T11:00:00Z'));
	expect(due()).toEqual([]);
	expect(() => stopCollecting(as('lucia'), collectingId)).toThrow('already_done');
	collectIndicator(as('lucia'), id, asked('persone-raggiunte', '2026-04-02'));
	expect(due()).toEqual(['Persone raggiunte 2026-04-01 2026-05-10']);
});

test('a number whose indicator was archived is not asked for any more', () => {
	const id = anOldProject();
	aCollected(id, 'nuovi-partecipanti');

	archiveIndicator(as('carla'), indicatorId('nuovi-partecipanti'));

	expect(due()).toEqual([]);
	expect(listCollected(id)).toEqual([]);
});

test.each([
	['twice', 'persone-raggiunte', {}, 'collecting_already'],
	['what the system counts by itself', 'votanti', {}, 'indicator_counted'],
	['from after its end', 'partecipazioni', { since: '2030-01-01' }, 'collecting_after_end'],
	['what nobody knows', 'partecipazioni', { indicatorId: 'nowhere' }, 'not_found']
])('a project does not measure %s', (_, slug, given, reason) => {
	const id = aProject();
	aCollected(id, 'persone-raggiunte');
	const before = told();

	expect(() => collectIndicator(as('elena'), id, { ...asked(slug), ...given })).toThrow(reason);
	expect(told()).toEqual(before);
});

test('the same form sent twice is already done', () => {
	const id = aProject();
	const form = asked('persone-raggiunte');
	collectIndicator(as('lucia'), id, form);

	expect(() => collectIndicator(as('lucia'), id, form)).toThrow('already_done');
});

test('a project born from an initiative measures from the beginning what that one said it would', () => {
	const initiativeId = anInitiative({
		state: 'approved',
		indicatorIds: [indicatorId('ore-di-volontariato')]
	});

	const id = aProject({ initiativeId });

	expect(listCollected(id)).toMatchObject([{ slug: 'ore-di-volontariato', until: null }]);
});

test.each(['bruna', 'paolo', 'teresa', 'dario', 'omar', 'ines'] as const)(
	'%s does not say what a project measures',
	(someone) => {
		const id = aProject();
		const collectingId = aCollected(id, 'persone-raggiunte');
		const before = told();

		expect(() => collectIndicator(as(someone), id, asked('partecipazioni'))).toThrow('forbidden');
		expect(() => stopCollecting(as(someone), collectingId)).toThrow('forbidden');
		expect(told()).toEqual(before);
	}
);
