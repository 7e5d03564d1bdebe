import { index, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { people } from '../../accounts/tables.server';
import { createdAt } from '../../columns.server';
import { projects } from '../tables.server';

/** Who wants to hear how a project goes. Nobody else sees it. */
export const projectFollows = sqliteTable(
	'project_follows',
	{
		projectId: text()
			.notNull()
			.references(() => projects.id),
		personId: text()
			.notNull()
			.references(() => people.id),
		createdAt: createdAt()
	},
	(row) => [
		primaryKey({ columns: [row.projectId, row.personId] }),
		index('project_follows_by_person').on(row.personId)
	]
);
