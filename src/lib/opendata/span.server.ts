import { asc, sql } from 'drizzle-orm';
import { events } from '../audit/tables.server';
import { dayOf, now } from '../clock';
import { db } from '../db.server';
import { meetings } from '../meetings/tables.server';

/** When the city began to use this site: since then its data are published. */
export function firstDayKnown() {
	const first = db.select({ at: events.at }).from(events).orderBy(asc(events.number)).limit(1).get();
	return dayOf(first?.at ?? now());
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
