import { sql } from 'drizzle-orm';
import { db, prepared } from '../db.server';
import { meetings } from './tables.server';

const last = prepared(() =>
	db
		.select({ at: sql<number | null>`max(${meetings.endsAt})` })
		.from(meetings)
		.where(sql`${meetings.endsAt} < ${sql.placeholder('before')}`)
		.prepare()
);

/** When the last meeting before a moment ended, in milliseconds: what depends on which meetings are over changes with it alone. */
export const lastEndedBefore = (before: number) => last().get({ before })?.at ?? 0;
