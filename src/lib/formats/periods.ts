import { MONTHS, momentTyped } from './moments';

/** A stretch of the calendar, as its first and last day. */
export type Stretch = { readonly from: string; readonly to: string };

/**
 * A period as people write it: "2026-02", "02/2026", "febbraio 2026", "1° trimestre 2026", "S2 2026", "2026". A day
 * that begins a month stands for the month: spreadsheets make one of it. With a last day beside it, from day to day.
 */
export function periodTyped(text: string, last = ''): Stretch | undefined {
	const typed = text.trim().toLowerCase();
	const day = momentTyped(typed)?.day;
	if (last.trim() !== '') {
		const to = momentTyped(last)?.day;
		return day === undefined || to === undefined ? undefined : { from: day, to };
	}
	if (day !== undefined)
		return day.endsWith('-01') ? months(day.slice(0, 4), Number(day.slice(5, 7)) - 1, 1) : undefined;
	return part(typed) ?? month(typed) ?? (/^(19|20)\d\d$/.test(typed) ? months(typed, 0, 12) : undefined);
}

function month(typed: string) {
	const [, iso = '', isoMonth = ''] = typed.match(/^(\d{4})[-/](\d{1,2})$/) ?? [];
	const [, figure = '', figureYear = ''] = typed.match(/^(\d{1,2})[/.\- ](\d{4})$/) ?? [];
	const [, name = '', nameYear = ''] = typed.match(/^(\p{L}{3,})\.?[ \-/](?:del )?(\d{4})$/u) ?? [];
	const year = iso || figureYear || nameYear;
	const named = MONTHS.findIndex((names) => names.some((one) => name !== '' && one.startsWith(name)));
	const number = name === '' ? Number(isoMonth || figure) - 1 : named;
	return year !== '' && number >= 0 && number < 12 ? months(year, number, 1) : undefined;
}

/** A quarter or a half of a year. */
function part(typed: string) {
	const [, which = '', name = '', year = ''] =
		typed.match(/^([1-4])(?:[°º^o])? ?(t|q|s|trim|trimestre|sem|semestre)\.?[ /-]?(\d{4})$/) ??
		swapped(typed.match(/^(t|q|s)([1-4])[ /-]?(\d{4})$/));
	const length = name.startsWith('s') ? 6 : 3;
	const first = (Number(which) - 1) * length;
	return year !== '' && first < 12 ? months(year, first, length) : undefined;
}

const swapped = (found: RegExpMatchArray | null) => [found?.[0], found?.[2], found?.[1], found?.[3]];

const months = (year: string, first: number, count: number): Stretch => ({
	from: dayIn(Number(year), first, 1),
	to: dayIn(Number(year), first + count, 0)
});

const dayIn = (year: number, month: number, day: number) =>
	new Date(Date.UTC(year, month, day)).toISOString().slice(0, 10);
