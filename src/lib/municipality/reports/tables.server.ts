import { sql } from 'drizzle-orm';
import { check, index, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { createdAt, day, id, instant } from '../../columns.server';

/** A barrier somebody met on a page. The contact is theirs to leave, and goes with the report after a year. */
export const barrierReports = sqliteTable(
	'barrier_reports',
	{
		id: id(),
		page: text().notNull(),
		problem: text().notNull(),
		contact: text().notNull(),
		createdAt: createdAt(),
		dueOn: day().notNull(),
		answeredAt: instant(),
		answeredBy: text()
	},
	(report) => [
		index('barrier_reports_by_due').on(report.dueOn),
		check('barrier_reports_problem_length', sql`length(${report.problem}) <= 1000`)
	]
);
