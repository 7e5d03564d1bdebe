import { and, asc, eq, exists, isNull, lt, notExists, sql } from 'drizzle-orm';
import { dayAfter, monthsBefore, today } from '../../clock';
import { db } from '../../db.server';
import { endOfDay } from '../../formats/dates';
import { letters, reminders } from '../../outbox/tables.server';
import { UNUSED_MONTHS, UNUSED_NOTICE_DAYS } from '../rules';
import { people } from '../tables.server';

/** Whoever never came in since then is not using the account: they came in last, or got it, before that. */
const lastUse = sql<number>`coalesce(${people.lastSeenAt}, ${people.createdAt})`;
const unusedOn = (day: string) =>
	and(isNull(people.erasedAt), lt(lastUse, endOfDay(monthsBefore(day, UNUSED_MONTHS)).getTime()));

/** They were written to since they last came in. */
const warned = (by?: string) =>
	db
		.select({ one: sql`1` })
		.from(reminders)
		.where(
			and(
				sql`${reminders.kind} = 'account_unused' and ${reminders.subjectId} = ${people.id}`,
				sql`${reminders.at} > ${lastUse}`,
				by ? lt(reminders.dueOn, by) : undefined
			)
		);

const columns = {
	id: people.id,
	email: people.email,
	displayName: people.displayName,
	language: people.language
};

/** Accounts whose time is up in so many days as a notice gives, and whose owner does not know yet. */
export const listToWarn = (limit: number) =>
	db
		.select(columns)
		.from(people)
		.where(and(unusedOn(dayAfter(today(), UNUSED_NOTICE_DAYS)), notExists(warned())))
		.orderBy(asc(lastUse), asc(people.id))
		.limit(limit)
		.all();

/** Nothing that was written to them is still waiting to leave, or was given up: the notice may be it. */
const allLettersLeft = () =>
	notExists(
		db
			.select({ one: sql`1` })
			.from(letters)
			.where(and(eq(letters.recipient, people.email), isNull(letters.sentAt)))
	);

/** Accounts whose time is up, and the day has passed that the notice gave, which did leave. */
export const listToErase = (limit: number) =>
	db
		.select(columns)
		.from(people)
		.where(and(unusedOn(today()), exists(warned(today())), allLettersLeft()))
		.orderBy(asc(lastUse), asc(people.id))
		.limit(limit)
		.all();
