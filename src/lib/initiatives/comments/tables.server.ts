import { index, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { comments } from '../../comments/tables.server';
import { initiatives } from '../tables.server';

/** What is said about an initiative. */
export const initiativeComments = sqliteTable(
	'initiative_comments',
	{
		commentId: text()
			.notNull()
			.references(() => comments.id),
		initiativeId: text()
			.notNull()
			.references(() => initiatives.id)
	},
	(row) => [primaryKey({ columns: [row.commentId] }), index('initiative_comments_about').on(row.initiativeId)]
);
