import { beforeEach, expect, test } from 'vitest';
import { newId } from '../../../src/lib/columns.server';
import { cityNow } from '../../../src/lib/dashboard/city.server';
import { rowsTable } from '../../../src/lib/dashboard/exports.server';
import { FIGURES } from '../../../src/lib/dashboard/figures';
import { footOf, rowsInWords } from '../../../src/lib/dashboard/list.server';
import { figureMeasure } from '../../../src/lib/dashboard/measures.server';
import { readKinds, readMilestones, readPlaces, readTrend } from '../../../src/lib/dashboard/queries.server';
import { addFunding, recordExpense } from '../../../src/lib/projects/money/commands.server';
import { aConsultation } from '../../support/consultations';
import { BELOW, figure, rowsOf, scopeOf, there, valueOf } from '../../support/dashboard';
import { anInitiative } from '../../support/initiatives';
import { someMinutes } from '../../support/minutes';
import { aPact } from '../../support/pacts';
import { aMeasurement, aMilestone, aProject } from '../../support/projects';
import { as, dayIn, settle, travelTo, NOW } from '../../support/world';

beforeEach(settle);

/** A city with something of everything a figure counts. */
function aBusyCity() {
	const { objectives } = aPact();
	const objectiveIds = [objectives[0]?.id ?? ''];
	someMinutes({ state: 'published' });
	aConsultation({ state: 'counted', votes: { yes: 8, no: 4 } });
	travelTo(NOW);
	anInitiative();
	anInitiative({ state: 'admitted', neighbourhoodId: 'borgo-antico' });
	const gym = aProject({ objectiveIds });
	const walk = aProject({ objectiveIds, kind: 'promozione', neighbourhoodIds: ['borgo-antico'] });
	aProject({ objectiveIds, state: 'finished', theme: 'giovani' });
	aMilestone(gym, { dueIn: -10, doneOn: dayIn(-12) });
	aMilestone(walk, { dueIn: -3 });
	for (const [project, people] of [
		[gym, 20],
		[walk, 30]
	] as const) {
		aMeasurement(project, 'partecipazioni', people);
		aMeasurement(project, 'persone-raggiunte', people);
		aMeasurement(project, 'ore-di-volontariato', 6);
		aMeasurement(project, 'nuove-collaborazioni', 2);
		aMeasurement(project, 'soddisfazione', 4, { sample: people });
	}
	addFunding(as('elena'), gym, { id: newId(), source: 'Comune', inKind: false, cents: 100_000 });
	addFunding(as('elena'), walk, { id: newId(), source: 'Comune', inKind: true, cents: 5_000 });
	recordExpense(as('elena'), gym, {
		...{ id: newId(), line: 'Tappetini', funder: 'Comune', documentReference: '' },
		...{ cents: 2_050, on: dayIn(-1) }
	});
	return { objectiveIds };
}

test('behind every figure stand the rows that make it, and each leads to its thing', () => {
	aBusyCity();
	const city = cityNow(BELOW);
	for (const { slug, fold } of FIGURES) {
		const measure = figureMeasure(slug);
		const { rows } = rowsOf(slug);
		const values = rows.flatMap(({ value }) => (value === null ? [] : [value]));
		const sum = values.reduce((added, value) => added + value, 0);
		const made = { sum, count: rows.length, share: sum / rows.length, mean: sum / rows.length };
		const value = valueOf(slug);

		if (fold === 'sum' || fold === 'count') expect([slug, value]).toEqual([slug, made[fold]]);
		if (rows.length > 0 && (fold === 'share' || fold === 'mean'))
			expect([slug, value]).toEqual([slug, made[fold]]);
		if (fold === 'highest') expect(value).toBe(Math.max(...values));
		expect(rowsInWords(city, measure, rows).filter(({ href }) => !/^\/\w+/.test(href))).toEqual([]);
		expect(rowsTable(city, measure, scopeOf()).trim().split('\r\n')).toHaveLength(1 + rows.length);
		expect(footOf(measure, rowsOf(slug)).how).not.toBe('');
	}
});

test('every figure of a busy city is told, so that the test above is not about nothing', () => {
	aBusyCity();

	expect(FIGURES.filter(({ slug }) => rowsOf(slug).rows.length === 0).map(({ slug }) => slug)).toEqual([
		'commitments_kept',
		'projects_after_a_year'
	]);
});

test('a figure that cannot follow a filter says so, and does not ignore it', () => {
	const { objectiveIds } = aBusyCity();
	const scope = scopeOf({ theme: 'giovani', asked: ['tema'] });
	const promise = scopeOf({ objectives: objectiveIds, asked: ['obiettivo'] });

	expect(figure('attendances', scope)).toEqual({ kind: 'apart', from: ['tema'], onlyToday: false });
	expect(figure('initiatives_received', promise)).toEqual({
		...{ kind: 'apart', from: ['obiettivo'], onlyToday: false }
	});
	expect(valueOf('projects_finished', scope)).toBe(1);
	expect(valueOf('projects_in_progress', scope)).toBe(0);
	expect(valueOf('projects_in_progress', promise)).toBe(2);
	expect(figure('projects_late', scopeOf({ year: 2025 }))).toMatchObject({ kind: 'apart', onlyToday: true });
});

test('quartiere by quartiere, the rows make the city', () => {
	const { objectiveIds } = aBusyCity();
	aMeasurement(
		aProject({ objectiveIds, neighbourhoodIds: ['le-fornaci', 'colle-fiorito'] }),
		'partecipazioni',
		11
	);
	aMeasurement(aProject({ objectiveIds, neighbourhoodIds: ['le-fornaci'] }), 'partecipazioni', 3);
	aMeasurement(aProject({ objectiveIds, neighbourhoodIds: ['colle-fiorito'] }), 'partecipazioni', 4);

	const { places, elsewhere, together, told, addsUp } = readPlaces(
		cityNow(BELOW),
		figureMeasure('participations'),
		scopeOf()
	);
	const shown = ['san-giorgio', 'borgo-antico', 'le-fornaci', 'colle-fiorito'];
	const parts = [...shown.map((id) => places.find((place) => place.id === id)?.told), elsewhere, together];

	expect(addsUp).toBe(true);
	expect(parts.map((part) => (part?.kind === 'value' ? part.value : part?.kind))).toEqual([
		...[20, 30, 'few', 'few'],
		...[11, 3 + 4]
	]);
	expect(told).toEqual({ kind: 'value', value: 20 + 30 + 11 + 7, atLeast: false });
	expect(valueOf('participations', there('le-fornaci'))).toBe('few');
});

test('what a year came to is told anew once something more happened', () => {
	const { objectiveIds } = aBusyCity();
	const told = () => {
		const city = cityNow(BELOW);
		const { places } = readPlaces(city, figureMeasure('participations'), scopeOf());
		return {
			milestones: readMilestones(city, scopeOf()),
			kinds: readKinds(city, scopeOf()),
			there: places.find(({ id }) => id === 'san-giorgio')?.told
		};
	};
	expect(told()).toMatchObject({
		milestones: { inTime: 1, late: 0, missed: 1 },
		kinds: { promozione: 1 },
		there: { value: 20 }
	});

	const dance = aProject({ objectiveIds, kind: 'promozione' });
	aMilestone(dance, { dueIn: -2, doneOn: dayIn(-1) });
	aMeasurement(dance, 'partecipazioni', 40);

	expect(told()).toMatchObject({
		milestones: { inTime: 1, late: 1, missed: 1 },
		kinds: { promozione: 2 },
		there: { value: 60 }
	});
});

test('a year of which nobody wrote anything is missing, not zero', () => {
	aBusyCity();

	const years = readTrend(cityNow(BELOW), figureMeasure('meetings_held'), scopeOf());

	expect(years.map(({ year, told }) => [year, told.kind])).toEqual([
		...[2022, 2023, 2024, 2025].map((year) => [year, 'missing']),
		[2026, 'value']
	]);
});
