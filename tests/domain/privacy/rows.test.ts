import { expect, test } from 'vitest';
import { publishRows } from '../../../src/lib/privacy/rules';

const rows = (...people: number[]) => people.map((people, i) => ({ id: `q${i}`, people }));
const shown = (...people: number[]) => {
	const { rows: kept, together, others, total } = publishRows(rows(...people), 5);
	return { kept: kept.map(({ people }) => people), together: together.length, others, total };
};

test.each([
	['rows large enough are all told', [5, 20, 9], [5, 20, 9], 0, 0, 34],
	['nobody is no secret', [0, 20], [0, 20], 0, 0, 20],
	['two small rows are told together', [3, 4, 20], [20], 2, 7, 27],
	['a lone small row takes in the next smallest', [3, 20, 9], [20], 2, 12, 32],
	['small rows still below five take in another', [1, 2, 20, 9], [20], 3, 12, 32],
	['rows that could only be four each take in another', [4, 4, 20, 9], [20], 3, 17, 37],
	['rows that could only be one each take in another', [1, 1, 1, 1, 1, 20, 9], [20], 6, 14, 34]
] as const)('%s', (_, people, kept, together, others, total) => {
	expect(shown(...people)).toEqual({ kept, together, others, total });
});

test('what is told adds up to the total', () => {
	const { rows: kept, others, total } = publishRows(rows(3, 0, 8, 15, 2, 40, 6), 5);

	expect(kept.reduce((sum, { people }) => sum + people, 0) + (others ?? 0)).toBe(total);
});

test('where nothing is large enough to hide a small row, not even the total is told', () => {
	expect(shown(3)).toEqual({ kept: [], together: 1, others: null, total: null });
	expect(shown(3, 0, 0)).toEqual({ kept: [0, 0], together: 1, others: null, total: null });
	expect(shown(4, 4)).toEqual({ kept: [], together: 2, others: null, total: null });
});

test('no small row can be found by taking what is told from the total', () => {
	const few = [0, 1, 2, 3, 4, 5, 6, 12];
	for (const a of few)
		for (const b of few)
			for (const c of few)
				for (const d of few) {
					const asked = [a, b, c, d];
					const { kept, together, others, total } = shown(...asked);
					const left = total === null ? null : total - kept.reduce((sum, people) => sum + people, 0);

					expect(kept.filter((people) => people > 0 && people < 5)).toEqual([]);
					expect(left).toBe(together === 0 ? 0 : others);
					if (others !== null && together > 0) expect([together >= 2, others >= 5]).toEqual([true, true]);
				}
});
