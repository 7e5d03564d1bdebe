import { asc, eq } from 'drizzle-orm';
import { db } from '../../../db.server';
import type { PaperBatch } from '../queries.server';
import { paperBallots, paperSettlements } from '../tables.server';
import type { Sheet } from './rules';

/**
 * Every sheet of a batch with what was copied of it. For commands, and for pages that pass on what somebody
 * may see: never one copy to whoever makes the other.
 */
export function listSheets({ id, sheets }: Pick<PaperBatch, 'id' | 'sheets'>): readonly Sheet[] {
	const keyings = db
		.select({ sheet: paperBallots.sheet, choice: paperBallots.choice, by: paperBallots.by })
		.from(paperBallots)
		.where(eq(paperBallots.batchId, id))
		.orderBy(asc(paperBallots.sheet), asc(paperBallots.keying))
		.all();
	const settlements = db
		.select({
			sheet: paperSettlements.sheet,
			choice: paperSettlements.choice,
			reason: paperSettlements.reason
		})
		.from(paperSettlements)
		.where(eq(paperSettlements.batchId, id))
		.all();
	const copied = Map.groupBy(keyings, ({ sheet }) => sheet);
	const settled = new Map(settlements.map(({ sheet, ...found }) => [sheet, found]));
	return Array.from({ length: sheets }, (_, i) => ({
		sheet: i + 1,
		keyings: copied.get(i + 1) ?? [],
		settled: settled.get(i + 1)
	}));
}
