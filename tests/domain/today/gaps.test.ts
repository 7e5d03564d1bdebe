import { beforeEach, describe, expect, test } from 'vitest';
import { db } from '../../../src/lib/db.server';
import { neighbourhoods } from '../../../src/lib/neighbourhoods/tables.server';
import { areNear, touch } from '../../../src/lib/neighbourhoods/nearness';
import type { Polygon } from '../../../src/lib/neighbourhoods/rules';
import { projects } from '../../../src/lib/projects/tables.server';
import { listTwins, listUnmet } from '../../../src/lib/today/gaps/queries.server';
import { readGaps } from '../../../src/lib/today/gaps/words.server';
import { listNeighbourhoodShapes } from '../../../src/lib/neighbourhoods/queries.server';
import { eq } from 'drizzle-orm';
import { aNeed } from '../../support/needs';
import { aProject } from '../../support/projects';
import { as, dayIn, settle } from '../../support/world';

beforeEach(settle);

const heard = (voices: number, given = {}) =>
	aNeed({ by: 'elena', source: 'servizio_sociale', voices, heardOn: dayIn(-2), ...given });

describe('needs that rise without a project', () => {
	const unmet = { neighbourhoodId: 'san-giorgio', theme: 'anziani_socialita', target: 'anziani' };

	test('are pointed out, without a number', () => {
		heard(7);

		expect(listUnmet(5)).toEqual([unmet]);
		expect(JSON.stringify(readGaps(null, listNeighbourhoodShapes(), 5).unmet)).not.toContain('7');
	});

	test.each([
		['few voices', { voices: 4 }],
		['as many as before', { voices: 6, before: 6 }],
		['of a group that a small number could give away, nine voices', { voices: 9, target: 'donne_violenza' }]
	])('%s are not', (_, { voices, before = 0, ...given }: { voices: number; before?: number }) => {
		heard(voices, given);
		if (before > 0) heard(before, { ...given, heardOn: dayIn(-100) });

		expect(listUnmet(5)).toEqual([]);
	});

	test('ten voices of such a group are', () => {
		heard(10, { target: 'donne_violenza' });

		expect(listUnmet(5)).toHaveLength(1);
	});

	type Given = Parameters<typeof aProject>[0];

	test.each<[string, Given]>([
		['there', {}],
		['in the whole city', { by: 'carla', cityWide: true, neighbourhoodIds: [] }],
		['there, about to begin', { state: 'to_start' }]
	])('a project %s answers them', (_, given) => {
		heard(7);
		aProject(given);

		expect(listUnmet(5)).toEqual([]);
	});

	test.each<[string, Given]>([
		['elsewhere', { neighbourhoodIds: ['le-fornaci'] }],
		['of another theme', { theme: 'giovani' }],
		['for others', { targets: ['giovani'] }],
		['that ended', { state: 'finished' }]
	])('a project %s does not', (_, given) => {
		heard(7);
		aProject(given);

		expect(listUnmet(5)).toEqual([unmet]);
	});
});

/** A square of about a kilometre, so many kilometres east of the first. */
const square = (east: number, side = 0.0126): Polygon => {
	const [left, right] = [10.6 + east * 0.0126, 10.6 + east * 0.0126 + side];
	return {
		type: 'Polygon',
		coordinates: [
			[
				[left, 44.7],
				[right, 44.7],
				[right, 44.709],
				[left, 44.709],
				[left, 44.7]
			]
		]
	};
};

describe('places that are near', () => {
	test.each([
		['share a border', square(0), square(1), true],
		['are a street apart', square(0), square(1.04), true],
		['are a park apart', square(0), square(1.2), false],
		['overlap', square(0), square(0.5), true]
	])('two that %s: %s', (_, a, b, expected) => {
		expect(touch(a, b)).toBe(expected);
		expect(touch(b, a)).toBe(expected);
	});

	test('the same polo is near enough, drawn or not; of another nobody can tell without a drawing', () => {
		const nord = { districtId: 'nord', polygon: null };

		expect(areNear(nord, nord)).toBe(true);
		expect(areNear(nord, { districtId: 'sud', polygon: square(0) })).toBe(false);
	});
});

describe('similar projects nearby', () => {
	const twins = () => listTwins().map(({ id, otherId }) => [id, otherId].toSorted());

	test('two with the same theme for the same people, in quartieri of one polo, are pointed out once', () => {
		const one = aProject({ targets: ['anziani', 'famiglie'] });
		const other = aProject({
			neighbourhoodIds: ['le-fornaci', 'borgo-antico'],
			targets: ['anziani', 'famiglie']
		});

		expect(twins()).toEqual([[one, other].toSorted()]);
		const [pair] = readGaps(as('elena'), listNeighbourhoodShapes(), 5).twins;
		expect(pair?.projects.map(({ where }) => where)).toContain('San Giorgio');
	});

	test.each<[string, Parameters<typeof aProject>[0]]>([
		['in one quartiere', {}],
		['of another theme', { neighbourhoodIds: ['le-fornaci'], theme: 'giovani' }],
		['for others', { neighbourhoodIds: ['le-fornaci'], targets: ['giovani'] }],
		['that ended', { neighbourhoodIds: ['le-fornaci'], state: 'finished' }],
		['far away', { by: 'carla', neighbourhoodIds: ['stazione'] }]
	])('one %s is none', (_, given) => {
		aProject();
		aProject(given);

		expect(twins()).toEqual([]);
	});

	test('across poli they are near when their borders touch', () => {
		for (const [id, polygon] of [
			['san-giorgio', square(0)],
			['stazione', square(1)],
			['le-vigne', square(3)]
		] as const)
			db.update(neighbourhoods).set({ polygon }).where(eq(neighbourhoods.id, id)).run();
		const here = aProject();
		const near = aProject({ by: 'carla', neighbourhoodIds: ['stazione'] });
		aProject({ by: 'carla', neighbourhoodIds: ['le-vigne'] });

		expect(twins()).toEqual([[here, near].toSorted()]);
	});

	test('one that repeats another on purpose is no twin', () => {
		const first = aProject();
		const again = aProject({ neighbourhoodIds: ['le-fornaci'] });
		db.update(projects).set({ replicatedFromId: first }).where(eq(projects.id, again)).run();

		expect(twins()).toEqual([]);
	});
});
