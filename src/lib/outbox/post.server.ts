import { now } from '../clock';
import { db } from '../db.server';
import { inOneLine } from '../formats/plain';
import { letters } from './tables.server';

type Posting = {
	readonly recipient: string;
	readonly subject: string;
	readonly body: string;
	readonly language: 'it' | 'en';
};

/**
 * Puts a letter in the outbox. Call it inside the transaction of the act it tells: if the act does not
 * happen, the letter does not exist; if it does, the letter leaves a few seconds later. A subject is one line.
 */
export const post = (letter: Posting) =>
	db
		.insert(letters)
		.values({ ...letter, subject: inOneLine(letter.subject), nextAttemptAt: now() })
		.run();
