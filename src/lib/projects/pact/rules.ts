import { pathDone, type ToldTarget } from '../../pacts/rules';
import type { Told } from '../outcomes/telling';

/** How a figure stands towards what was promised. Each has its words as `pact_standing_…`. */
export const STANDINGS = ['reached', 'on_way', 'behind', 'few', 'missing'] as const;
export type Standing = (typeof STANDINGS)[number];

type Aim = {
	readonly baseline: number;
	readonly target: number;
	readonly shown: Pick<ToldTarget, 'whole'>;
};

/**
 * How far a figure is, as a share of the way, and how that is called. What is missing is nowhere on the way. Where the
 * share would give back an end of the way that nobody may read, only its name is told.
 */
export function standingOf(
	{ baseline, target, shown }: Aim,
	told: Told
): { standing: Standing; share: number | null } {
	if (told.kind !== 'value') return { standing: told.kind, share: null };
	const done = pathDone(baseline, target, told.value);
	const share = shown.whole ? done : null;
	if (done >= 1) return { standing: 'reached', share };
	return { standing: done < 0 ? 'behind' : 'on_way', share };
}

/** What came from one year to the next that was measured. Words: `pact_trend_…`. */
export const trendOf = (before: number, after: number) =>
	after === before ? ('steady' as const) : after > before ? ('up' as const) : ('down' as const);
