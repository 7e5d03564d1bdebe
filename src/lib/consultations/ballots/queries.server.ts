import { asc, eq } from 'drizzle-orm';
import { db } from '../../db.server';
import { m } from '../../paraglide/messages.js';
import { readChoice } from '../counting/rules';
import { findConsultation } from '../queries.server';
import { LIST_FLOOR } from '../rules';
import { ballots } from './tables.server';
import { receiptOf } from './receipts';

type Page = { readonly limit: number; readonly offset: number };

/** The counted ballots in the order of their codes; nothing while there are so few that a pattern could tell. */
export function listBallots(consultationId: string, { limit, offset }: Page) {
	const cast = findConsultation(consultationId)?.tally?.cast ?? 0;
	if (cast < LIST_FLOOR) return undefined;
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
			const read = readChoice(JSON.parse(choice));
			return {
				key: `${code}-${copy}`,
				words: words.join(' '),
				digits,
				choice: read ? m[`choice_${read}`]() : ''
			};
		});
}
