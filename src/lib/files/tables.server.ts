import { sql } from 'drizzle-orm';
import { blob, check, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { createdAt } from '../columns.server';

/** Pictures as we serve them: made anew from what was sent, so that nothing the camera wrote is left in them. */
export const images = sqliteTable(
	'images',
	{
		/** SHA-256 of the bytes, in hexadecimal: the same picture is kept once, under an address that never changes. */
		hash: text().primaryKey(),
		width: integer().notNull(),
		height: integer().notNull(),
		bytes: blob({ mode: 'buffer' }).notNull(),
		createdAt: createdAt()
	},
	(image) => [
		check('images_hash_length', sql`length(${image.hash}) = 64`),
		check('images_size', sql`length(${image.bytes}) between 1 and 400000`),
		check('images_sides', sql`${image.width} between 1 and 1600 and ${image.height} between 1 and 1600`)
	]
);
