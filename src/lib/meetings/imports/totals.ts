import { publicCount } from '../../privacy/rules';
import type { Total } from './rules';

type Totals = Readonly<Partial<Record<Total, number>>>;

/** Parts of those present; what is left of the whole must not be told by subtraction either. */
const PARTS = ['residents', 'under_30', 'over_65'] as const;

/**
 * What may be said of who was there: too few people are not counted in public, and a part is left out where
 * it, or the rest of the whole, is too small to say. `null` stands for "too few".
 */
export function shownTotals(totals: Totals, below: number) {
	const { people, organizations, under_30: young = 0, over_65: old = 0 } = totals;
	const whole = people === undefined ? undefined : publicCount(people, below);
	const rest = (part: number) => people === undefined || publicCount(people - part, below) !== null;
	const bothAges = rest(young + old);
	const smaller = young < old ? 'under_30' : 'over_65';

	const told: { category: Total; total: number | null }[] = [];
	if (whole !== undefined) told.push({ category: 'people', total: whole });
	if (organizations !== undefined) told.push({ category: 'organizations', total: organizations });
	for (const category of PARTS) {
		const part = totals[category];
		const sayable = part !== undefined && publicCount(part, below) !== null && rest(part);
		const hidden =
			category === smaller && !bothAges && totals.under_30 !== undefined && totals.over_65 !== undefined;
		if (whole !== null && sayable && part > 0 && !hidden) told.push({ category, total: part });
	}
	return told;
}
