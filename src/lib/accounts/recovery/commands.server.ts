import { eq } from 'drizzle-orm';
import { record } from '../../audit/record.server';
import { now } from '../../clock';
import { db, transact } from '../../db.server';
import { ensureValid, found } from '../../errors';
import { bearer } from '../actor.server';
import { countAttempts } from '../attempts.server';
import { offerReset, tellPasswordChanged } from '../letters.server';
import { hashPassword } from '../passwords.server';
import { findCredentials } from '../queries.server';
import { isGuessable } from '../rules';
import { revokeSessions } from '../sessions.server';
import { people } from '../tables.server';
import { endTokens, findBearer, issueToken } from '../tokens.server';

/**
 * Sends a link to choose a new password, where there is somebody to send it to. It never says whether there is: not
 * by the time that it takes either, since the disk is waited for once in any case.
 */
export function askReset(email: string, client: string) {
	transact(() => {
		countAttempts(['reset_client', client], ['reset_address', email]);
		const person = findCredentials(email);
		if (person) offerReset(person, issueToken(person.id, 'reset'));
	});
}

/** A new password, by the link from a letter: every open session ends, and so does every other link. */
export async function resetPassword(token: string, password: string) {
	const { email } = found(findBearer(token, 'reset'));
	ensureValid(!isGuessable(password, email ?? ''), 'password_guessable', { field: 'password' });
	const passwordHash = await hashPassword(password);

	transact(() => {
		const person = found(findBearer(token, 'reset'));
		db.update(people).set({ passwordHash, emailConfirmedAt: now() }).where(eq(people.id, person.id)).run();
		endTokens(person.id);
		revokeSessions(person.id);
		record(bearer(person.id), 'account.password_changed', person, {});
		tellPasswordChanged(person);
	});
}
