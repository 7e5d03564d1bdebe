import { MOST_OPTIONS, type BudgetBallot, type Method } from '../rules';

/** What the options of a consultation must be for it to be called. */
export type Asking = {
	readonly method: Method;
	readonly minChoices: number;
	readonly maxChoices: number;
	readonly winners: number;
	readonly budgetCents: number | null;
	readonly budgetBallot: BudgetBallot | null;
	readonly lotSource: string;
};

type Priced = { readonly cents: number | null };

/** Why it cannot be called yet. Each has its words as `refusal_consultation_…`. */
export type Lacking =
	'options_few' | 'options_many' | 'winners_many' | 'choices_wrong' | 'no_sum' | 'no_price' | 'no_lot_source';

/** What is missing before people can choose among these options; empty when nothing is. */
export function lackingIn(asking: Asking, options: readonly Priced[]): Lacking[] {
	const { method, minChoices, maxChoices, winners, budgetCents, budgetBallot, lotSource } = asking;
	if (method === 'yes_no') return [];
	const budget = method === 'budget';
	const counted = method === 'approval' || (budget && budgetBallot === 'approval');
	return [
		...when(options.length < 2, 'options_few'),
		...when(options.length > MOST_OPTIONS, 'options_many'),
		...when(!budget && (winners < 1 || winners > options.length), 'winners_many'),
		...when(counted && (minChoices > maxChoices || maxChoices > options.length), 'choices_wrong'),
		...when(budget && !budgetCents, 'no_sum'),
		...when(budget && options.some(({ cents }) => cents === null), 'no_price'),
		...when(lotSource === '', 'no_lot_source')
	];
}

/** Projects that the sum cannot pay even alone: they may be asked about, but nobody must be surprised. */
export const impossible = <T extends Priced>(
	{ budgetCents }: Pick<Asking, 'budgetCents'>,
	options: readonly T[]
) => options.filter(({ cents }) => cents !== null && budgetCents !== null && cents > budgetCents);

const when = (holds: boolean, lacking: Lacking): Lacking[] => (holds ? [lacking] : []);
