import { asc, count, eq } from 'drizzle-orm';
import { db } from '../../db.server';
import { readManifest } from '../manifest';
import { findConsultation } from '../queries.server';
import { LIST_FLOOR } from '../rules';
import { ballots } from './tables.server';
import { ballotWords } from './words.server';
import { receiptOf } from './receipts';

type Page = { readonly limit: number; readonly offset: number };

/**
 * The counted ballots in the order of their codes; nothing while there are so few that a pattern could tell.
 * Of an open vote the result says who chose what; nobody has a receipt to look up.
 */
export function listBallots(consultationId: string, { limit, offset }: Page) {
	const consultation = findConsultation(consultationId);
	if (!consultation?.manifest || (consultation.tally?.cast ?? 0) < LIST_FLOOR) return undefined;
	if (consultation.secrecy === 'open') return undefined;
	const manifest = readManifest(consultation.manifest);
	return db
		.select({ code: ballots.code, copy: ballots.copy, choice: ballots.choice })
		.from(ballots)
		.where(eq(ballots.consultationId, consultationId))
		.orderBy(asc(ballots.code), asc(ballots.copy))
		.limit(Math.min(limit, 500))
		.offset(offset)
		.all()
		.map(({ code, copy, choice }) => {
			const { words, digits } = receiptOf(code);
			return {
				key: `${code}-${copy}`,
				anchor: copy === 1 ? code : undefined,
				words: words.join(' '),
				digits,
				choice: ballotWords(manifest, JSON.parse(choice))
			};
		});
}

/** How many stand in that list. */
export const countBallots = (consultationId: string) =>
	db.select({ total: count() }).from(ballots).where(eq(ballots.consultationId, consultationId)).get()
		?.total ?? 0;
