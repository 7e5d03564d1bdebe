import { count, sql } from 'drizzle-orm';
import { onceForEventAsked } from '../../audit/remembered.server';
import { db, prepared } from '../../db.server';

/** Words that more initiatives hold are common: going through the list then finds a page sooner than the index does. */
export const MANY = 500;

const counted = prepared(() =>
	db
		.select({ count: count() })
		.from(sql`initiative_index`)
		.where(sql`initiative_index match ${sql.placeholder('match')}`)
		.prepare()
);

/** How many initiatives hold the words. The index counts by itself: it has each that was sent, once, and no draft. */
export const countHolding = onceForEventAsked((match: string) => counted().get({ match })?.count ?? 0);
