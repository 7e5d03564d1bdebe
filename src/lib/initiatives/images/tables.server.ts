import { sql } from 'drizzle-orm';
import { check, index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { images } from '../../files/tables.server';
import { initiativeVersions } from '../tables.server';

/** The pictures of a version, each with what it shows in words. */
export const initiativeImages = sqliteTable(
	'initiative_images',
	{
		versionId: text()
			.notNull()
			.references(() => initiativeVersions.id),
		position: integer().notNull(),
		hash: text()
			.notNull()
			.references(() => images.hash),
		alt: text().notNull()
	},
	(row) => [
		primaryKey({ columns: [row.versionId, row.position] }),
		index('initiative_images_shown').on(row.hash),
		check('initiative_images_few', sql`${row.position} between 1 and 3`),
		check('initiative_images_alt', sql`length(trim(${row.alt})) between 5 and 300`)
	]
);
