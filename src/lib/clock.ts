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

/** The calendar day in Rome of an instant, as `2026-03-12`. */
export const dayOf = (instant: Date) => romanDay.format(instant);

/** Tests and the demo city set the time; nothing else does. `undefined` gives the real one back. */
export function setClock(clock?: () => Date) {
	read = clock ?? (() => new Date());
}
