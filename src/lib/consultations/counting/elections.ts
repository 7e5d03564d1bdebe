/** Something money may go to. The price is in the smallest coin of the election. */
export type Project = { readonly id: string; readonly cost: bigint };

/** So many ballots that are alike. Points are above zero; a ballot that only approves gives one to each. */
export type PointsBallot = { readonly weight: number; readonly points: ReadonlyMap<string, bigint> };

/** A sum to spend, what it may go to, and what people said. `unit` is one whole coin: what `add1` raises by. */
export type BudgetElection = {
	readonly budget: bigint;
	readonly unit: bigint;
	readonly projects: readonly Project[];
	readonly ballots: readonly PointsBallot[];
};

/** So many ballots that rank alike: the first group is liked most, who is named nowhere is tied last. */
export type RankedBallot = { readonly weight: number; readonly ranking: readonly (readonly string[])[] };

export type RankedElection = {
	readonly candidates: readonly string[];
	readonly ballots: readonly RankedBallot[];
};

/** Of those named, so many are in, and only a lot can say which. */
export type Tie = { readonly among: readonly string[]; readonly places: number };

/** One line of a count, in numbers that anyone can check. */
export type TraceStep = {
	readonly step: string;
	readonly [fact: string]: string | number | boolean | null | readonly string[] | readonly TraceStep[];
};

/** What is certain, what only a lot can say, and how it came about. */
export type Outcome = {
	readonly winners: readonly string[];
	readonly ties: readonly Tie[];
	readonly trace: readonly TraceStep[];
};

/** Every option, the one the lot prefers first. Drawn once, after closing, and used throughout. */
export type Lot = readonly string[];

/** The options in the order of the lot; as they come when there is none. */
export const byLot = (options: readonly string[], lot: Lot | undefined) =>
	lot ? options.toSorted((one, other) => lot.indexOf(one) - lot.indexOf(other)) : options;
