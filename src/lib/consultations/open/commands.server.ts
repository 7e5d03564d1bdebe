import { and, eq, inArray, lt, ne, sql } from 'drizzle-orm';
import type { Actor } from '../../actor';
import { record } from '../../audit/record.server';
import { today } from '../../clock';
import { db, transact } from '../../db.server';
import { authorize, found, Refusal } from '../../errors';
import { namesForgottenBefore } from '../../minutes/attendance/rules';
import { ensureTaking } from '../ballots/casting.server';
import { openBallots } from '../ballots/tables.server';
import { validBallot } from '../ballots/valid.server';
import { canonical, readManifest } from '../manifest';
import * as can from '../policy';
import { findConsultation } from '../queries.server';
import { findEntry, keyOf, markCastOnline } from '../roll/entries.server';
import { results } from '../tables.server';
import { seatIn, seatText } from './rules';

type Cast = { readonly seat: string; readonly ballot: unknown };

/**
 * One vote for each seat, whoever of its people casts it: until the closing the last one said holds. It leaves
 * no line in the audit log, since while the vote is open the lines could be counted; the ballot says who and when.
 */
export function castOpenBallot(actor: Actor, consultationId: string, typed: Cast) {
	transact(() => {
		const consultation = found(findConsultation(consultationId));
		const seat = seatIn(typed.seat);

		authorize(seat !== undefined && can.voteFor(actor, seat));
		const manifest = readManifest(found(consultation.secrecy === 'open' ? consultation.manifest : null));
		ensureTaking(consultation);
		const key = keyOf(consultationId, seatText(seat));
		if (key === undefined || !findEntry(consultationId, key))
			throw new Refusal(403, 'open_vote_not_at_tavolo');
		const said = { choice: canonical(validBallot(manifest, typed.ballot)), by: actor.id, votedOn: today() };

		db.insert(openBallots)
			.values({ consultationId, ...seat, ...said })
			.onConflictDoUpdate({
				target: [openBallots.consultationId, openBallots.voter, openBallots.voterId],
				set: said
			})
			.run();
		markCastOnline(consultationId, key, today());
	});
}

/** What stands in place of a person, where nobody can tell any more who it was. */
const FORGOTTEN = 'forgotten';

/**
 * A year after the count nobody can tell any more which person voted how, nor who voted for an organisation:
 * what was chosen stays, so that the count comes out as before. Organisations are no people, and stay.
 */
export function forgetOpenVoters(actor: Actor) {
	return transact(() => {
		authorize(can.forget(actor));
		const due = db
			.selectDistinct({ id: openBallots.consultationId })
			.from(openBallots)
			.innerJoin(results, eq(results.consultationId, openBallots.consultationId))
			.where(and(lt(results.at, namesForgottenBefore(today())), ne(openBallots.by, FORGOTTEN)))
			.limit(20)
			.all()
			.map(({ id }) => id);

		const those = inArray(openBallots.consultationId, due);
		db.update(openBallots)
			.set({ voterId: sql`${FORGOTTEN} || '-' || lower(hex(randomblob(8)))` })
			.where(and(those, eq(openBallots.voter, 'person')))
			.run();
		db.update(openBallots).set({ by: FORGOTTEN }).where(those).run();

		for (const id of due) record(actor, 'consultation.voters_forgotten', { id }, {});
		return due.length;
	});
}
