import { countsPeople, type Unit } from '../indicators/rules';
import { publicCount } from '../privacy/rules';
import { TEMPLATES } from './templates';

export const TEMPLATE_CHOICES: readonly string[] = ['none', ...TEMPLATES.map(({ slug }) => slug)];

type Dates = { readonly publishedAt: Date | null; readonly archivedAt: Date | null };

/** A draft until published, in force until archived. Derived from its dates. Words: `pact_state_…`. */
export const pactState = ({ publishedAt, archivedAt }: Dates) => {
	if (archivedAt !== null) return 'archived' as const;
	return publishedAt === null ? ('draft' as const) : ('in_force' as const);
};

/** How far a figure went from where it started to where it should arrive: 0 to 1, and beyond when passed. */
export const pathDone = (baseline: number, target: number, value: number) =>
	target === baseline ? (value === target ? 1 : 0) : (value - baseline) / (target - baseline);

type Way = { readonly baseline: number; readonly target: number };
type OfIndicator = { readonly slug: string; readonly unit: Unit };

/**
 * Where a figure started and should arrive, as everybody may read it: of people a small number is `null`. The share of
 * the way between the two gives one back from the other: it is told only where both are.
 */
export function toldTarget({ baseline, target, ...indicator }: Way & OfIndicator, below: number) {
	const told = (value: number) => (countsPeople(indicator) ? publicCount(value, below) : value);
	const shown = { baseline: told(baseline), target: told(target) };
	return { ...shown, below, whole: shown.baseline !== null && shown.target !== null };
}
export type ToldTarget = ReturnType<typeof toldTarget>;

type Dated = { readonly startsOn: string; readonly endsOn: string };

/** The calendar years in which a pact holds. */
export const yearsOf = ({ startsOn, endsOn }: Dated) => ({
	first: Number(startsOn.slice(0, 4)),
	last: Number(endsOn.slice(0, 4))
});

/** The year of a pact that is told today: this one, while the pact lasts. */
export function yearTold(pact: Dated, today: string) {
	const { first, last } = yearsOf(pact);
	return Math.min(Math.max(Number(today.slice(0, 4)), first), last);
}

/** The years of a pact that have begun, first to last; a pact still to begin has its first. */
export function yearsBegun(pact: Dated, today: string) {
	const { first } = yearsOf(pact);
	return Array.from({ length: yearTold(pact, today) - first + 1 }, (_, i) => first + i);
}

type Aim = { readonly objectiveId: string; readonly indicatorId: string; readonly year: number };

/** What each indicator of each objective aims at in a year: the next figure to reach, else the last there was. */
export function aimedAt<T extends Aim>(targets: readonly T[], year: number): T[] {
	const all = Map.groupBy(targets, ({ objectiveId, indicatorId }) => `${objectiveId} ${indicatorId}`);
	return [...all.values()].flatMap((own) => {
		const inOrder = own.toSorted((a, b) => a.year - b.year);
		return inOrder.find((aim) => aim.year >= year) ?? inOrder.slice(-1);
	});
}
