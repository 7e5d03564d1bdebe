import { and, asc, eq, sql } from 'drizzle-orm';
import type { Actor } from '../../actor';
import { db, prepared } from '../../db.server';
import { readTable, type Table } from '../../formats/tables';
import { organizations } from '../../organizations/tables.server';
import { meetings } from '../tables.server';
import { guessMapping, headingsKey, IMPORT_FIELDS, type Mapping } from './rules';
import {
	importDrafts,
	importedMeetings,
	importMappings,
	meetingImports,
	meetingOrganizations,
	meetingTotals
} from './tables.server';

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

/** A file laid ready, for whoever sent it; nobody else finds it. */
export function findImportDraft(actor: Actor, id: string) {
	const draft = db
		.select()
		.from(importDrafts)
		.where(and(eq(importDrafts.id, id), eq(importDrafts.personId, actor.id)))
		.get();
	const table = draft && readTable(draft.text);
	return draft && table && typeof table !== 'string' ? { ...draft, table } : undefined;
}

/** What columns with these headings are: as somebody said before, else as it seems. */
export function findMapping({ headings }: Pick<Table, 'headings'>): Mapping {
	const known = db
		.select({ fields: importMappings.fields })
		.from(importMappings)
		.where(eq(importMappings.headings, headingsKey(headings)))
		.get();
	return known
		? headings.map((_, i) => IMPORT_FIELDS.find((field) => field === known.fields[i]))
		: guessMapping(headings);
}
