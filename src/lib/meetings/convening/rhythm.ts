import { dayAfter } from '../../clock';
import { isHoliday } from '../../formats/holidays';
import type { Rhythm } from '../../tavoli/rules';

/** How many months lie between one meeting and the next; a free rhythm has none. */
const MONTHS: Readonly<Record<Rhythm, number>> = { mensile: 1, bimestrale: 2, trimestrale: 3, libero: 0 };

const LAST = 5;

/** Which weekday of its month a day is: "the second Thursday"; a fifth one counts as the last. */
export const placeInMonth = (day: string) => ({
	nth: Math.ceil(Number(day.slice(8)) / 7),
	weekday: weekdayOf(day)
});

export type NextDay = {
	readonly day: string;
	/** The day that the rhythm would have it, where a holiday moved it. */
	readonly insteadOf: string | null;
};

/**
 * The day of the next meeting by the rhythm of a tavolo: the same weekday of the month as last time, so many
 * months later, and later still until it is ahead of us. On a holiday the tavolo meets a week after.
 */
export function nextMeetingDay(rhythm: Rhythm, last: string, today: string): NextDay | undefined {
	const months = MONTHS[rhythm];
	if (months === 0) return undefined;
	const { nth, weekday } = placeInMonth(last);
	for (let ahead = months; ; ahead += months) {
		const regular = nthWeekday(monthAfter(last, ahead), nth, weekday);
		const day = afterHolidays(regular);
		if (day > today) return { day, insteadOf: day === regular ? null : regular };
	}
}

export const weekdayOf = (day: string) => new Date(`${day}T12:00:00Z`).getUTCDay();

/** The month so many months after that of a day, as `2026-04`. */
function monthAfter(day: string, months: number) {
	const first = new Date(`${day.slice(0, 7)}-01T12:00:00Z`);
	first.setUTCMonth(first.getUTCMonth() + months);
	return first.toISOString().slice(0, 7);
}

function nthWeekday(month: string, nth: number, weekday: number) {
	const first = `${month}-01`;
	const firstSuch = dayAfter(first, (weekday - weekdayOf(first) + 7) % 7);
	const wanted = dayAfter(firstSuch, (nth - 1) * 7);
	// Few months have a fifth one: then the last is meant.
	return nth === LAST && !wanted.startsWith(month) ? dayAfter(wanted, -7) : wanted;
}

const afterHolidays = (day: string): string => (isHoliday(day) ? afterHolidays(dayAfter(day, 7)) : day);
