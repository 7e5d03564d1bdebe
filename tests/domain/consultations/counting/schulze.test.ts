import fc from 'fast-check';
import { expect, test } from 'vitest';
import { preferences, schulze } from '../../../../src/lib/consultations/counting/schulze';
import { anyRanked, rankedOf, shuffled } from './elections';

test('whom more than half prefer to each of the others wins', () => {
	const election = rankedOf('park library nothing', [
		'4: park > library',
		'3: library > park',
		'2: nothing > library'
	]);

	expect(schulze(election)).toMatchObject({ winners: ['library'], ties: [] });
});

test('in a circle of preferences the strongest paths decide', () => {
	const election = rankedOf('a b c', ['8: a > b > c', '7: b > c > a', '6: c > a > b']);

	expect(schulze(election).winners).toEqual(['a']);
});

test('who is not on a ballot is tied last there, below everybody who is', () => {
	const election = rankedOf('towns mcintyre', ['3: mcintyre', '4: towns']);

	expect(preferences(election)).toEqual([
		[0, 4],
		[3, 0]
	]);
});

test('two whom nobody beats are both unbeaten: only a lot chooses between them', () => {
	const election = rankedOf('a b c', ['2: a > b > c', '2: b > a > c']);

	expect(schulze(election)).toMatchObject({ winners: ['a', 'b'], ties: [{ among: ['a', 'b'], places: 1 }] });
	expect(schulze(election, ['b', 'c', 'a'])).toMatchObject({ winners: ['b'], ties: [] });
});

test('the whole order is told, with those who stand alike together', () => {
	const { trace } = schulze(rankedOf('a b c', ['2: a > b = c']));

	expect(trace.filter(({ step }) => step === 'place')).toEqual([
		{ step: 'place', place: 1, ids: ['a'] },
		{ step: 'place', place: 2, ids: ['b', 'c'] }
	]);
});

test('whoever beats each of the others in a duel wins', () => {
	fc.assert(
		fc.property(anyRanked, (election) => {
			const prefer = preferences(election);
			const champion = election.candidates.find((_, i) =>
				prefer.every((_, j) => i === j || (prefer[i]?.[j] ?? 0) > (prefer[j]?.[i] ?? 0))
			);

			if (champion !== undefined) expect(schulze(election).winners).toEqual([champion]);
		})
	);
});

test('the order of ballots and of options changes nothing', () => {
	fc.assert(
		fc.property(anyRanked, fc.integer({ min: 1, max: 1000 }), (election, seed) => {
			const other = {
				candidates: shuffled(election.candidates, seed),
				ballots: shuffled(election.ballots, seed)
			};

			expect(schulze(other).winners.toSorted()).toEqual(schulze(election).winners.toSorted());
		})
	);
});

test('an option that nobody ranks never wins beside others that somebody does', () => {
	fc.assert(
		fc.property(anyRanked, (election) => {
			if (election.ballots.every(({ ranking }) => ranking.length === 0)) return;
			const { winners } = schulze({ ...election, candidates: [...election.candidates, 'unranked'] });

			expect(winners).not.toContain('unranked');
		})
	);
});
