import { sql } from 'drizzle-orm';
import { check, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { actorId, createdAt } from '../../columns.server';
import type { Tally } from '../counting/count';
import type { Trace } from '../counting/quorum';
import { consultations } from '../tables.server';
import { OUTCOMES } from '../rules';

/** A tie is resolved when, and only when, its lot was drawn: from a public value that nobody here could choose. */
export const lots = sqliteTable(
	'consultation_lots',
	{
		consultationId: text()
			.primaryKey()
			.references(() => consultations.id),
		seed: text().notNull(),
		/** Where the value comes from and when, so that everybody can look it up. */
		source: text().notNull(),
		outcome: text({ enum: OUTCOMES }).notNull(),
		result: text({ mode: 'json' }).$type<Tally>().notNull(),
		trace: text({ mode: 'json' }).$type<Trace>().notNull(),
		by: actorId(),
		at: createdAt()
	},
	(lot) => [check('consultation_lots_say_where', sql`length(${lot.seed}) > 0 and length(${lot.source}) > 0`)]
);
