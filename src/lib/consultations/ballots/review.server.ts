import { filledFrom, filledWith } from './filled';
import { faultsOf, readBallot } from './faults';
import type { Manifest } from '../manifest';
import { NONCE } from './receipts';
import { m } from '../../paraglide/messages.js';
import { chosenIn, faultWords } from './sheet.server';
import { ballotFrom, choiceIn, textOf } from './typed';

/** The first page, sent: what was chosen in words and as it will be cast, or what is wrong with what was typed. */
export function reviewOf(manifest: Manifest, fields: FormData) {
	const typed = ballotFrom(manifest, fields);
	const nonce = String(fields.get('nonce') ?? '');
	const problems = faultWords(manifest, faultsOf(manifest, typed));
	if (!NONCE.test(nonce)) problems.push(m.ballot_nonce_wrong());
	const ballot = readBallot(manifest, typed);
	return ballot !== undefined && problems.length === 0
		? { review: { choice: textOf(ballot), nonce, ...chosenIn(manifest, ballot) } }
		: { problems, filled: filledFrom(fields) };
}

/** What a ballot that was reviewed says, to be filled in once more. */
export const refilled = (manifest: Manifest, fields: FormData) =>
	filledWith(choiceIn(manifest.method, String(fields.get('choice') ?? '')));
