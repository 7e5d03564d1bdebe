import { expect, test } from 'vitest';
import { preTicked, reviewMinutes, type Proposable } from '../../../src/lib/agendas/rules';

const one = (group: Proposable['group'], id: string, minutesPlanned = 10): Proposable => ({
	group,
	id,
	minutesPlanned
});

test('what was left behind is ticked, however long it takes', () => {
	const left = [one('approval', 'a'), one('untreated', 'b', 60), one('commitments', 'c')];

	expect(preTicked(left, 0)).toEqual(['approval:a', 'untreated:b', 'commitments:c']);
});

test('initiatives are ticked, the oldest first, as long as there is time for them', () => {
	const proposals = [
		one('approval', 'a', 5),
		one('commitments', 'c', 10),
		one('initiatives', 'x', 15),
		one('initiatives', 'y', 15)
	];

	expect(preTicked(proposals, 30)).toEqual(['approval:a', 'commitments:c', 'initiatives:x']);
	expect(preTicked(proposals, 45)).toEqual(['approval:a', 'commitments:c', 'initiatives:x', 'initiatives:y']);
	expect(preTicked(proposals, 20)).toEqual(['approval:a', 'commitments:c']);
});

test.each([
	[1, 10],
	[5, 15],
	[30, 60]
])('looking at %i commitments again takes %i minutes', (commitments, minutes) => {
	expect(reviewMinutes(commitments)).toBe(minutes);
});
