/** What the script gives to programs that call it. */
type State = 'right' | 'wrong' | 'unknown';

type Said = { readonly what: string; readonly text: string };
type Check = {
	readonly name: string;
	readonly title: string;
	readonly state: State;
	readonly said: readonly Said[];
};

export type Report = {
	readonly verdict: State;
	readonly summary: string;
	readonly checks: readonly Check[];
	/** The hash of the last record of the chain. */
	readonly head: string | null;
};

type Chosen = { readonly winners: readonly string[]; readonly open: readonly string[] };
type Spent = Chosen & { readonly cents: number; readonly reached: number };

type YesNo = Record<'yes' | 'no' | 'abstain' | 'blank' | 'cast', number>;
type Options = Chosen & {
	readonly cast: number;
	readonly blank: number;
	readonly votes: readonly { readonly id: string; readonly votes: number }[];
	readonly spendings?: { readonly greedy: Spent; readonly equal_shares: Spent };
};

export type Counted = {
	readonly outcome: string;
	readonly tied: boolean;
	/** False where the possible lots were too many to follow all. */
	readonly complete: boolean;
	readonly tally: YesNo | Options;
};

export const FILES: readonly string[];
export function recount(
	files: Readonly<Record<string, string>>,
	options?: { readonly language?: string; readonly head?: string }
): Promise<Report>;
export function count(manifest: object, ballots: readonly unknown[], order?: readonly string[]): Counted;
