import { findingsIn } from '../privacy/findings/finder';
import type { FindingKind } from '../privacy/findings/rules';

/** Of what may be found in a text, what would say whose need it is. Illness is not among them: it is often the need. */
const REVEALING: readonly FindingKind[] = [
	'fiscal_code',
	'iban',
	'phone',
	'email',
	'address',
	'plate',
	'birth_date',
	'name'
];

/** Names, numbers and addresses: words that would say whose need it is. */
export const revealsSomebody = (words: string) =>
	findingsIn(words).some(({ kind }) => REVEALING.includes(kind));
