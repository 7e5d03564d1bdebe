import { and, eq } from 'drizzle-orm';
import type { Actor } from '../actor';
import { record } from '../audit/record.server';
import { now } from '../clock';
import { db, transact } from '../db.server';
import { authorize, found } from '../errors';
import * as can from './policy';
import { isStuck } from './queries.server';
import { letters } from './tables.server';

/** The letters with this subject that did not leave start again from the first attempt. */
export function sendAgain(actor: Actor, subject: string) {
	return transact(() => {
		authorize(can.lookAfter(actor));

		const { changes } = db
			.update(letters)
			.set({ attempts: 0, nextAttemptAt: now(), lastError: null })
			.where(and(isStuck, eq(letters.subject, subject)))
			.run();
		found(changes || undefined);

		record(actor, 'letters.sent_again', LETTERS, {}, telling(subject, changes));
		return changes;
	});
}

/** Nobody tries any more: what they told is said by other ways, or does not matter now. */
export function setAside(actor: Actor, subject: string) {
	return transact(() => {
		authorize(can.lookAfter(actor));

		const { changes } = db
			.delete(letters)
			.where(and(isStuck, eq(letters.subject, subject)))
			.run();
		found(changes || undefined);

		record(actor, 'letters.set_aside', LETTERS, {}, telling(subject, changes));
		return changes;
	});
}

const LETTERS = { id: 'letters' };

const telling = (subject: string, count: number) => ({ details: { letters: count }, personal: { subject } });
