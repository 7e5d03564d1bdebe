import { randomBytes } from 'node:crypto';
import type { Actor } from '../../actor';
import { sha256 } from '../../audit/record.server';
import { now, today } from '../../clock';
import { db, prepared, transact } from '../../db.server';
import { authorize, ensure, ensureValid, found, Refusal } from '../../errors';
import { sql } from 'drizzle-orm';
import { faultsOf } from '../counting/rules';
import { seal } from '../keys/keys.server';
import { canonical } from '../manifest';
import * as can from '../policy';
import { findConsultation, type Found } from '../queries.server';
import { markCast, standingOf } from '../roll/roll.server';
import { stateOf } from '../rules';
import { sealedBallots } from './tables.server';
import { codeText } from './receipts';

type Ballot = { readonly choice: string; readonly nonce: string };

/**
 * Leaves no trace in the audit log: a line per vote would tell who voted what. The mark on the roll and
 * the sealed ballot are written together or not at all, and share nothing but the consultation.
 */
export function castBallot(actor: Actor, consultationId: string, { choice, nonce }: Ballot) {
	return transact(() => {
		const consultation = found(findConsultation(consultationId));

		authorize(can.vote(actor));
		const publicKey = ensureOpen(consultation);
		const [fault] = faultsOf(choice);
		if (fault) ensureValid(false, `ballot_${fault}`, { field: 'choice' });

		if (!markCast(actor.id, consultationId, today())) refuse(actor, consultation);
		const code = codeOf(consultation, { choice, nonce });
		const sealed = seal(canonical({ choice, nonce, code }), publicKey);
		insertSealed().run({ consultationId, id: randomBytes(16).toString('hex'), sealed });

		return code;
	});
}

/** What a ballot is found by after the count. */
export const codeOf = ({ hash }: Pick<Found, 'hash'>, { choice, nonce }: Ballot) =>
	sha256(codeText(hash ?? '', choice, nonce));

const insertSealed = prepared(() =>
	db
		.insert(sealedBallots)
		.values({
			consultationId: sql.placeholder('consultationId'),
			id: sql.placeholder('id'),
			sealed: sql.placeholder('sealed')
		})
		.prepare()
);

function ensureOpen(consultation: Found): Buffer {
	const state = stateOf(consultation, now());
	ensure(state !== 'annulled', 'vote_annulled');
	ensure(state !== 'called', 'vote_not_open_yet');
	ensure(state === 'open' || state === 'draft', 'vote_closed');
	return found(consultation.publicKey);
}

/** Nothing was marked: the vote was already cast, or this person is not on the roll and is told why. */
function refuse(actor: Actor, consultation: Found): never {
	const standing = standingOf(actor.id, consultation);
	if (standing === 'has_voted' || standing === 'may_vote') throw new Refusal(409, 'vote_already_cast');
	throw new Refusal(403, standing);
}
