import { and, eq, sql, type SQLWrapper } from 'drizzle-orm';
import { db } from '../../db.server';
import { reminders } from '../tables.server';

/** Somebody asked not to be written to: the one reminder that stands for all those to come. */
export const UNWANTED = { kind: 'coordinator_week_off', subjectId: 'oggi', dueOn: '9999-12-31' } as const;

/** Who asked for no letter on Mondays. */
export const unwantedBy = (personId: SQLWrapper | string) =>
	db
		.select({ one: sql`1` })
		.from(reminders)
		.where(and(eq(reminders.kind, UNWANTED.kind), sql`${reminders.recipientId} = ${personId}`));

export const wantsWeekly = (personId: string) => unwantedBy(personId).get() === undefined;
