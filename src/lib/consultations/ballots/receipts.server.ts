import { randomBytes } from 'node:crypto';
import type { Actor } from '../../actor';
import { qr } from '../../formats/qr';
import { ballotForm } from '../forms';
import type { CalledBallot } from '../queries.server';
import { votedOnline } from '../roll/roll.server';
import { readManifest } from '../manifest';
import { codeOf } from './casting.server';
import { readBallot } from './faults';
import { receiptOf } from './receipts';
import { choiceIn } from './typed';

/** A nonce for browsers that make none themselves. */
export const aNonce = () => randomBytes(16).toString('hex');

type Ballot = { readonly hide: boolean };

/**
 * What whoever just voted keeps of the ballot's code: in words, and whole as a drawing, in capitals, which make its squares
 * fewer and larger; unless they declined to see it.
 */
export const receiptShown = ({ hide }: Ballot, code: string) =>
	hide ? ('hidden' as const) : { ...receiptOf(code), drawing: qr(code.toUpperCase()) };

/**
 * The receipt of a form that was sent, made again from what it holds; nothing unless the person's vote online is
 * recorded. It finds the ballot only if this form, unchanged, is the one that was recorded.
 */
export function receiptFor(actor: Actor, consultation: CalledBallot, sent: unknown) {
	return votedOnline(actor.id, consultation.id) ? receiptOfForm(consultation, sent) : undefined;
}

/** The receipt that a form gives when it is the one recorded: to be shown only where some vote was. */
export function receiptOfForm(consultation: CalledBallot, sent: unknown) {
	const { data: ballot } = ballotForm.safeParse(sent);
	if (!ballot) return undefined;
	const manifest = readManifest(consultation.manifest ?? '');
	const choice = readBallot(manifest, choiceIn(manifest.method, ballot.choice));
	return choice && receiptShown(ballot, codeOf(consultation, { choice, nonce: ballot.nonce }));
}
