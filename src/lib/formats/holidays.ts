import { dayAfter } from '../clock';

/** Holidays of the Italian Republic with a fixed day, as `12-25`. */
const FIXED = ['01-01', '01-06', '04-25', '05-01', '06-02', '08-15', '11-01', '12-08', '12-25', '12-26'];

/** San Francesco is a holiday again since 2026 (law 151 of 2025). */
const SAN_FRANCESCO = '10-04';

/** The days of a year on which everybody is at home, as `2026-12-25`; the patron of the town is not among them. */
export const holidaysOf = (year: number): readonly string[] => [
	...[...FIXED, ...(year >= 2026 ? [SAN_FRANCESCO] : [])].map((day) => `${year}-${day}`),
	easterOf(year),
	dayAfter(easterOf(year), 1)
];

export const isHoliday = (day: string) => holidaysOf(Number(day.slice(0, 4))).includes(day);

/**
 * Easter Sunday of the Gregorian calendar: the first Sunday after the full moon that the Church reckons,
 * from the golden number of the year and the corrections of its century.
 */
export function easterOf(year: number) {
	const golden = year % 19;
	const century = Math.floor(year / 100);
	const leapsSkipped = century - Math.floor(century / 4);
	const moonDrift = Math.floor((8 * century + 13) / 25);
	const epact = (leapsSkipped - moonDrift + 19 * golden + 15) % 30;
	const moon = epact === 29 || (epact === 28 && golden > 10) ? epact - 1 : epact;
	const fullMoon = dayAfter(`${year}-03-21`, moon);
	const weekday = new Date(`${fullMoon}T12:00:00Z`).getUTCDay();
	return dayAfter(fullMoon, 7 - weekday);
}
