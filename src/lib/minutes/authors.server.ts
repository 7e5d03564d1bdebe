import { eq, sql } from 'drizzle-orm';
import type { Actor } from '../actor';
import { db, prepared } from '../db.server';
import { minutesAuthors } from './tables.server';

const noted = prepared(() =>
	db
		.insert(minutesAuthors)
		.values({ minutesId: sql.placeholder('minutesId'), personId: sql.placeholder('personId') })
		.onConflictDoNothing()
		.prepare()
);

/**
 * Whoever changes what the minutes say is one of their authors, also who takes something
 * away: part of a command, inside its transaction.
 */
export const noteAuthor = (actor: Pick<Actor, 'id'>, minutesId: string) =>
	noted().run({ minutesId, personId: actor.id });

const authorsOf = prepared(() =>
	db
		.select({ personId: minutesAuthors.personId })
		.from(minutesAuthors)
		.where(eq(minutesAuthors.minutesId, sql.placeholder('minutesId')))
		.prepare()
);

/** Everybody who wrote something in them, whoever opened them. */
export const listAuthorIds = (minutesId: string) =>
	authorsOf()
		.all({ minutesId })
		.map(({ personId }) => personId);
