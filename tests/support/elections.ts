import fc from 'fast-check';
import type { Ballot } from '../../src/lib/consultations/ballots/faults';
import type { BudgetTerms } from '../../src/lib/consultations/counting/budget';
import type { Terms } from '../../src/lib/consultations/counting/count';
import { BLANK } from '../../src/lib/consultations/ballots/faults';
import { CHOICES, NOBODY, type Method } from '../../src/lib/consultations/rules';

const NAMES = ['a', 'b', 'c', 'd', 'e', 'f'] as const;

/** What a vote promises, as the count reads it. */
export const terms = (given: Partial<Terms>): Terms => ({
	method: 'approval',
	options: ['a', 'b', 'c', 'd'].map((id) => ({ id, cents: null })),
	choices: { least: 1, most: 4 },
	winners: 1,
	budget: null,
	entitled: 100,
	quorum: { rule: 'none', value: 0 },
	majority: { rule: 'simple', numerator: 1, denominator: 2 },
	...given
});

/** A vote over a sum. */
export const aBudget = (given: Partial<BudgetTerms>, prices: readonly number[]) =>
	terms({
		method: 'budget',
		options: prices.map((cents, i) => ({ id: NAMES[i] ?? '', cents })),
		budget: {
			...{ cents: 100, ballot: 'approval', rule: 'greedy', minimumVotes: 0, exclusions: [], ceilings: [] },
			...given
		}
	});

export type Kind = {
	readonly method: Method;
	readonly rule?: BudgetTerms['rule'];
	readonly limited?: boolean;
	readonly most?: number;
};

export type Election = {
	readonly terms: Terms;
	readonly ballots: readonly Ballot[];
	/** All options in some order. */
	readonly lot: readonly string[];
};

/** Small elections, so that ties and missed quorums are many. */
export const anyElection = (kind: Kind): fc.Arbitrary<Election> =>
	fc
		.record({ size: fc.integer({ min: 1, max: kind.most ?? NAMES.length }), rest: anyRules(kind) })
		.chain(({ size, rest }) => {
			const names = NAMES.slice(0, size);
			const given = rest(names);
			return fc.record({
				terms: fc.constant(given),
				ballots: fc.array(anyBallot(kind.method, names), { maxLength: 14 }),
				lot: fc.shuffledSubarray(
					given.options.map(({ id }) => id),
					{ minLength: given.options.length }
				)
			});
		});

const anyRules = ({ method, rule = 'greedy', limited = false }: Kind) =>
	fc
		.record({
			winners: fc.integer({ min: 1, max: 3 }),
			entitled: fc.integer({ min: 1, max: 25 }),
			quorum: fc.record({
				rule: fc.constantFrom(
					'none' as const,
					'participation' as const,
					'absolute' as const,
					method === 'yes_no' ? ('approval' as const) : ('none' as const)
				),
				value: fc.integer({ min: 0, max: 60 })
			}),
			majority: fc.constantFrom(
				...(['simple', 'voters', 'entitled'] as const).map((majority) => fraction(majority, 1, 2)),
				fraction('qualified', 2, 3),
				fraction('qualified', 3, 5),
				fraction('qualified', 1, 2)
			),
			sum: fc.integer({ min: 1, max: 12 }),
			coin: fc.constantFrom(1, 40, 100, 250),
			prices: fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 6, maxLength: 6 }),
			places: fc.array(fc.constantFrom('north', 'south', null), { minLength: 6, maxLength: 6 }),
			minimumVotes: fc.integer({ min: 0, max: limited ? 2 : 0 }),
			pairs: fc.array(fc.subarray([...NAMES], { minLength: 2, maxLength: 2 }), {
				maxLength: limited ? 3 : 0
			}),
			ceilings: fc.array(fc.integer({ min: 1, max: 5 }), { maxLength: limited ? 2 : 0 })
		})
		.map((any) => (names: readonly string[]) => {
			const own = method === 'yes_no' ? CHOICES : method === 'preferences' ? [...names, NOBODY] : names;
			const { winners, entitled, quorum, majority, minimumVotes, coin } = any;
			const options = own.map((id, i) => ({
				id,
				cents: method === 'budget' ? (any.prices[i] ?? 1) * coin : null,
				neighbourhood: any.places[i] ?? null
			}));
			const exclusions = any.pairs.flatMap(([one = '', other = '']) =>
				names.includes(one) && names.includes(other) ? [[one, other] as const] : []
			);
			const ceilings = any.ceilings.map((most, i) => ({
				neighbourhood: i === 0 ? 'north' : 'south',
				cents: most * coin
			}));
			const cents = any.sum * coin;
			const spending = { cents, ballot: 'approval' as const, rule, minimumVotes, exclusions, ceilings };
			const budget = method === 'budget' ? spending : null;
			return terms({
				...{ method, options, winners, entitled, quorum, majority, budget },
				choices: { least: 1, most: 6 }
			});
		});

const fraction = <Rule extends string>(rule: Rule, numerator: number, denominator: number) => ({
	rule,
	numerator,
	denominator
});

const anyBallot = (method: Method, names: readonly string[]): fc.Arbitrary<Ballot> =>
	fc.oneof(
		{ weight: 9, arbitrary: anyMarked(method, names) },
		{ weight: 1, arbitrary: fc.constant<Ballot>(BLANK) }
	);

function anyMarked(method: Method, names: readonly string[]): fc.Arbitrary<Ballot> {
	switch (method) {
		case 'yes_no':
			return fc.constantFrom(...CHOICES);
		case 'score':
			return fc.dictionary(fc.constantFrom(...names), fc.integer({ min: 1, max: 5 }), { minKeys: 1 });
		case 'preferences':
			return fc
				.record({
					order: fc.shuffledSubarray([...names, NOBODY], { minLength: 1 }),
					level: fc.array(fc.boolean(), { minLength: 7, maxLength: 7 })
				})
				.map(({ order, level }) => {
					const groups: string[][] = [];
					order.forEach((id, i) => (level[i] && i > 0 ? groups.at(-1)?.push(id) : groups.push([id])));
					return groups.map((group) => group.toSorted());
				});
		case 'approval':
		case 'budget':
			return fc.subarray([...names], { minLength: 1 });
	}
}
