import { beforeEach, expect, test } from 'vitest';
import { newId } from '../../../src/lib/columns.server';
import { cityNow } from '../../../src/lib/dashboard/city.server';
import { FIGURES, type FigureSlug } from '../../../src/lib/dashboard/figures';
import { connect, countQueries } from '../../../src/lib/db.server';
import { supportInitiative } from '../../../src/lib/initiatives/supports/commands.server';
import { ratePage } from '../../../src/lib/municipality/ratings/commands.server';
import { correctMeasurement } from '../../../src/lib/projects/measurements/commands.server';
import { measuredIn } from '../../../src/lib/projects/outcomes/counted.server';
import { toldFrom } from '../../../src/lib/projects/rules';
import { SENSITIVE_TARGETS } from '../../../src/lib/vocabulary';
import { aComment } from '../../support/comments';
import { recordExpense, addFunding } from '../../../src/lib/projects/money/commands.server';
import { BELOW, figure, rowsOf, scopeOf, there, valueOf } from '../../support/dashboard';
import { anInitiative } from '../../support/initiatives';
import { someMinutes } from '../../support/minutes';
import { aPact } from '../../support/pacts';
import { aMeasurement, aMilestone, aProject } from '../../support/projects';
import { as, dayIn, settle } from '../../support/world';

beforeEach(settle);

const value = (slug: FigureSlug, where: string | null = null, year = 2026) =>
	valueOf(slug, where === null ? scopeOf({ year }) : there(where, year));

test('an empty city counts nothing, and says what is missing instead of zero', () => {
	expect(value('meetings_held')).toBe(0);
	expect(value('attendances')).toBe(0);
	expect(value('participations')).toBe('missing');
	expect(value('people_reached')).toBe('missing');
	expect(value('milestones_in_time')).toBe('missing');
	expect(value('prevention_share')).toBe('missing');
});

test('every figure has its definition once', () => {
	expect(new Set(FIGURES.map(({ slug }) => slug)).size).toBe(FIGURES.length);
	expect(FIGURES.map(({ slug }) => figure(slug)).every(({ kind }) => kind !== undefined)).toBe(true);
});

test('a small city, summed by hand', () => {
	const { objectives } = aPact();
	const objectiveIds = [objectives[0]?.id ?? ''];
	anInitiative();
	anInitiative({ state: 'admitted', neighbourhoodId: 'borgo-antico' });
	const gym = aProject({ objectiveIds });
	const walk = aProject({
		objectiveIds,
		kind: 'promozione',
		neighbourhoodIds: ['borgo-antico'],
		by: 'elena'
	});
	const bus = aProject({
		objectiveIds,
		kind: 'promozione',
		cityWide: true,
		neighbourhoodIds: [],
		by: 'carla',
		state: 'finished'
	});
	aProject({ objectiveIds, state: 'not_realised' });
	aMilestone(gym, { dueIn: -10, doneOn: dayIn(-12) });
	aMilestone(gym, { dueIn: -10, doneOn: dayIn(-5) });
	aMilestone(walk, { dueIn: -3 });
	aMilestone(walk, { dueIn: 30 });
	for (const [id, people] of [
		[gym, 20],
		[walk, 30]
	] as const) {
		aMeasurement(id, 'partecipazioni', people, { month: '2026-01' });
		aMeasurement(id, 'partecipazioni', people * 2);
		aMeasurement(id, 'persone-raggiunte', people);
	}
	aMeasurement(bus, 'ore-di-volontariato', 12, { by: 'carla' });
	aMeasurement(gym, 'ore-di-volontariato', 3);
	const funding = { source: 'Comune', inKind: false };
	addFunding(as('elena'), gym, { id: newId(), ...funding, cents: 100_000 });
	addFunding(as('elena'), walk, { id: newId(), ...funding, cents: 5_000, inKind: true });
	const expense = { id: newId(), line: 'Tappetini', funder: 'Comune', documentReference: '' };
	recordExpense(as('elena'), gym, { ...expense, cents: 2_000, on: dayIn(-1) });
	recordExpense(as('elena'), gym, { ...expense, id: newId(), cents: 999, on: '2025-12-31' });

	expect({
		received: value('initiatives_received'),
		inProgress: value('projects_in_progress'),
		finished: value('projects_finished'),
		late: value('projects_late'),
		inTime: value('milestones_in_time'),
		participations: value('participations'),
		reached: value('people_reached'),
		hours: value('volunteer_hours'),
		spent: value('money_spent'),
		planned: value('money_planned'),
		inKind: value('given_in_kind'),
		prevention: value('prevention_share'),
		covered: value('objectives_covered'),
		organizations: value('organizations_involved')
	}).toEqual({
		received: 2,
		inProgress: 2,
		finished: 1,
		late: 1,
		inTime: 1 / 3,
		participations: 20 + 40 + 30 + 60,
		reached: 30,
		hours: 15,
		spent: 2_000,
		planned: 100_000,
		inKind: 5_000,
		prevention: 1 / 3,
		covered: 1 / 4,
		organizations: 1
	});
	expect(value('participations', 'san-giorgio')).toBe(60);
	expect(value('initiatives_received', 'borgo-antico')).toBe(1);
	expect(value('projects_finished', 'borgo-antico')).toBe(1);
	expect(value('money_spent', 'borgo-antico')).toBe(0);
	expect(value('initiatives_received', null, 2025)).toBe(0);
	expect(value('money_spent', null, 2025)).toBe(999);
	expect(value('projects_in_progress', null, 2025)).toBe(0);
});

test('attendances count from the publication of the minutes', () => {
	someMinutes({ state: 'approved' });
	expect([value('meetings_held'), value('attendances')]).toEqual([1, 'missing']);

	settleAgain();
	someMinutes({ state: 'published' });
	expect([value('meetings_held'), value('attendances')]).toEqual([1, 3 + 12]);
	expect(value('attendances', 'san-giorgio')).toBe(15);
	expect(value('commitments_kept')).toBe('missing');
});

test('few people are in no number: the total of the city says that there are more', () => {
	aMeasurement(aProject(), 'partecipazioni', 3);
	aMeasurement(aProject({ neighbourhoodIds: ['borgo-antico'] }), 'partecipazioni', 9);
	aMeasurement(aProject({ neighbourhoodIds: ['le-fornaci'] }), 'partecipazioni', 40);

	expect(figure('participations')).toEqual({ kind: 'value', value: 49, atLeast: true });
	expect(value('participations', 'san-giorgio')).toBe('few');
	expect(value('participations', 'borgo-antico')).toBe(9);
	expect(value('participations', 'le-fornaci')).toBe(40);
});

test('small counts of two quartieri are told together, in what holds them both and nowhere else', () => {
	aMeasurement(aProject(), 'partecipazioni', 3);
	aMeasurement(aProject({ neighbourhoodIds: ['borgo-antico'] }), 'partecipazioni', 4);
	aMeasurement(aProject({ neighbourhoodIds: ['le-fornaci'] }), 'partecipazioni', 40);

	expect(figure('participations')).toEqual({ kind: 'value', value: 3 + 4 + 40, atLeast: false });
	expect(value('participations', 'san-giorgio')).toBe('few');
	expect(value('participations', 'borgo-antico')).toBe('few');
});

test('where only few people took part at all, nobody is told how many', () => {
	aMeasurement(aProject(), 'partecipazioni', 3);

	expect(value('participations')).toBe('few');
	expect(value('participations', 'san-giorgio')).toBe('few');
});

test('the number of queries does not grow with the city', async () => {
	const everything = () => FIGURES.map(({ slug }) => figure(slug));
	const grow = (...places: string[]) => {
		for (const neighbourhoodId of places) {
			aMeasurement(aProject({ neighbourhoodIds: [neighbourhoodId] }), 'partecipazioni', 30);
			anInitiative({ neighbourhoodId });
		}
		return countQueries(everything);
	};
	await grow('san-giorgio');

	expect(await grow('borgo-antico', 'le-fornaci', 'colle-fiorito')).toBe(await grow('san-giorgio'));
});

test('a year that was added up before is told as if it were added up anew', () => {
	const [gym, walk] = [aProject(), aProject({ neighbourhoodIds: ['borgo-antico'] })];
	const wrong = aMeasurement(gym, 'partecipazioni', 30);
	aMeasurement(walk, 'partecipazioni', 12);
	const year = () => cityNow(BELOW).measured(2026).toSorted(inOrder);
	expect(year().map(({ sum }) => sum)).toEqual([12, 30]);

	correctMeasurement(as('elena'), wrong, { ...CORRECTION, value: 3 });
	aMeasurement(gym, 'ore-di-volontariato', 8);
	aMeasurement(gym, 'partecipazioni', 40, { month: '2025-12' });

	const strict = toldFrom(SENSITIVE_TARGETS, BELOW);
	expect(year().map(({ sum }) => sum)).toEqual([3, 8, 12]);
	expect(year()).toEqual(measuredIn(2026, { below: BELOW, strict }).toSorted(inOrder));
	const rows = () => FIGURES.map(({ slug }) => rowsOf(slug));
	const seen = rows();
	cityNow(BELOW + 1);
	expect(rows()).toEqual(seen);
});

const CORRECTION = { id: newId(), sample: null, estimated: false, source: 'Registro', note: 'Letto male' };
const inOrder = (a: { readonly sum: number }, b: { readonly sum: number }) => a.sum - b.sum;

test('what people say and ask changes no figure; what is done does, at once', () => {
	const initiativeId = anInitiative({ state: 'admitted' });
	const [before, seen] = [cityNow(BELOW), FIGURES.map(({ slug }) => rowsOf(slug))];

	ratePage({ path: '/', stars: 5, note: '' });
	supportInitiative(as('bruna'), initiativeId);
	aComment({ initiativeId });
	expect(cityNow(BELOW)).toBe(before);
	cityNow(BELOW + 1);
	expect(FIGURES.map(({ slug }) => rowsOf(slug))).toEqual(seen);

	anInitiative({ neighbourhoodId: 'borgo-antico' });
	expect(value('initiatives_received')).toBe(2);
});

test('as long as nothing happens, figures are counted once', async () => {
	aMeasurement(aProject(), 'partecipazioni', 30);
	figure('participations');

	expect(await countQueries(() => figure('participations'))).toBe(1);
	aMeasurement(aProject(), 'partecipazioni', 12);
	expect(value('participations')).toBe(42);
});

const settleAgain = () => {
	connect(':memory:');
	settle();
};
