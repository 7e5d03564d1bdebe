import { and, eq, sql } from 'drizzle-orm';
import { db, prepared } from '../../db.server';
import { supports } from '../tables.server';

const support = prepared(() =>
	db
		.select({ since: supports.createdAt })
		.from(supports)
		.where(
			and(
				eq(supports.initiativeId, sql.placeholder('initiativeId')),
				eq(supports.personId, sql.placeholder('personId'))
			)
		)
		.prepare()
);

/** Since when this person has supported it. */
export const findSupport = (initiativeId: string, personId: string) =>
	support().get({ initiativeId, personId });
