import { and, asc, count, eq, isNotNull, sql } from 'drizzle-orm';
import { db } from '../../db.server';
import type { Found } from '../queries.server';
import { voterParticipations } from '../roll/tables.server';
import { paperBallots, paperBatches, paperReturns } from './tables.server';

/** What was counted in the ballot box, once it was declared. */
export const findReturns = (consultationId: string) =>
	db
		.select({ sheets: paperReturns.sheets, note: paperReturns.note, at: paperReturns.at })
		.from(paperReturns)
		.where(eq(paperReturns.consultationId, consultationId))
		.get();

/** Paper ballots handed over and not brought back, and those put in the box. To be asked after the closing only. */
export const countPaperMarks = (consultationId: string) =>
	db
		.select({ issued: count(), cast: count(voterParticipations.castOn) })
		.from(voterParticipations)
		.where(
			and(eq(voterParticipations.consultationId, consultationId), eq(voterParticipations.channel, 'paper'))
		)
		.get() ?? { issued: 0, cast: 0 };

/** Batches in their order. */
export const listPaperBatches = (consultationId: string) =>
	db
		.select({
			id: paperBatches.id,
			number: paperBatches.number,
			sheets: paperBatches.sheets,
			note: paperBatches.note,
			closedAt: paperBatches.closedAt
		})
		.from(paperBatches)
		.where(eq(paperBatches.consultationId, consultationId))
		.orderBy(asc(paperBatches.number))
		.limit(10_000)
		.all();

export const findPaperBatch = (batchId: string) =>
	db
		.select({
			id: paperBatches.id,
			consultationId: paperBatches.consultationId,
			number: paperBatches.number,
			sheets: paperBatches.sheets,
			note: paperBatches.note,
			closedAt: paperBatches.closedAt
		})
		.from(paperBatches)
		.where(eq(paperBatches.id, batchId))
		.get();

export type PaperBatch = NonNullable<ReturnType<typeof findPaperBatch>>;

/** Sheets that are in no batch yet, of those declared. */
export const sheetsLeft = (consultationId: string, declared: number) =>
	declared - sheetsIn(consultationId, sql`1`);

/** What the count still waits for; nothing where no paper ballot was handed over. */
export function paperWaits({
	id,
	channels
}: Found): 'paper_returns_first' | 'paper_sheets_first' | undefined {
	if (!channels.includes('paper') || countPaperMarks(id).issued === 0) return undefined;
	const returns = findReturns(id);
	if (!returns) return 'paper_returns_first';
	const closed = sheetsIn(id, isNotNull(paperBatches.closedAt));
	return closed === returns.sheets ? undefined : 'paper_sheets_first';
}

const sheetsIn = (consultationId: string, which: ReturnType<typeof isNotNull>) =>
	db
		.select({ sheets: sql`coalesce(sum(${paperBatches.sheets}), 0)`.mapWith(Number) })
		.from(paperBatches)
		.where(and(eq(paperBatches.consultationId, consultationId), which))
		.get()?.sheets ?? 0;

/** Somebody copied a sheet already, and so knows a part of the result. */
export const isPaperCopied = (consultationId: string) =>
	db
		.select({ sheet: paperBallots.sheet })
		.from(paperBallots)
		.innerJoin(paperBatches, eq(paperBatches.id, paperBallots.batchId))
		.where(eq(paperBatches.consultationId, consultationId))
		.limit(1)
		.get() !== undefined;
