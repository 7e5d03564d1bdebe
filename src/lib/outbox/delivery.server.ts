import { and, asc, eq, isNull, lt, lte, sql } from 'drizzle-orm';
import { now } from '../clock';
import { db, prepared } from '../db.server';
import { log } from '../log.server';
import { KEEP_SENT_DAYS, MOST_ATTEMPTS, nextAttempt } from './rules';
import { sender, type Sender } from './senders.server';
import { letters, type Letter } from './tables.server';

const AT_ONCE = 20;
const DAY = 86_400_000;

const dueLetters = prepared(() =>
	db
		.select()
		.from(letters)
		.where(
			and(
				isNull(letters.sentAt),
				lte(letters.nextAttemptAt, sql.placeholder('now')),
				lt(letters.attempts, MOST_ATTEMPTS)
			)
		)
		.orderBy(asc(letters.nextAttemptAt))
		.limit(AT_ONCE)
		.prepare()
);

/** Sends the letters whose time has come; one that fails waits longer each time. Says how many left. */
export async function deliverLetters(send: Sender = sender()) {
	let sent = 0;
	for (const letter of dueLetters().all({ now: now().getTime() })) {
		if (claim(letter) && (await deliver(letter, send))) sent++;
	}
	return sent;
}

/** Counts the attempt before making it, so that another process does not send the same letter. */
const claim = ({ id, attempts }: Letter) =>
	db
		.update(letters)
		.set({ attempts: attempts + 1, nextAttemptAt: nextAttempt(attempts + 1, now()) })
		.where(and(eq(letters.id, id), eq(letters.attempts, attempts), isNull(letters.sentAt)))
		.run().changes === 1;

async function deliver(letter: Letter, send: Sender) {
	try {
		await send(letter);
	} catch (error) {
		// The server's answer may hold the address: it stays beside it in the table and out of the log.
		const lastError = (error instanceof Error ? error.message : String(error)).slice(0, 500);
		db.update(letters).set({ lastError }).where(eq(letters.id, letter.id)).run();
		const attempts = letter.attempts + 1;
		if (attempts < MOST_ATTEMPTS) log.warn({ letter: letter.id, attempts }, 'letter not sent');
		else log.error({ letter: letter.id, attempts }, 'letter given up');
		return false;
	}
	db.update(letters).set({ sentAt: now(), body: '', lastError: null }).where(eq(letters.id, letter.id)).run();
	return true;
}

/** Forgets the letters sent long ago. Those that did not leave stay until somebody sees to them. */
export const forgetOldLetters = () =>
	db
		.delete(letters)
		.where(lt(letters.sentAt, new Date(now().getTime() - KEEP_SENT_DAYS * DAY)))
		.run().changes;

/** An erased person's letters go with them. */
export const forgetLettersTo = (recipient: string) =>
	db.delete(letters).where(eq(letters.recipient, recipient)).run();
