import { sql } from 'drizzle-orm';
import { check, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { actorId, createdAt, id, instant } from '../../columns.server';
import { agendaItems } from '../../meetings/tables.server';
import { MEETING_PROPOSALS, PROPOSAL_KINDS } from '../rules';
import { minutes } from '../tables.server';

/**
 * What arrived when the minutes were no longer open, often from a phone without a line: kept word for
 * word, for a person to take in with a rectification or to leave.
 */
export const minutesProposals = sqliteTable(
	'minutes_proposals',
	{
		id: id(),
		minutesId: text()
			.notNull()
			.references(() => minutes.id),
		/** The item it is about; none where it is about the whole meeting, as attendance is. */
		agendaItemId: text().references(() => agendaItems.id),
		kind: text({ enum: PROPOSAL_KINDS }).notNull(),
		/** What was typed, as JSON, in the fields of its form. */
		typed: text().notNull(),
		by: actorId(),
		at: createdAt(),
		settledAt: instant(),
		settledBy: text(),
		taken: integer({ mode: 'boolean' })
	},
	(row) => [
		index('minutes_proposals_of').on(row.minutesId, row.settledAt),
		index('minutes_proposals_at')
			.on(row.agendaItemId)
			.where(sql`agenda_item_id is not null`),
		check(
			'minutes_proposals_of_an_item',
			sql`(${row.agendaItemId} is null) = (${row.kind} in (${sql.raw(MEETING_PROPOSALS.map((kind) => `'${kind}'`).join(', '))}))`
		),
		check(
			'minutes_proposals_settled_whole',
			sql`(${row.settledAt} is null) = (${row.settledBy} is null) and (${row.settledAt} is null) = (${row.taken} is null)`
		)
	]
);
