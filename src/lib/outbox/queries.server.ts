import { and, asc, count, gte, isNull, min, sql } from 'drizzle-orm';
import { db } from '../db.server';
import { MOST_ATTEMPTS, STUCK_ATTEMPTS } from './rules';
import { letters } from './tables.server';

/** Tried for an hour or more, in vain. */
export const isStuck = and(isNull(letters.sentAt), gte(letters.attempts, STUCK_ATTEMPTS));

/**
 * Letters that do not leave, by subject and those that wait longest first: how many, since when, and whether
 * we still try. Never to whom they go, nor what they say.
 */
export const listStuckLetters = () =>
	db
		.select({
			subject: letters.subject,
			letters: count(),
			since: sql<number>`min(${letters.createdAt})`.mapWith(letters.createdAt),
			givenUp: sql<number>`count(case when ${letters.attempts} >= ${MOST_ATTEMPTS} then 1 end)`
		})
		.from(letters)
		.where(isStuck)
		.groupBy(letters.subject)
		.orderBy(asc(min(letters.createdAt)))
		.limit(20)
		.all();

/** How many letters have not left, and how many of these do not leave; given up ones among them. */
export const countWaitingLetters = () =>
	db
		.select({
			waiting: count(),
			stuck: sql<number>`count(case when ${letters.attempts} >= ${STUCK_ATTEMPTS} then 1 end)`
		})
		.from(letters)
		.where(isNull(letters.sentAt))
		.get() ?? { waiting: 0, stuck: 0 };
