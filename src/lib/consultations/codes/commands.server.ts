import { and, eq, isNull, max } from 'drizzle-orm';
import type { Shown } from '../../accounts/residents/rules';
import type { Actor } from '../../actor';
import { record } from '../../audit/record.server';
import { today } from '../../clock';
import { db, transact } from '../../db.server';
import { authorize, ensure, ensureValid, found } from '../../errors';
import { cast, type Typed } from '../ballots/casting.server';
import * as can from '../policy';
import { findConsultation } from '../queries.server';
import { markCastBy, markFree } from '../roll/entries.server';
import { ensureHandingOut, issueTo, keyAtDesk } from './desk.server';
import { aCode, dropUnused, findHeld, hashOf, markUsed } from './keeping.server';
import { countGuess, usableCode } from './opening.server';
import { serialOf } from './rules';
import { codeBatches, votingCodes } from './tables.server';

/** Makes codes to be printed, and shows them once: what is kept of each is a hash and the number of its sheet. */
export function printCodes(actor: Actor, consultationId: string, size: number) {
	return transact(() => {
		const consultation = found(findConsultation(consultationId));

		authorize(can.printCodes(actor, consultation));
		ensureHandingOut(consultation, 'code');

		const number = 1 + lastBatch(consultationId);
		const codes = Array.from({ length: size }, (_, i) => ({
			code: aCode(),
			serial: serialOf(number, i + 1)
		}));
		db.insert(codeBatches).values({ consultationId, number, size, by: actor.id, printedOn: today() }).run();
		db.insert(votingCodes)
			.values(codes.map(({ code, serial }) => ({ consultationId, codeHash: hashOf(code), serial })))
			.run();

		record(actor, 'consultation.codes_printed', consultation, can.placeOf(consultation), {
			details: { number, size }
		});
		return { number, codes };
	});
}

/** Hands a printed sheet over: from now on this person votes with it, and in no other way. */
export function issueCode(actor: Actor, consultationId: string, shown: Shown, serial: string) {
	transact(() => {
		const consultation = found(findConsultation(consultationId));

		authorize(can.serve(actor, consultation));
		ensureHandingOut(consultation, 'code');
		const voterKey = keyAtDesk(actor, consultation, shown);

		issueTo(consultation, voterKey, 'code');
		const sheet = and(eq(votingCodes.consultationId, consultationId), eq(votingCodes.serial, serial));
		const printed = db.select({ voterKey: votingCodes.voterKey }).from(votingCodes).where(sheet).get();
		ensureValid(printed !== undefined, 'code_sheet_unknown', { field: 'serial' });
		ensure(printed.voterKey === null, 'code_sheet_handed_over', { field: 'serial' });
		db.update(votingCodes)
			.set({ voterKey, issuedBy: actor.id })
			.where(and(sheet, isNull(votingCodes.voterKey)))
			.run();

		record(actor, 'consultation.code_issued', consultation, can.placeOf(consultation), {
			details: { serial }
		});
	});
}

/**
 * A lost sheet opens nothing any more, and whoever lost it may vote in another way. A used one stays used; and what
 * was handed over when the vote closed stays so, since it is published with the count.
 */
export function withdrawCode(actor: Actor, consultationId: string, shown: Shown) {
	transact(() => {
		const consultation = found(findConsultation(consultationId));

		authorize(can.serve(actor, consultation));
		ensureHandingOut(consultation, 'code');
		const voterKey = keyAtDesk(actor, consultation, shown);
		const held = findHeld(consultationId, voterKey);
		ensure(held !== undefined && held.serial !== null, 'code_nothing_to_withdraw');

		const dropped = dropUnused(consultationId, held.codeHash) && markFree('code', consultationId, voterKey);
		ensure(dropped, 'code_nothing_to_withdraw');

		record(actor, 'consultation.code_withdrawn', consultation, can.placeOf(consultation), {
			details: { serial: held.serial }
		});
	});
}

/**
 * A ballot opened by a code, on paper or on the tablet of an assisted vote: the code is all that it asks. Like
 * every ballot it leaves no trace in the audit log.
 */
export function castWithCode(code: string, ballot: Typed, client: string) {
	countGuess(code, client);
	return transact(() => {
		const { consultation, voterKey, ...held } = usableCode(code);
		const channel = held.serial === null ? 'assisted' : 'code';
		const mark = () => markCastBy(channel, consultation.id, voterKey, today()) && markUsed(held, today());

		return cast(consultation, mark, ballot);
	});
}

const lastBatch = (consultationId: string) =>
	db
		.select({ last: max(codeBatches.number) })
		.from(codeBatches)
		.where(eq(codeBatches.consultationId, consultationId))
		.get()?.last ?? 0;
