import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { actorId, instant } from '../columns.server';
import { ACTIONS } from './actions';

type Details = Record<string, unknown>;

/**
 * Who did what, each line sealed by the hash of the one before. Rows are only ever added (a trigger
 * holds it), but for `personal`, which erasure may empty: the chain holds only its salted hash.
 */
export const events = sqliteTable(
	'events',
	{
		number: integer().primaryKey({ autoIncrement: true }),
		actorId: actorId(),
		actorKind: text({ enum: ['person', 'system', 'console', 'bearer'] }).notNull(),
		action: text({ enum: ACTIONS }).notNull(),
		subjectId: text().notNull(),
		tavoloId: text(),
		neighbourhoodIds: text({ mode: 'json' }).$type<readonly string[]>().notNull(),
		details: text({ mode: 'json' }).$type<Details>().notNull(),
		personal: text({ mode: 'json' }).$type<Details>(),
		personalSalt: text(),
		personalHash: text(),
		at: instant().notNull(),
		hash: text().notNull().unique()
	},
	(event) => [
		index('events_by_subject').on(event.subjectId, event.number),
		index('events_by_action').on(event.action, event.number)
	]
);

export type AuditEvent = typeof events.$inferSelect;
