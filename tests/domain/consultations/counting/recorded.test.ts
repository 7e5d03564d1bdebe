import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { count } from '../../../../src/cli/count';

/** Real elections with the outcomes others state, where they are at hand. */
const folder = ['../shared/data/voting', '../../shared/data/voting'].find((path) => existsSync(path));

const budgets = z.array(z.object({ file: z.string(), official_selected: z.array(z.string()) }));
const ranked = z.array(
	z.object({
		id: z.string(),
		expected: z.object({
			schulze_winning: z.array(z.string()).optional(),
			schulze_margin_winner: z.array(z.string()).optional()
		})
	})
);

const read = (name: string): unknown => JSON.parse(readFileSync(join(folder ?? '', name), 'utf8'));

test('every real budget comes out as its city announced it', async ({ annotate }) => {
	if (!folder) return annotate('the shared folder is absent: nothing to count');
	for (const { file, official_selected } of budgets.parse(read('budget-expected.json'))) {
		const { winners, ties } = await count(join(folder, file.replace(/^pb\//, '')), {});

		expect([file, winners.toSorted(), ties]).toEqual([file, official_selected.toSorted(), []]);
	}
});

test('every real election by preferences comes out as it is stated', async ({ annotate }) => {
	if (!folder) return annotate('the shared folder is absent: nothing to count');
	for (const { id, expected } of ranked.parse(read('ranked-expected.json'))) {
		const { winners } = await count(join(folder, `${id}.json`), {});

		expect([id, winners]).toEqual([id, expected.schulze_winning ?? expected.schulze_margin_winner]);
	}
});
