import type { DecisionTyped } from '../decisions/forms';
import type { ItemWords } from '../items/rules';
import type { CommitmentTyped } from './forms';

/** What arrived too late, in the fields of its form. */
export type Proposed =
	| { readonly kind: 'item'; readonly typed: ItemWords }
	| { readonly kind: 'decision'; readonly typed: DecisionTyped }
	| { readonly kind: 'commitment'; readonly typed: CommitmentTyped };
