import {
	addUp,
	countsPeople,
	latestOfEach,
	MEAN_FROM,
	type Aggregation,
	type Measured,
	type Unit
} from '../../indicators/rules';
import { publicCount } from '../../privacy/rules';

/** What came of one project within a year, for one indicator and place. */
export type Yearly = Measured & {
	readonly slug: string;
	readonly year: number;
	readonly neighbourhoodId: string | null;
	/** Counts of people of this project are told from here up; means, if so many answered. */
	readonly least: number;
	/** Counts that nobody reads by themselves: how many they are, and how many people they make together. */
	readonly few: number;
	readonly fewSum: number;
	/** Of means, the values of those weighted by who answered. */
	readonly fewPoints: number;
};

export type Indicator = { readonly slug: string; readonly unit: Unit; readonly aggregation: Aggregation };

/** A value, or why there is none: nobody measured, or too few people or answers to say. */
export type Told =
	| { readonly kind: 'value'; readonly value: number; readonly atLeast: boolean }
	| { readonly kind: 'few'; readonly below: number }
	| { readonly kind: 'missing' };

/** A mean of people is no count of them: what protects it is how many answered. */
const addsUpPeople = (indicator: Indicator) =>
	countsPeople(indicator) && indicator.aggregation !== 'weighted_mean';

/**
 * One number for several projects. Of people it is made of what each project tells by itself, and of nothing
 * else: so no total, put beside another total or beside its rows, gives away a count that was held back.
 */
export function tell(indicator: Indicator, rows: readonly Yearly[]): Told {
	if (!addsUpPeople(indicator)) return whole(indicator, rows);
	const each = tellEach(indicator, rows);
	const values = each.flatMap(({ projectId, told }) =>
		told.kind === 'value' ? [{ ...told, projectId, periodTo: '', sample: null }] : []
	);
	const few = each.flatMap(({ told }) => (told.kind === 'few' ? [told.below] : []));
	const total = addUp(indicator.aggregation === 'distinct' ? 'distinct' : 'sum', values);
	if (few.length > 0 && (total?.value ?? 0) === 0) return { kind: 'few', below: Math.max(...few) };
	if (!total) return { kind: 'missing' };
	const atLeast = total.atLeast || few.length > 0 || values.some((one) => one.atLeast);
	return { kind: 'value', value: total.value, atLeast };
}

/** What each project tells by itself. */
export function tellEach(indicator: Indicator, rows: readonly Yearly[]) {
	const projects = Map.groupBy(rows, ({ projectId }) => projectId);
	return [...projects].map(([projectId, own]) => ({ projectId, told: tellOne(indicator, own) }));
}

function tellOne(indicator: Indicator, own: readonly Yearly[]): Told {
	if (indicator.aggregation === 'last' && addsUpPeople(indicator)) return tellLatest(own);
	const told = whole(indicator, own);
	if (told.kind !== 'value' || !addsUpPeople(indicator)) return told;
	const least = Math.max(...own.map((row) => row.least));
	const held = indicator.aggregation === 'sum' ? own.filter(tellsTooMuch) : [];
	const open = told.value - held.reduce((sum, { fewSum }) => sum + fewSum, 0);
	if (open > 0 && (held.length > 0 || open >= least))
		return { kind: 'value', value: open, atLeast: told.atLeast || held.length > 0 };
	return told.value === 0 ? told : { kind: 'few', below: least };
}

/** Of people only the latest count of each place is told, where it is large: what is left of a sum would tell the others. */
function tellLatest(own: readonly Yearly[]): Told {
	const latest = latestOfEach(own);
	const open = latest.filter(({ value, least }) => publicCount(value, least) !== null);
	const value = addUp('last', open)?.value ?? 0;
	if (open.length === latest.length) return { kind: 'value', value, atLeast: false };
	return value > 0
		? { kind: 'value', value, atLeast: true }
		: { kind: 'few', below: Math.max(...own.map(({ least }) => least)) };
}

function whole({ aggregation }: Indicator, rows: readonly Yearly[]): Told {
	if (rows.length === 0) return { kind: 'missing' };
	const total = addUp(aggregation, aggregation === 'weighted_mean' ? rows.flatMap(largeSamples) : rows);
	if (total) return { kind: 'value', ...total };
	return { kind: 'few', below: Math.max(MEAN_FROM, ...rows.map(({ least }) => least)) };
}

/** What is left of a mean without the few who answered: put beside a mean that has them, it would tell what they said. */
function largeSamples(row: Yearly): Yearly[] {
	if (!tellsTooMuch(row)) return [row];
	const all = row.sample ?? 0;
	const sample = all - row.fewSum;
	return sample > 0 ? [{ ...row, sample, value: (row.value * all - row.fewPoints) / sample }] : [];
}

/**
 * Small counts of one project in one place are told together, unless there is one alone, too few people, or so few
 * or so many that each count can be only one number.
 */
const tellsTooMuch = ({ few, fewSum, least }: Yearly) =>
	few > 0 && (few === 1 || fewSum < least || fewSum === few || fewSum === few * (least - 1));

/** Every year that a period touches, from the one in which it began. */
export const yearsTouched = ({ year, periodTo }: Pick<Yearly, 'year' | 'periodTo'>): readonly number[] =>
	Array.from({ length: Math.max(Number(periodTo.slice(0, 4)) - year, 0) + 1 }, (_, i) => year + i);

/**
 * The years in which it wrote down its participations month by month: who came to its activities is in them, and is
 * not told again, since a month less its other activities would be a small one. Of a period across New Year nobody
 * knows what fell on which side: both years are in it.
 */
export const yearsMeasured = (yearly: readonly Yearly[]): ReadonlySet<number> =>
	new Set(
		yearly.filter(({ slug, periodTo }) => slug === 'partecipazioni' && periodTo !== '').flatMap(yearsTouched)
	);
