import { randomBytes } from 'node:crypto';
import type { Actor } from '../../actor';
import { sha256 } from '../../audit/record.server';
import { now, today } from '../../clock';
import { db, prepared, transact } from '../../db.server';
import { authorize, ensure, found, Refusal } from '../../errors';
import { sql } from 'drizzle-orm';
import { seal } from '../keys/keys.server';
import { canonical, readManifest } from '../manifest';
import * as can from '../policy';
import { findConsultation, type Found } from '../queries.server';
import { markCast, standingOf } from '../roll/roll.server';
import { stateOf } from '../rules';
import { sealedBallots } from './tables.server';
import type { Ballot as Choice } from './faults';
import { codeText, sealedLength } from './receipts';
import { validIn } from './valid.server';

type Typed = { readonly choice: string; readonly nonce: string };
type Coded = { readonly choice: Choice; readonly nonce: string };

/**
 * Leaves no trace in the audit log: a line per vote would tell who voted what. The mark on the roll and
 * the sealed ballot are written together or not at all, and share nothing but the consultation.
 */
export function castBallot(actor: Actor, consultationId: string, { choice: typed, nonce }: Typed) {
	return transact(() => {
		const consultation = found(findConsultation(consultationId));

		authorize(can.vote(actor));
		const publicKey = ensureOpen(consultation);
		const manifest = readManifest(found(consultation.manifest));
		const choice = validIn(manifest, typed);

		if (!markCast(actor.id, consultationId, today())) refuse(actor, consultation);
		const code = codeOf(consultation, { choice, nonce });
		const sealed = seal(canonical({ choice, nonce, code }), publicKey, sealedLength(manifest.options));
		insertSealed().run({ consultationId, id: randomBytes(16).toString('hex'), sealed });

		return code;
	});
}

/** What a ballot is found by after the count. */
export const codeOf = ({ hash }: Pick<Found, 'hash'>, { choice, nonce }: Coded) =>
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
