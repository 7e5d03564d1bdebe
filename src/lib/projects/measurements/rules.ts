import { isWhole, largest, type Aggregation, type Unit } from '../../indicators/rules';

type Measure = { readonly unit: Unit; readonly aggregation: Aggregation };

/** Why a value cannot be, or `undefined` when it can. */
export function wrongValue({ unit }: Measure, value: number) {
	if (value < 0) return 'value_negative' as const;
	if (value > largest(unit)) {
		if (unit === 'percento') return 'percent_too_large' as const;
		return unit === 'punti' ? ('mark_too_large' as const) : ('value_too_large' as const);
	}
	return isWhole(unit) && !Number.isInteger(value) ? ('value_not_whole' as const) : undefined;
}

/** How many answered is asked of a mean alone: beside any other number it would tell people that nobody hides. */
export const answersOf = ({ aggregation }: Pick<Measure, 'aggregation'>, sample: number | null) =>
	aggregation === 'weighted_mean' ? sample : null;

/** The calendar month `2026-03` as its first and last day. */
export function monthOf(month: string) {
	const [year = 0, number = 0] = month.split('-').map(Number);
	const last = new Date(Date.UTC(year, number, 0)).getUTCDate();
	return { periodFrom: `${month}-01`, periodTo: `${month}-${last}` };
}

/** The month of a day and the `count − 1` before it, latest first, as `2026-03`. */
export const latestMonths = (day: string, count: number) =>
	Array.from({ length: count }, (_, back) => {
		const [year = 0, month = 0] = day.split('-').map(Number);
		return new Date(Date.UTC(year, month - 1 - back, 1)).toISOString().slice(0, 7);
	});
