import { sql, type SQLWrapper } from 'drizzle-orm';
import type { ReminderKind } from '../outbox/rules';
import type { Call } from './rules';

/** What every question about waiting things is asked with: see `moments` of the queries. */
export const p = sql.placeholder;

type Waiting = {
	readonly id: SQLWrapper;
	readonly title: SQLWrapper;
	/** Milliseconds, as an instant is kept. */
	readonly since: SQLWrapper;
	/** Null for the whole city. */
	readonly neighbourhoodId: SQLWrapper;
};

/** The five columns that all questions share, so that they can be asked as one. */
export const waiting = (call: Call, { id, title, since, neighbourhoodId }: Waiting) => ({
	call: sql<Call>`${sql.raw(`'${call}'`)}`.as('call'),
	id: sql<string>`${id}`.as('id'),
	title: sql<string>`${title}`.as('title'),
	since: sql<number>`${since}`.as('since'),
	neighbourhoodId: sql<string | null>`${neighbourhoodId}`.as('neighbourhood_id')
});

/** The noon of a calendar day, to be sorted among instants. */
export const noonOf = (day: SQLWrapper) => sql`(unixepoch(${day} || ' 12:00:00') * 1000)`;

/** Nobody was asked for it in the last days. */
export const notAsked = (kind: ReminderKind, subjectId: SQLWrapper) =>
	sql`not exists (select 1 from reminders r
		where r.kind = ${sql.raw(`'${kind}'`)} and r.subject_id = ${subjectId} and r.due_on > ${p('askedBefore')})`;
