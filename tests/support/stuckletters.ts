import { db } from '../../src/lib/db.server';
import { now } from '../../src/lib/clock';
import { MOST_ATTEMPTS } from '../../src/lib/outbox/rules';
import { letters } from '../../src/lib/outbox/tables.server';

/** A letter that the city gave up sending. */
export function aStuckLetter(subject = 'Incontro spostato', recipient = 'bruna@vallefiorita.example') {
	const tried = { attempts: MOST_ATTEMPTS, nextAttemptAt: now(), lastError: `550 ${recipient}` };
	db.insert(letters)
		.values({ recipient, subject, body: 'Buongiorno Bruna Ferrari,', language: 'it', ...tried })
		.run();
	return subject;
}
