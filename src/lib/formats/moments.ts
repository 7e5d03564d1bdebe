import { isDay } from './dates';

/** Italian and English names, in the order of the year. */
export const MONTHS = [
	['gennaio', 'january'],
	['febbraio', 'february'],
	['marzo', 'march'],
	['aprile', 'april'],
	['maggio', 'may'],
	['giugno', 'june'],
	['luglio', 'july'],
	['agosto', 'august'],
	['settembre', 'september'],
	['ottobre', 'october'],
	['novembre', 'november'],
	['dicembre', 'december']
];

/** What somebody wrote as a day, and the hour that stood beside it, if any. */
export type Moment = { readonly day: string; readonly hour: string | undefined };

/**
 * A day as Italians write it ("12/03/2023", "12.3.23", "domenica 12 marzo 2023"), as machines do ("2023-03-12")
 * or as a spreadsheet counts it (44997): `2023-03-12`. The day comes before the month, always.
 */
export function momentTyped(text: string): Moment | undefined {
	const typed = text.trim().toLowerCase();
	return counted(typed) ?? asMachines(typed) ?? inFigures(typed) ?? inWords(typed);
}

/** "18", "18:30", "18.30", "ore 18", "h 18,30", "6:30 pm" or the part of a day a spreadsheet keeps: `18:30`. */
export function hourTyped(text: string): string | undefined {
	const typed = text
		.trim()
		.toLowerCase()
		.replace(/^(alle |dalle |ore |h\.? ?)+/, '');
	if (/^0[.,]\d+$/.test(typed)) return clock(Math.round(Number(typed.replace(',', '.')) * 1440));
	const [, hours, minutes = '0', half] =
		typed.match(/^(\d{1,2})(?:[:.,h](\d\d))?(?::\d\d)?(?: ?([ap])\.?m\.?)?$/) ?? [];
	if (hours === undefined || Number(hours) > (half ? 12 : 23) || Number(minutes) > 59) return undefined;
	const later = half === undefined ? Number(hours) : (Number(hours) % 12) + (half === 'p' ? 12 : 0);
	return clock(later * 60 + Number(minutes));
}

const clock = (minutes: number) =>
	`${String(Math.floor(minutes / 60) % 24).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

const EPOCH = Date.UTC(1899, 11, 30);
const DAY = 86_400_000;

/** Days since the end of 1899: from 1954 to 2119, so that a year alone is not taken for one. */
function counted(typed: string) {
	if (!/^\d{5}([.,]\d+)?$/.test(typed)) return undefined;
	const serial = Number(typed.replace(',', '.'));
	if (serial < 20_000 || serial > 80_000) return undefined;
	const minutes = Math.round((serial % 1) * 1440);
	return moment(
		new Date(EPOCH + Math.floor(serial) * DAY).toISOString().slice(0, 10),
		minutes ? clock(minutes) : ''
	);
}

function asMachines(typed: string) {
	const [, day = '', hour = ''] = typed.match(/^(\d{4}-\d\d-\d\d)(?:[t ](\d\d:\d\d)(?::\d\d)?)?$/) ?? [];
	return moment(day, hour);
}

function inFigures(typed: string) {
	const [, day = '', month = '', year = '', hour = ''] =
		typed.match(/^(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{2}|\d{4})(?:,? +(.+))?$/) ?? [];
	return moment(dayFrom(year, month, day), hour);
}

function inWords(typed: string) {
	const [, day = '', name = '', year = '', hour = ''] =
		typed.match(/^(?:\p{L}+,? )?(\d{1,2})°? (?:di )?(\p{L}{3,})\.? (?:del )?(\d{4})(?:,? +(.+))?$/u) ?? [];
	const month = MONTHS.findIndex((names) => names.some((one) => name !== '' && one.startsWith(name)));
	return moment(dayFrom(year, String(month + 1), day), hour);
}

const dayFrom = (year: string, month: string, day: string) =>
	`${year.length === 2 ? `20${year}` : year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;

/** A day that exists; an hour beside it must be one, though midnight stands for none. */
function moment(day: string, beside: string): Moment | undefined {
	const hour = beside === '' ? undefined : hourTyped(beside);
	if (!isDay(day) || (beside !== '' && hour === undefined)) return undefined;
	return { day, hour: hour === '00:00' ? undefined : hour };
}
