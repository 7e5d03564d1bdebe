import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tellApart, type Counted } from '../../../src/lib/opendata/told';

const BELOW = 5;
const counted = (people: Record<string, readonly number[]>): Counted[] =>
	Object.entries(people).flatMap(([place, numbers]) =>
		numbers.map((one, i) => ({ id: `${place}-${i}`, place, people: one }))
	);

test('a meeting with three people is told with the next smallest of its quartiere', () => {
	const together = tellApart(counted({ borgo: [3, 20, 40], stadio: [30] }), BELOW);

	expect(together).toEqual([{ places: ['borgo'], people: 23, ids: ['borgo-0', 'borgo-1'] }]);
});

test('a quartiere with three people is told with the next smallest, and so is every meeting of the two', () => {
	const together = tellApart(counted({ borgo: [3], fornaci: [6, 9], stadio: [30] }), BELOW);

	expect(together).toEqual([
		{ places: ['borgo', 'fornaci'], people: 18, ids: ['borgo-0', 'fornaci-0', 'fornaci-1'] }
	]);
});

test('where three people are all there are, nobody is told how many', () => {
	expect(tellApart(counted({ borgo: [3], stadio: [0] }), BELOW)).toEqual([
		{ places: ['borgo'], people: null, ids: ['borgo-0'] }
	]);
});

test('nobody is no count of people, and many are told as they are', () => {
	expect(tellApart(counted({ borgo: [0, 5], stadio: [0] }), BELOW)).toEqual([]);
});

test('a project for people whom a small number could give away is told from ten people on', () => {
	const rows = counted({ borgo: [7, 20] }).map((row, i) => (i === 0 ? { ...row, below: 10 } : row));

	expect(tellApart(rows, BELOW)).toEqual([{ places: ['borgo'], people: 27, ids: ['borgo-0', 'borgo-1'] }]);
});

test('whatever the numbers: no small one stands alone, none can be found by subtraction, and all still adds up', () => {
	const city = fc.dictionary(
		fc.constantFrom('borgo', 'stadio', 'fornaci', 'colle'),
		fc.array(fc.oneof(fc.nat(6), fc.nat(60)), { maxLength: 6 })
	);
	fc.assert(
		fc.property(city, (people) => {
			const rows = counted(people);
			const together = tellApart(rows, BELOW);
			const hidden = new Set(together.flatMap(({ ids }) => ids));
			const apart = rows.filter(({ id }) => !hidden.has(id));

			expect(apart.filter(({ people: one }) => one > 0 && one < BELOW)).toEqual([]);
			for (const { people: sum, ids } of together)
				if (sum !== null) {
					expect(ids.length).toBeGreaterThan(1);
					expect(sum).toBeGreaterThanOrEqual(BELOW);
				}
			if (together.every(({ people: sum }) => sum !== null)) {
				const all = (some: readonly { people: number | null }[]) =>
					some.reduce((sum, { people: one }) => sum + (one ?? 0), 0);
				expect(all(apart) + all(together)).toBe(all(rows));
			}
		})
	);
});
