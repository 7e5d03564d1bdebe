import { sql } from 'drizzle-orm';
import { beginningOf } from '../audit/forgetting/beginning.server';
import { dayOf, now } from '../clock';
import { db } from '../db.server';
import { meetings } from '../meetings/tables.server';

/** When the city began to use this site: since then its data are published. */
export function firstDayKnown() {
	return dayOf(beginningOf().since ?? now());
}

/** The first day the data tell of: meetings of the past may have been brought in. */
export function firstDayTold() {
	const first = db
		.select({ at: sql<number | null>`min(${meetings.startsAt})` })
		.from(meetings)
		.get();
	const day = first?.at ? dayOf(new Date(first.at)) : firstDayKnown();
	return day < firstDayKnown() ? day : firstDayKnown();
}
