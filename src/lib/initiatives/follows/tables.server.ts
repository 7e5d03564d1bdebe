import { index, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { people } from '../../accounts/tables.server';
import { createdAt } from '../../columns.server';
import { initiatives } from '../tables.server';

/** Who wants to hear what happens to an initiative. Nobody else sees it. */
export const initiativeFollows = sqliteTable(
	'initiative_follows',
	{
		initiativeId: text()
			.notNull()
			.references(() => initiatives.id),
		personId: text()
			.notNull()
			.references(() => people.id),
		createdAt: createdAt()
	},
	(row) => [
		primaryKey({ columns: [row.initiativeId, row.personId] }),
		index('initiative_follows_by_person').on(row.personId)
	]
);
