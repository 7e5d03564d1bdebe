import { randomBytes } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { sha256 } from '../../audit/record.server';
import { now } from '../../clock';
import { db, prepared } from '../../db.server';
import { ensure, found, Refusal } from '../../errors';
import { seal } from '../keys/keys.server';
import { canonical, readManifest } from '../manifest';
import type { BallotBox } from '../queries.server';
import { takingState, type Taking } from '../rules';
import type { Ballot } from './faults';
import { codeText, sealedLength } from './receipts';
import { sealedBallots } from './tables.server';
import { validIn } from './valid.server';

export type Typed = { readonly choice: string; readonly nonce: string };
type Coded = { readonly choice: Ballot; readonly nonce: string };

/**
 * The one way into the ballot box, whatever the channel; to be called inside a transaction. `mark` changes the roll and
 * says whether it changed exactly the row it should: the mark and the sealed ballot are written together or not
 * at all, and share nothing but the consultation.
 */
export function cast(consultation: BallotBox, mark: () => boolean, { choice: typed, nonce }: Typed): string {
	const publicKey = ensureOpen(consultation);
	const manifest = readManifest(found(consultation.manifest));
	const choice = validIn(manifest, typed);

	if (!mark()) throw new Refusal(409, 'vote_already_cast');
	const code = codeOf(consultation, { choice, nonce });
	const sealed = seal(canonical({ choice, nonce, code }), publicKey, sealedLength(manifest.options));
	insertSealed().run({ consultationId: consultation.id, id: randomBytes(16).toString('hex'), sealed });
	return code;
}

/** What a ballot is found by after the count. */
export const codeOf = ({ hash }: Pick<BallotBox, 'hash'>, { choice, nonce }: Coded) =>
	sha256(codeText(hash ?? '', choice, nonce));

/** Its public key, while ballots are taken. */
export function ensureOpen(consultation: BallotBox): Buffer {
	ensureTaking(consultation);
	return found(consultation.publicKey);
}

/** Between opening and closing, and not annulled; a draft passes, and has no key and no manifest to vote with. */
export function ensureTaking(consultation: Taking) {
	const state = takingState(consultation, now());
	ensure(state !== 'annulled', 'vote_annulled');
	ensure(state !== 'called', 'vote_not_open_yet');
	ensure(state === 'open' || state === 'draft', 'vote_closed');
}

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
