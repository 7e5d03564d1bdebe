import { asc, eq, sql } from 'drizzle-orm';
import type { Actor } from '../../actor';
import { db, prepared } from '../../db.server';
import type { Table } from '../../formats/tables';
import { findDraft, findMappingIn } from '../../imports/queries.server';
import { organizations } from '../../organizations/tables.server';
import { meetings } from '../tables.server';
import { MEETINGS } from './rules';
import { importedMeetings, meetingImports, meetingOrganizations, meetingTotals } from './tables.server';

const importOf = prepared(() =>
	db
		.select({ source: meetingImports.source, category: meetingTotals.category, total: meetingTotals.total })
		.from(importedMeetings)
		.innerJoin(meetingImports, eq(meetingImports.id, importedMeetings.importId))
		.leftJoin(meetingTotals, eq(meetingTotals.meetingId, importedMeetings.meetingId))
		.where(eq(importedMeetings.meetingId, sql.placeholder('meetingId')))
		.prepare()
);

const organizationsAt = prepared(() =>
	db
		.select({ name: organizations.name, slug: organizations.slug })
		.from(meetingOrganizations)
		.innerJoin(organizations, eq(organizations.id, meetingOrganizations.organizationId))
		.where(eq(meetingOrganizations.meetingId, sql.placeholder('meetingId')))
		.orderBy(asc(organizations.name))
		.limit(100)
		.prepare()
);

/** Where an imported meeting comes from and what the file said of it; nothing for any other. */
export function findImported(meetingId: string) {
	const rows = importOf().all({ meetingId });
	const [first] = rows;
	if (!first) return undefined;
	const totals = rows.flatMap(({ category, total }) =>
		category === null || total === null ? [] : [[category, total] as const]
	);
	return {
		source: first.source,
		totals: Object.fromEntries(totals),
		organizations: organizationsAt().all({ meetingId })
	};
}

/** For a query over meetings: this one was brought in, so nobody is asked for its minutes. */
export const wasImported = () =>
	db
		.select({ one: sql`1` })
		.from(importedMeetings)
		.where(eq(importedMeetings.meetingId, meetings.id));

export const findImportDraft = (actor: Actor, id: string) => findDraft(actor, 'meetings', id);

export const findMapping = (table: Pick<Table, 'headings'>) => findMappingIn(MEETINGS, table);
