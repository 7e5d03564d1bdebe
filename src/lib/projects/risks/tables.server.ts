import { sql } from 'drizzle-orm';
import { check, index, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { actorId, createdAt, id, instant } from '../../columns.server';
import { projects } from '../tables.server';
import { RISK_LENGTH, RISK_LEVELS } from './rules';

/** What could go wrong, and what is done about it. Open until it is closed with how it went. */
export const projectRisks = sqliteTable(
	'project_risks',
	{
		id: id(),
		projectId: text()
			.notNull()
			.references(() => projects.id),
		words: text().notNull(),
		remedy: text().notNull().default(''),
		level: text({ enum: RISK_LEVELS }).notNull(),
		by: actorId(),
		at: createdAt(),
		closedAt: instant(),
		/** How it went: said when, and only when, it is closed. */
		outcome: text().notNull().default('')
	},
	(risk) => [
		index('project_risks_of').on(risk.projectId),
		check('project_risks_length', sql`length(${risk.words}) between 1 and ${sql.raw(String(RISK_LENGTH))}`),
		check('project_risks_outcome', sql`(${risk.closedAt} is null) = (length(${risk.outcome}) = 0)`)
	]
);

export type ProjectRisk = typeof projectRisks.$inferSelect;
