import fc from 'fast-check';
import { expect, test } from 'vitest';
import { count, isOptionsTally } from '../../../src/lib/consultations/counting/count';
import { count as countAgain } from '../../../static/ricalcolo/recount.mjs';
import { anyElection, type Election, type Kind } from '../../support/elections';

/** The server's counting and the recount were written apart, from the same pages: here they must say the same. */
const RUNS = 1000;

const KINDS: readonly [string, Kind][] = [
	['yes or no', { method: 'yes_no' }],
	['approval', { method: 'approval' }],
	['points', { method: 'score' }],
	['preferences', { method: 'preferences' }],
	['a sum by votes', { method: 'budget', rule: 'greedy' }],
	['a sum by votes with limits', { method: 'budget', rule: 'greedy', limited: true }],
	['a sum by equal shares', { method: 'budget', rule: 'equal_shares' }]
];

type Named = {
	readonly winners: readonly string[];
	readonly ties?: readonly { readonly among: readonly string[] }[];
	readonly open?: readonly string[];
};

const tiedIn = ({ ties = [], open }: Named) =>
	[...new Set(open ?? ties.flatMap(({ among }) => among))].toSorted();
const named = (chosen: Named) => ({ winners: chosen.winners.toSorted(), open: tiedIn(chosen) });

type Counted = ReturnType<typeof count> | ReturnType<typeof countAgain>;

/** What a count says, in one form. */
function told({ outcome, tied, tally }: Counted) {
	if (!('winners' in tally)) return { outcome, tied, tally };
	const { cast, blank, votes } = tally;
	const spendings = 'spendings' in tally ? tally.spendings : undefined;
	const spent = (rule: 'greedy' | 'equal_shares') =>
		spendings && {
			...named(spendings[rule]),
			cents: spendings[rule].cents,
			reached: spendings[rule].reached
		};
	const common = { cast, blank, votes: Object.fromEntries(votes.map((one) => [one.id, one.votes])) };
	return {
		...{ outcome, ...common, tied, ...named(tally) },
		...{ greedy: spent('greedy'), equalShares: spent('equal_shares') }
	};
}

const agree = (election: Election, drawn: boolean) => {
	const { terms, ballots, lot } = election;
	const order = drawn ? lot : undefined;

	expect(told(countAgain(terms, [...ballots], order))).toEqual(told(count(terms, ballots, order)));
};

test.each(KINDS)('recount and server agree on a thousand votes by %s', (_, kind) => {
	fc.assert(
		fc.property(anyElection(kind), (election) => agree(election, false)),
		{ numRuns: RUNS }
	);
});

test.each(KINDS)('recount and server agree on a thousand votes by %s after the lot', (_, kind) => {
	fc.assert(
		fc.property(anyElection(kind), (election) => agree(election, true)),
		{ numRuns: RUNS }
	);
});

const orders = (ids: readonly string[]): string[][] =>
	ids.length === 0
		? [[]]
		: ids.flatMap((id) => orders(ids.filter((other) => other !== id)).map((rest) => [id, ...rest]));

test('by equal shares the recount calls certain what the server chooses under every lot, and tied the rest', () => {
	fc.assert(
		fc.property(anyElection({ method: 'budget', rule: 'equal_shares', most: 4 }), ({ terms, ballots }) => {
			const { tally, tied, complete } = countAgain(terms, [...ballots]);
			const chosen = orders(terms.options.map(({ id }) => id)).map((lot) => {
				const drawn = count(terms, ballots, lot).tally;
				return isOptionsTally(drawn) ? drawn.winners : [];
			});
			const ever = [...new Set(chosen.flat())].toSorted();
			const always = ever.filter((id) => chosen.every((winners) => winners.includes(id)));

			expect(complete).toBe(true);
			expect(tally).toMatchObject({ winners: always, open: ever.filter((id) => !always.includes(id)) });
			expect(tied).toBe(always.length < ever.length);
		}),
		{ numRuns: RUNS }
	);
});
