import { asc, eq } from 'drizzle-orm';
import { dayInWords } from '../../formats/dates';
import { db } from '../../db.server';
import { codeBatches } from './tables.server';

/** The batches printed for a vote; how many of their sheets were handed over is known at the end. */
export const listBatches = (consultationId: string) =>
	db
		.select({ number: codeBatches.number, size: codeBatches.size, printedOn: codeBatches.printedOn })
		.from(codeBatches)
		.where(eq(codeBatches.consultationId, consultationId))
		.orderBy(asc(codeBatches.number))
		.limit(1000)
		.all()
		.map(({ printedOn, ...batch }) => ({ ...batch, printed: dayInWords(printedOn) }));
