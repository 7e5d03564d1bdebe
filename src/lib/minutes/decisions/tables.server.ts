import { sql } from 'drizzle-orm';
import {
	check,
	index,
	integer,
	primaryKey,
	sqliteTable,
	text,
	type AnySQLiteColumn
} from 'drizzle-orm/sqlite-core';
import { actorId, createdAt, day, id, instant } from '../../columns.server';
import { commitments } from '../../commitments/tables.server';
import { initiatives } from '../../initiatives/tables.server';
import { agendaItems } from '../../meetings/tables.server';
import { minutes } from '../tables.server';
import { DECISION_OUTCOMES, MANNERS } from './rules';

/** What a tavolo decided: a type of its own, not a label. In the register once its minutes are published. */
export const decisions = sqliteTable(
	'decisions',
	{
		id: id(),
		minutesId: text()
			.notNull()
			.references(() => minutes.id),
		agendaItemId: text()
			.notNull()
			.references(() => agendaItems.id),
		text: text().notNull(),
		options: text().notNull().default(''),
		manner: text({ enum: MANNERS }).notNull(),
		outcome: text({ enum: DECISION_OUTCOMES }).notNull(),
		inFavour: integer(),
		against: integer(),
		abstained: integer(),
		/** When it was taken: presence and quorum are of that moment. */
		takenAt: instant().notNull(),
		/** Members present and members in all when it was taken, and the quorum then in force. */
		present: integer(),
		members: integer(),
		quorumPercent: integer().notNull().default(0),
		effectiveFrom: day(),
		reviewOn: day(),
		initiativeId: text().references(() => initiatives.id),
		/** The published decision that this one, written in a rectification, takes the place of. */
		correctsId: text()
			.unique()
			.references((): AnySQLiteColumn => decisions.id),
		recordedBy: actorId(),
		recordedAt: createdAt(),
		/** In the register from here: the publication of its minutes. */
		publishedAt: instant()
	},
	(decision) => [
		index('decisions_by_publication').on(decision.publishedAt),
		index('decisions_of_minutes').on(decision.minutesId),
		index('decisions_at').on(decision.agendaItemId),
		index('decisions_about').on(decision.initiativeId),
		check('decisions_text_length', sql`length(${decision.text}) between 1 and 1000`),
		check(
			'decisions_tallies',
			sql`${decision.manner} not in ('open_vote', 'secret_vote') or (${decision.inFavour} is not null and ${decision.against} is not null and ${decision.abstained} is not null)`
		),
		check(
			'decisions_not_more_votes_than_people',
			sql`${decision.present} is null or coalesce(${decision.inFavour}, 0) + coalesce(${decision.against}, 0) + coalesce(${decision.abstained}, 0) <= ${decision.present}`
		),
		check(
			'decisions_postponed_together',
			sql`(${decision.manner} = 'postponed') = (${decision.outcome} = 'postponed')`
		)
	]
);

/** Where in the minutes a commitment was made, and from which decision. */
export const minutesCommitments = sqliteTable(
	'minutes_commitments',
	{
		commitmentId: text()
			.primaryKey()
			.references(() => commitments.id),
		minutesId: text()
			.notNull()
			.references(() => minutes.id),
		agendaItemId: text()
			.notNull()
			.references(() => agendaItems.id),
		decisionId: text().references(() => decisions.id)
	},
	(row) => [
		index('minutes_commitments_of').on(row.minutesId),
		index('minutes_commitments_at').on(row.agendaItemId),
		index('minutes_commitments_from')
			.on(row.decisionId)
			.where(sql`decision_id is not null`)
	]
);

/** Commitments that came back on the agenda, and where they were looked at again. */
export const commitmentReviews = sqliteTable(
	'commitment_reviews',
	{
		commitmentId: text()
			.notNull()
			.references(() => commitments.id),
		agendaItemId: text()
			.notNull()
			.references(() => agendaItems.id, { onDelete: 'cascade' })
	},
	(row) => [
		primaryKey({ columns: [row.commitmentId, row.agendaItemId] }),
		index('commitment_reviews_at').on(row.agendaItemId)
	]
);

export type Decision = typeof decisions.$inferSelect;
