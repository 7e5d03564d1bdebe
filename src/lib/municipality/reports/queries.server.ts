import { asc, eq } from 'drizzle-orm';
import { db } from '../../db.server';
import { barrierReports } from './tables.server';

export const findReport = (id: string) =>
	db.select().from(barrierReports).where(eq(barrierReports.id, id)).get();

/** Those that wait for an answer first, the most urgent at the top. */
export const listReports = (limit = 100) =>
	db
		.select({
			id: barrierReports.id,
			page: barrierReports.page,
			problem: barrierReports.problem,
			contact: barrierReports.contact,
			dueOn: barrierReports.dueOn,
			answeredAt: barrierReports.answeredAt
		})
		.from(barrierReports)
		.orderBy(asc(barrierReports.answeredAt), asc(barrierReports.dueOn))
		.limit(limit)
		.all();
