let read = () => new Date();

/** The one clock. Rules take the time as an argument; commands and pages ask here. */
export const now = () => read();

/** Today's date in Rome, as `2026-03-12`. */
export const today = () => dayOf(now());

const romanDay = new Intl.DateTimeFormat('en-CA', {
	timeZone: 'Europe/Rome',
	year: 'numeric',
	month: '2-digit',
	day: '2-digit'
});

/** Days begin in Rome when a quarter of an hour begins: one of them lies in one day. */
const QUARTER = 900_000;
const MOST_QUARTERS = 500;
const known = new Map<number, string>();

/** The calendar day in Rome of an instant, as `2026-03-12`. The same moments are asked for many times in a row. */
export function dayOf(instant: Date) {
	const quarter = Math.floor(instant.getTime() / QUARTER);
	const found = known.get(quarter);
	if (found) return found;
	const day = romanDay.format(instant);
	if (known.size >= MOST_QUARTERS) known.clear();
	known.set(quarter, day);
	return day;
}

const DAY = 86_400_000;
const noon = (day: string) => new Date(`${day}T12:00:00Z`).getTime();

/** The calendar day so many days after another; hours and changes of clocks play no part. */
export const dayAfter = (day: string, days: number) =>
	new Date(noon(day) + days * DAY).toISOString().slice(0, 10);

/** Calendar days from one day to another: negative when the other is already past. */
export const daysBetween = (from: string, to: string) => Math.round((noon(to) - noon(from)) / DAY);

/** The calendar day so many months before another; the last of its month where that has no such day. */
export function monthsBefore(day: string, months: number) {
	const at = new Date(noon(`${day.slice(0, 7)}-01`));
	at.setUTCMonth(at.getUTCMonth() - months + 1, 0);
	const last = at.toISOString().slice(0, 10);
	const same = `${last.slice(0, 8)}${day.slice(8)}`;
	return same < last ? same : last;
}

/** Tests and the demo city set the time; nothing else does. `undefined` gives the real one back. */
export function setClock(clock?: () => Date) {
	read = clock ?? (() => new Date());
}
