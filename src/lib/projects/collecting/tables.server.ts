import { sql } from 'drizzle-orm';
import { check, index, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { actorId, createdAt, day, id } from '../../columns.server';
import { indicators } from '../../indicators/tables.server';
import { projects } from '../tables.server';

/**
 * What a project measures, as often as the indicator says, from a day on and until another. Whoever runs the
 * project is reminded when a collection date has passed.
 */
export const projectIndicators = sqliteTable(
	'project_indicators',
	{
		id: id(),
		projectId: text()
			.notNull()
			.references(() => projects.id),
		indicatorId: text()
			.notNull()
			.references(() => indicators.id),
		since: day().notNull(),
		until: day(),
		by: actorId(),
		at: createdAt()
	},
	(row) => [
		uniqueIndex('project_indicators_once')
			.on(row.projectId, row.indicatorId)
			.where(sql`until is null`),
		index('project_indicators_of').on(row.projectId),
		index('project_indicators_by_indicator').on(row.indicatorId),
		check('project_indicators_in_order', sql`${row.until} is null or ${row.until} >= ${row.since}`)
	]
);
