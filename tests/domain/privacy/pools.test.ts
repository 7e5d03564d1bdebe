import fc from 'fast-check';
import { expect, test } from 'vitest';
import { peopleOf, poolFew, type Counted } from '../../../src/lib/privacy/pools';

type Part = Counted & { readonly project: string; readonly place: string; readonly polo: string };

const part = (people: number, project: string, place = project, polo = 'polo', least = 5): Part => ({
	least,
	few: { times: 1, people },
	project,
	place,
	polo
});

const LEVELS = [
	({ project }: Part) => project,
	({ place }: Part) => place,
	({ polo }: Part) => polo,
	() => 'city'
];
const pooled = (parts: readonly Part[]) => poolFew(parts, LEVELS);
const told = (parts: readonly Part[]) =>
	pooled(parts).flatMap((pool) => (pool.told ? [peopleOf(pool.members)] : []));

test.each([
	['one small count alone is told by nobody', [part(3, 'a')], []],
	['two of one project are told together', [part(3, 'a'), part(4, 'a'), part(2, 'b')], [7]],
	['two of one quartiere, each of its project, too', [part(3, 'a', 'here'), part(2, 'b', 'here')], [5]],
	['those alone in their quartieri meet in their polo', [part(3, 'a'), part(2, 'b')], [5]],
	['too few together are not told', [part(1, 'a'), part(2, 'a')], []],
	['as many people as counts: each is one', Array.from({ length: 5 }, () => part(1, 'a')), []],
	['as many as there can be: each is four', [part(4, 'a'), part(4, 'a')], []],
	['a stricter one makes all of them stricter', [part(4, 'a'), part(5, 'a', 'a', 'polo', 10)], []]
])('%s', (_, parts, expected) => {
	expect(told(parts)).toEqual(expected);
});

test('zeros and large counts are no part of it', () => {
	expect(pooled([{ ...part(0, 'a'), few: { times: 0, people: 0 } }])).toEqual([]);
});

const aPart = fc.record({
	project: fc.constantFrom('a', 'b', 'c', 'd'),
	place: fc.constantFrom('here', 'there', 'yonder'),
	polo: fc.constantFrom('north', 'south'),
	sensitive: fc.boolean()
});
const aCity = fc
	.array(aPart, { maxLength: 7 })
	.chain((parts) =>
		fc.tuple(fc.constant(parts), fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 7, maxLength: 7 }))
	);

test('whoever knows how it is done, and all that is told, still finds no small count', () => {
	fc.assert(
		fc.property(aCity, ([drawn, people]) => {
			const least = ({ sensitive }: (typeof drawn)[number]) => (sensitive ? 4 : 3);
			const world = (values: readonly number[]) =>
				drawn.map((one, i): Part => ({
					...one,
					least: least(one),
					few: { times: 1, people: values[i] ?? 1 }
				}));
			const values = drawn.map((one, i) => 1 + ((people[i] ?? 1) % (least(one) - 1)));
			const says = (numbers: readonly number[]) =>
				JSON.stringify(
					pooled(world(numbers)).map(({ members, told: mayTell }) => [
						members.map(({ project, place }) => `${project} ${place}`),
						mayTell ? peopleOf(members) : null
					])
				);

			const seen = says(values);
			const possible = worldsOf(drawn.map((one) => least(one) - 1)).filter(
				(numbers) => says(numbers) === seen
			);

			for (const i of drawn.keys())
				expect(new Set(possible.map((numbers) => numbers[i])).size).toBeGreaterThan(1);
		}),
		{ numRuns: 60 }
	);
});

/** Every way in which counts from one up to these may be. */
const worldsOf = (most: readonly number[]): number[][] =>
	most.reduce<number[][]>(
		(worlds, top) => worlds.flatMap((world) => Array.from({ length: top }, (_, i) => [...world, i + 1])),
		[[]]
	);
