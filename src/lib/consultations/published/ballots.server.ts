import { asc, eq } from 'drizzle-orm';
import { db } from '../../db.server';
import { withVoters } from '../open/names.server';
import type { Found } from '../queries.server';
import { receiptOf } from '../ballots/receipts';
import { ballots } from '../ballots/tables.server';
import type { Manifest } from '../manifest';
import { readBallot, type Ballot } from '../ballots/faults';
import { sheetsApart } from '../paper/counted.server';
import { m } from '../../paraglide/messages.js';

/** What is published of each ballot; of an open vote also whose it is, where they chose to show their name. */
export const publishedBallots = ({ id, secrecy }: Pick<Found, 'id' | 'secrecy'>, manifest: Manifest) =>
	secrecy === 'open' ? withVoters(id, allBallots(id, manifest)) : allBallots(id, manifest);

/** Every counted ballot in the order of its code; as many times as it was cast. */
export const allBallots = (consultationId: string, manifest: Manifest) =>
	db
		.select({ code: ballots.code, choice: ballots.choice, nonce: ballots.nonce })
		.from(ballots)
		.where(eq(ballots.consultationId, consultationId))
		.orderBy(asc(ballots.code), asc(ballots.copy))
		.all()
		.flatMap(({ code, choice, nonce }) => {
			const read: Ballot | undefined = readBallot(manifest, JSON.parse(choice));
			return read === undefined ? [] : [{ code, choice: read, nonce }];
		});

/** The same with the paper ballots that have no code: what was counted, whole. */
export const everyBallot = (
	consultation: Pick<Found, 'id' | 'secrecy' | 'tally'>,
	manifest: Manifest
): readonly { readonly code: string; readonly choice: Ballot; readonly voter?: string | null }[] => [
	...publishedBallots(consultation, manifest),
	...sheetsApart(consultation.id, manifest, consultation.tally?.cast ?? 0).map(({ code, choice }) => ({
		code: m.ballots_paper_code({ sheet: code }, { locale: 'it' }),
		choice
	}))
];

/** The codes alone, each with its receipt: what a voter looks theirs up in. */
export const codesText = (codes: readonly string[]) =>
	codes
		.map((code) => {
			const { words, digits } = receiptOf(code);
			return `${words.join(' ')} ${digits} ${code}\n`;
		})
		.join('');
