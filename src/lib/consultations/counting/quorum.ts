import type { MAJORITIES, QUORUMS } from '../rules';
import type { TraceStep } from './elections';

/** How many were asked, and without how many the vote does not count. */
export type QuorumTerms = {
	readonly entitled: number;
	readonly quorum: { readonly rule: (typeof QUORUMS)[number]; readonly value: number };
};

/** One step of the count, in numbers anyone can check. `holds` is missing where nothing is compared. */
export type Step = {
	readonly step:
		| 'ballots'
		| 'no_ballots'
		| `quorum_${(typeof QUORUMS)[number]}`
		| 'parity'
		| `majority_${(typeof MAJORITIES)[number]}`;
	readonly holds?: boolean;
	readonly values: Readonly<Record<string, number>>;
};

/** How a result came about: comparisons of numbers, then what happened among the options. */
export type Trace = readonly (Step | TraceStep)[];

/** A vote in which too few took part, or too few said yes, is not valid: which is no rejection. */
export function quorumStep(
	{ quorum: { rule, value }, entitled }: QuorumTerms,
	{ yes, cast }: { readonly yes: number; readonly cast: number }
): Step {
	const step = `quorum_${rule}` as const;
	const values = { value, entitled, yes, cast };
	switch (rule) {
		case 'none':
			return { step, holds: true, values: {} };
		case 'participation':
			return { step, holds: 100 * cast >= value * entitled, values };
		case 'approval':
			return { step, holds: 100 * yes >= value * entitled, values };
		case 'absolute':
			return { step, holds: cast >= value, values };
	}
}
