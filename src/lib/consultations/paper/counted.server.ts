import { and, asc, eq, isNotNull } from 'drizzle-orm';
import { db } from '../../db.server';
import type { Ballot } from '../ballots/faults';
import type { Manifest } from '../manifest';
import { inTheCount, readMarked } from './keying/rules';
import { standsApart } from './rules';
import { paperBallots, paperBatches, paperSettlements } from './tables.server';

/** A closed batch as it is counted: sheet by sheet, without those that were not found. */
export type CountedBatch = {
	readonly number: number;
	readonly sheets: readonly Ballot[];
	readonly note: string;
};

/** The paper ballots of a vote, batch by batch; none before their batch was closed. */
export function countedBatches(consultationId: string, manifest: Manifest): readonly CountedBatch[] {
	const rows = db
		.select({
			number: paperBatches.number,
			note: paperBatches.note,
			first: paperBallots.choice,
			settled: paperSettlements.choice
		})
		.from(paperBatches)
		.innerJoin(paperBallots, and(eq(paperBallots.batchId, paperBatches.id), eq(paperBallots.keying, 1)))
		.leftJoin(
			paperSettlements,
			and(eq(paperSettlements.batchId, paperBatches.id), eq(paperSettlements.sheet, paperBallots.sheet))
		)
		.where(and(eq(paperBatches.consultationId, consultationId), isNotNull(paperBatches.closedAt)))
		.orderBy(asc(paperBatches.number), asc(paperBallots.sheet))
		.all();
	return [...Map.groupBy(rows, ({ number }) => number)].map(([number, sheets]) => ({
		number,
		note: sheets[0]?.note ?? '',
		sheets: sheets.flatMap(({ first, settled }) => countedFrom(manifest, settled ?? first))
	}));
}

function countedFrom(manifest: Manifest, choice: string): readonly Ballot[] {
	const read = readMarked(manifest, JSON.parse(choice));
	return 'keyed' in read ? inTheCount(read.keyed) : [];
}

export const sheetsOf = (batches: readonly CountedBatch[]) => batches.flatMap(({ sheets }) => sheets);

/** The same batches as everybody may see them: their sheets only where these stand apart from the other ballots. */
export function toldBatches(batches: readonly CountedBatch[], cast: number) {
	const paper = sheetsOf(batches).length;
	const apart = standsApart(paper, cast - paper);
	return batches.map(({ number, sheets, note }) => ({
		number,
		count: sheets.length,
		sheets: apart ? sheets : null,
		note: apart ? note : ''
	}));
}

/** Paper ballots that stand apart, each by its batch and its place there. The others stand in the list of ballots. */
export const sheetsApart = (consultationId: string, manifest: Manifest, cast: number) =>
	toldBatches(countedBatches(consultationId, manifest), cast).flatMap(({ number, sheets }) =>
		(sheets ?? []).map((choice, i) => ({ code: `${number}-${i + 1}`, choice }))
	);
