import { beforeEach, expect, test } from 'vitest';
import { cityNow } from '../../../src/lib/dashboard/city.server';
import { rowsTable } from '../../../src/lib/dashboard/exports.server';
import { figureMeasure } from '../../../src/lib/dashboard/measures.server';
import { mapOf } from '../../../src/lib/dashboard/places.server';
import { FILTERS, type Scope } from '../../../src/lib/dashboard/scope';
import type { TargetGroup, Theme } from '../../../src/lib/vocabulary';
import { BELOW, rowsOf, scopeOf, valueOf } from '../../support/dashboard';
import { aPact } from '../../support/pacts';
import { aMeasurement, aProject } from '../../support/projects';
import { settle } from '../../support/world';

beforeEach(settle);

const PLACES = ['san-giorgio', 'borgo-antico', 'le-fornaci'] as const;
const THEMES: readonly Theme[] = ['anziani_socialita', 'giovani'];
const TARGETS: readonly TargetGroup[] = ['anziani', 'donne_violenza'];

type Planted = {
	readonly place: number;
	readonly theme: number;
	readonly target: number;
	readonly objective: number;
	/** How many took part, month by month. */
	readonly months: readonly number[];
	/** With which others its small counts are told; without, they are told by nobody. */
	readonly pool?: string;
};

/** Below five, or ten for those who are more at risk, nobody may find a count. */
const PLANTED: readonly Planted[] = [
	{ place: 0, theme: 0, target: 0, objective: 0, months: [3, 20] },
	{ place: 0, theme: 1, target: 0, objective: 1, months: [2, 3, 30], pool: 'its own' },
	{ place: 1, theme: 0, target: 1, objective: 0, months: [7, 9, 40], pool: 'its own, too' },
	{ place: 1, theme: 0, target: 0, objective: 1, months: [4], pool: 'its quartiere' },
	{ place: 1, theme: 1, target: 0, objective: 0, months: [1, 50], pool: 'its quartiere' },
	{ place: 2, theme: 1, target: 1, objective: 1, months: [6] },
	{ place: 2, theme: 0, target: 0, objective: 0, months: [12, 25] }
];

/** Each count of each month, with what it belongs to. */
const COUNTS = PLANTED.flatMap((project) =>
	project.months.map((people) => ({ ...project, people, small: people < (project.target === 1 ? 10 : 5) }))
);

function aSmallCity() {
	const objectives = aPact().objectives.map(({ id }) => id);
	for (const { place, theme, target, objective, months } of PLANTED) {
		const project = aProject({
			neighbourhoodIds: [PLACES[place] ?? ''],
			theme: THEMES[theme],
			targets: TARGETS.slice(target, target + 1),
			objectiveIds: objectives.slice(objective, objective + 1)
		});
		months.forEach((people, i) =>
			aMeasurement(project, 'partecipazioni', people, { month: `2026-0${i + 1}` })
		);
	}
	return objectives.slice(0, 2);
}

/** Every question a reader can ask with the filters. */
function everyScope(objectives: readonly string[]): Scope[] {
	const places = [null, ...PLACES.map((id) => [id]), [PLACES[0], PLACES[1]], [...PLACES]];
	return places.flatMap((where) =>
		[null, ...THEMES].flatMap((theme) =>
			[null, ...TARGETS].flatMap((target) =>
				[null, ...objectives.map((id) => [id])].map((chosen) =>
					scopeOf({ places: where, theme, target, objectives: chosen, asked: [...FILTERS] })
				)
			)
		)
	);
}

/** A row is one project in one place, whoever asks. */
const idOf = (row: { readonly id: string; readonly facets: { readonly places: readonly string[] | null } }) =>
	`${row.id} ${row.facets.places?.join() ?? ''}`;

/** Which counts an answer is the sum of: the large ones, and the small ones whose whole pool is within. */
function summedIn({ places, theme, target, objectives: promises }: Scope, objectives: readonly string[]) {
	const within = (one: Planted) =>
		(places === null || places.includes(PLACES[one.place] ?? '')) &&
		(theme === null || THEMES[one.theme] === theme) &&
		(target === null || TARGETS[one.target] === target) &&
		(promises === null || promises.includes(objectives[one.objective] ?? ''));
	const whole = (pool: string) => PLANTED.filter((one) => one.pool === pool).every(within);
	return COUNTS.map((one) => within(one) && (!one.small || (one.pool !== undefined && whole(one.pool))));
}

/** Sums subtracted from each other until nothing more can be: what is left of one count alone is known. */
function solvedFrom(sums: readonly (readonly boolean[])[]) {
	const rows = sums.map((sum) => sum.map(Number));
	let rank = 0;
	for (const column of COUNTS.keys()) {
		const pivot = rows.findIndex((row, i) => i >= rank && Math.abs(row[column] ?? 0) > 1e-9);
		const found = rows[pivot];
		if (!found) continue;
		rows.splice(pivot, 1);
		const unit = found.map((value) => value / (found[column] ?? 1));
		for (const [i, row] of rows.entries())
			rows[i] = row.map((value, k) => value - (row[column] ?? 0) * (unit[k] ?? 0));
		rows.splice(rank++, 0, unit);
	}
	return rows
		.map((row) => [...row.keys()].filter((k) => Math.abs(row[k] ?? 0) > 1e-9))
		.flatMap((left) => (left.length === 1 ? left : []));
}

test('whoever asks everything the filters can ask, and subtracts, finds no small count', () => {
	const objectives = aSmallCity();
	const scopes = everyScope(objectives);
	const sums = scopes.map((scope) => summedIn(scope, objectives));
	const people = (sum: readonly boolean[]) =>
		COUNTS.reduce((added, one, i) => added + (sum[i] ? one.people : 0), 0);

	for (const [i, scope] of scopes.entries()) {
		const value = valueOf('participations', scope);
		expect(typeof value === 'number' ? value : 0).toBe(people(sums[i] ?? []));
	}
	const solved = solvedFrom([
		...sums,
		...COUNTS.map((_, i) => COUNTS.map((one, k) => k === i && !one.small))
	]);
	expect(solved.filter((k) => COUNTS[k]?.small)).toEqual([]);
	expect(solved).toHaveLength(COUNTS.filter(({ small }) => !small).length);
});

test('the same search finds what is simply added up and subtracted', () => {
	const all = COUNTS.map(() => true);

	expect(solvedFrom([all, all.map((_, i) => i > 0)])).toEqual([0]);
});

test('everything told, in whatever way it is asked, is made of the same parts: none of them is small', () => {
	const objectives = aSmallCity();
	const parts = everyScope(objectives).flatMap((scope) => {
		const { rows, together } = rowsOf('participations', scope);
		return [
			...rows.map((row) => ({ id: idOf(row), value: row.value })),
			...together.map(({ placeId, value }) => ({ id: `together ${placeId ?? ''} ${value}`, value }))
		];
	});
	const known = new Map<string, Set<number | null>>();
	for (const { id, value } of parts) known.set(id, (known.get(id) ?? new Set()).add(value));

	expect([...known.values()].every((values) => values.size === 1)).toBe(true);
	expect(parts.filter(({ value }) => value !== null && value > 0 && value < BELOW)).toEqual([]);
});

test('the rows of every question add up to its number', () => {
	const objectives = aSmallCity();
	for (const scope of everyScope(objectives)) {
		const { rows, together } = rowsOf('participations', scope);
		const sum = [...rows, ...together].reduce((added, { value }) => added + (value ?? 0), 0);
		const value = valueOf('participations', scope);

		expect(typeof value === 'number' ? value : 0).toBe(sum);
	}
});

test('neither the table of the map, nor its drawing, nor the file of the rows tells a small count', () => {
	const objectives = aSmallCity();
	const city = cityNow(BELOW);
	const measure = figureMeasure('participations');
	for (const scope of everyScope(objectives)) {
		const map = mapOf(city, measure, scope, '');
		const shown = [...map.rows, ...map.rest, map.total].flatMap(({ told }) =>
			told.kind === 'value' ? [told.value] : []
		);
		const written = rowsTable(city, measure, scope)
			.split('\r\n')
			.slice(1)
			.flatMap((line) => line.match(/(?<=,)\d+(?=,)/g) ?? [])
			.map(Number);

		expect([...shown, ...written].filter((number) => number > 0 && number < BELOW)).toEqual([]);
	}
});
