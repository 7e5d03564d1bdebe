import { and, eq } from 'drizzle-orm';
import { dayOf } from '../clock';
import { db } from '../db.server';
import { wallClock } from '../formats/dates';
import type { ReminderKind } from './rules';
import { reminders } from './tables.server';

type Reminder = {
	readonly kind: ReminderKind;
	readonly subjectId: string;
	/** The id of a person or of an organisation, never an address. */
	readonly recipientId: string;
	/** The calendar day that it is about. */
	readonly dueOn: string;
};

/**
 * Writes down that somebody is reminded; `false` when they were before. Call it in the transaction that
 * writes the letter: then nobody gets it twice, however often and in however many processes a chore runs.
 */
export const remindsFirst = (reminder: Reminder) =>
	db.insert(reminders).values(reminder).onConflictDoNothing().run().changes === 1;

/** Who was reminded of one thing is forgotten, once it is long past. */
export const forgetReminders = (kind: ReminderKind, subjectId: string) =>
	db
		.delete(reminders)
		.where(and(eq(reminders.kind, kind), eq(reminders.subjectId, subjectId)))
		.run();

/** There was nobody to write to: kept as well, so that it is not looked for again. */
export const NOBODY = 'nobody';

/** Reminders leave from eight in the morning in Rome: nobody's telephone rings at night. */
export const isHourForReminders = (at: Date) => wallClock(at) >= `${dayOf(at)}T08:00`;
