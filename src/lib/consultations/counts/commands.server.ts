import { and, count as rows, eq, isNotNull, ne } from 'drizzle-orm';
import type { Actor } from '../../actor';
import { record } from '../../audit/record.server';
import { now } from '../../clock';
import { db, scrub, transact } from '../../db.server';
import { authorize, ensure, found } from '../../errors';
import { codeOf } from '../ballots/casting.server';
import { aNonce } from '../ballots/receipts.server';
import { beginChain, paperTold, resultTold } from '../chain/records.server';
import { readBallot, type Ballot } from '../ballots/faults';
import { count } from '../counting/count';
import { destroyKeys, opener } from '../keys/keys.server';
import { canonical, readManifest, type Manifest } from '../manifest';
import { countedBatches, sheetsOf, toldBatches } from '../paper/counted.server';
import { paperWaits } from '../paper/queries.server';
import { standsApart } from '../paper/rules';
import { openedSeats } from '../open/counting.server';
import * as can from '../policy';
import { findConsultation, type Found } from '../queries.server';
import { COUNTS_ITSELF_AFTER, stateOf } from '../rules';
import { forgetVoters } from '../roll/forgetting.server';
import { moveInitiatives } from './consequences.server';
import { ballots, sealedBallots } from '../ballots/tables.server';
import { proclamations, results } from '../tables.server';
import { voterParticipations } from '../roll/tables.server';

/**
 * Opens the ballots, counts them once and for all with those on paper, and forgets how they were sealed. When
 * ballots and marks on the roll differ it stops before destroying anything.
 */
export function countConsultation(actor: Actor, id: string) {
	const result = transact(() => {
		const consultation = found(findConsultation(id));

		authorize(can.count(actor, consultation));
		ensureCountable(actor, consultation);

		const manifest = readManifest(found(consultation.manifest));
		const opened =
			consultation.secrecy === 'open'
				? openedSeats(consultation, manifest)
				: openBallots(consultation, manifest);
		const paper = countedBatches(id, manifest);
		const sheets = sheetsOf(paper);
		const counted = count(manifest, [...opened.map(({ choice }) => choice), ...sheets]);
		const { outcome, tied, tally, trace } = counted;
		const apart = standsApart(sheets.length, opened.length);
		const listed = apart ? opened : [...opened, ...sheets.map((choice) => coded(consultation, choice))];
		keepBallots(id, listed);
		db.insert(results)
			.values({ consultationId: id, outcome, tied, cast: tally.cast, result: tally, trace, by: actor.id })
			.run();
		beginChain(
			consultation,
			[
				{ type: 'ballots', payload: { codes: listed.map(({ code }) => code).toSorted() } },
				...toldBatches(paper, tally.cast).map(paperTold),
				resultTold(counted)
			],
			{ closing: !tied }
		);
		db.delete(sealedBallots).where(eq(sealedBallots.consultationId, id)).run();
		if (!tied) moveInitiatives(actor, consultation, counted);
		// Copies of few sheets, or of all but few, stay: so nobody may tell any more whose rows of the roll those are.
		if (sheets.length > 0 && !apart) {
			forgetVoters(id);
			record(actor, 'voter_secret.destroyed', consultation, {});
		}

		record(actor, 'consultation.counted', consultation, can.placeOf(consultation), {
			details: { ...tally, outcome, tied, entitled: manifest.entitled }
		});
		return counted;
	});
	destroyKeys(id);
	scrub();
	return result;
}

/** The result becomes official. */
export function proclaimConsultation(actor: Actor, id: string, text: string) {
	transact(() => {
		const consultation = found(findConsultation(id));

		authorize(can.proclaim(actor, consultation));
		ensure(consultation.countedAt !== null, 'consultation_not_counted');
		ensure(stateOf(consultation, now()) !== 'tied', 'consultation_lot_first');
		ensure(consultation.proclaimedAt === null, 'consultation_already_proclaimed');

		db.insert(proclamations).values({ consultationId: id, text, by: actor.id }).run();

		record(actor, 'consultation.proclaimed', consultation, can.placeOf(consultation));
	});
}

function ensureCountable(actor: Actor, consultation: Found) {
	const state = stateOf(consultation, now());
	ensure(state !== 'annulled', 'consultation_annulled');
	ensure(state !== 'draft', 'consultation_not_called');
	ensure(state !== 'called' && state !== 'open', 'consultation_still_open');
	ensure(state === 'closed', 'consultation_already_counted');
	const waits = paperWaits(consultation);
	ensure(waits === undefined, waits ?? 'paper_sheets_first');
	const sinceClosing = now().getTime() - consultation.closesAt.getTime();
	ensure(actor.kind !== 'system' || sinceClosing >= COUNTS_ITSELF_AFTER, 'consultation_not_due');
}

export type Opened = { readonly choice: Ballot; readonly nonce: string; readonly code: string };

/** A paper ballot that stands in one list with the others, where either are few: nothing in it tells it apart. */
function coded(consultation: Found, choice: Ballot): Opened {
	const nonce = aNonce();
	return { choice, nonce, code: codeOf(consultation, { choice, nonce }) };
}

/** Every sealed ballot, opened and checked against its own code; as many as there are marks of them on the roll. */
function openBallots(consultation: Found, manifest: Manifest): Opened[] {
	const sealed = db
		.select({ sealed: sealedBallots.sealed })
		.from(sealedBallots)
		.where(eq(sealedBallots.consultationId, consultation.id))
		.all();
	const marks = db
		.select({ cast: rows() })
		.from(voterParticipations)
		.where(
			and(
				eq(voterParticipations.consultationId, consultation.id),
				isNotNull(voterParticipations.castOn),
				ne(voterParticipations.channel, 'paper')
			)
		)
		.get();
	ensure(sealed.length === marks?.cast, 'consultation_ballots_differ', {
		values: { ballots: sealed.length, marks: marks?.cast ?? 0 }
	});

	const open = opener(consultation.id, found(consultation.publicKey));
	ensure(open !== undefined, 'consultation_key_lost');
	return sealed.map((row) => {
		const ballot = readOpened(manifest, open(row.sealed));
		const whole = ballot !== undefined && codeOf(consultation, ballot) === ballot.code;
		ensure(whole, 'consultation_ballot_unreadable');
		return ballot;
	});
}

function readOpened(manifest: Manifest, text: string | undefined): Opened | undefined {
	if (text === undefined) return undefined;
	const { choice, nonce, code } = JSON.parse(text);
	const known = readBallot(manifest, choice);
	return known && { choice: known, nonce: String(nonce), code: String(code) };
}

/** Written in the order of their codes, so that not even that of arrival is left. */
function keepBallots(consultationId: string, opened: readonly Opened[]) {
	const sorted = opened.toSorted((one, other) => (one.code < other.code ? -1 : 1));
	let copy = 0;
	const kept = sorted.map(({ code, choice, nonce }, i) => {
		copy = sorted[i - 1]?.code === code ? copy + 1 : 1;
		return { consultationId, code, copy, choice: canonical(choice), nonce };
	});
	for (let i = 0; i < kept.length; i += 500) {
		db.insert(ballots)
			.values(kept.slice(i, i + 500))
			.run();
	}
}
