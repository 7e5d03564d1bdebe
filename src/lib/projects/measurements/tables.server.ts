import { sql } from 'drizzle-orm';
import {
	check,
	index,
	integer,
	real,
	sqliteTable,
	text,
	type AnySQLiteColumn
} from 'drizzle-orm/sqlite-core';
import { actorId, createdAt, day, flag, id } from '../../columns.server';
import { indicators } from '../../indicators/tables.server';
import { neighbourhoods } from '../../neighbourhoods/tables.server';
import { activities, projects } from '../tables.server';

/** A file of measurements, brought in all together. */
export const measurementImports = sqliteTable('measurement_imports', {
	id: id(),
	/** The name of the file. */
	source: text().notNull(),
	by: actorId(),
	at: createdAt()
});

/**
 * What was measured, when, by whom. A correction is a new row that names the one it replaces; the old
 * value stays. In force are the rows that no other corrects.
 */
export const measurements = sqliteTable(
	'measurements',
	{
		id: id(),
		indicatorId: text()
			.notNull()
			.references(() => indicators.id),
		projectId: text()
			.notNull()
			.references(() => projects.id),
		activityId: text().references(() => activities.id),
		neighbourhoodId: text().references(() => neighbourhoods.id),
		periodFrom: day().notNull(),
		periodTo: day().notNull(),
		value: real().notNull(),
		/** How many answered, for a mean. */
		sample: integer(),
		estimated: flag(),
		source: text().notNull(),
		note: text().notNull().default(''),
		/** The file it was brought in with. */
		importId: text().references(() => measurementImports.id),
		correctsId: text()
			.unique()
			.references((): AnySQLiteColumn => measurements.id),
		by: actorId(),
		at: createdAt()
	},
	(row) => [
		index('measurements_of').on(row.projectId, row.indicatorId, row.periodFrom),
		index('measurements_by_indicator').on(row.indicatorId, row.periodFrom),
		index('measurements_of_activity')
			.on(row.activityId)
			.where(sql`activity_id is not null`),
		index('measurements_of_import')
			.on(row.importId)
			.where(sql`import_id is not null`),
		index('measurements_in_period').on(row.periodFrom),
		check('measurements_not_negative', sql`${row.value} >= 0`),
		check('measurements_in_order', sql`${row.periodTo} >= ${row.periodFrom}`)
	]
);

export type Measurement = typeof measurements.$inferSelect;
