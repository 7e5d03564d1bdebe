import { eq } from 'drizzle-orm';
import type { Actor } from '../../actor';
import { record } from '../../audit/record.server';
import { now } from '../../clock';
import { db, transact } from '../../db.server';
import { authorize, ensure, ensureValid, found } from '../../errors';
import { countAttempts, giveBackAttempts } from '../attempts.server';
import { isPassword } from '../passwords.server';
import * as can from '../policy';
import { findCredentials, findPerson } from '../queries.server';
import type { Language } from '../rules';
import { revokeSession, revokeSessions } from '../sessions.server';
import { isLastAdministrator } from '../staff/queries.server';
import { people } from '../tables.server';
import { emptyAccount } from './erasure.server';

export function updateProfile(actor: Actor, typed: { displayName: string; language: Language }) {
	transact(() => {
		authorize(can.keepOwnAccount(actor));
		db.update(people).set(typed).where(eq(people.id, actor.id)).run();
		record(
			actor,
			'account.profile_updated',
			actor,
			{},
			{
				details: { language: typed.language },
				personal: { displayName: typed.displayName }
			}
		);
	});
}

/** From this moment the name stands beside what this person does in public. The choice is dated. */
export function showName(actor: Actor) {
	transact(() => {
		authorize(can.keepOwnAccount(actor));
		db.update(people).set({ nameShownAt: now() }).where(eq(people.id, actor.id)).run();
		record(actor, 'account.name_shown', actor, {});
	});
}

/** The name goes from every public page at once. */
export function hideName(actor: Actor) {
	transact(() => {
		authorize(can.keepOwnAccount(actor));
		db.update(people).set({ nameShownAt: null }).where(eq(people.id, actor.id)).run();
		record(actor, 'account.name_hidden', actor, {});
	});
}

export function endOwnSession(actor: Actor, sessionKey: string) {
	transact(() => {
		authorize(can.keepOwnAccount(actor));
		found(revokeSession(actor.id, sessionKey) || undefined);
	});
}

/** All but the one in use. */
export function endOtherSessions(actor: Actor, inUse: string) {
	transact(() => {
		authorize(can.keepOwnAccount(actor));
		revokeSessions(actor.id, inUse);
	});
}

/**
 * For ever. The password is asked again: a session left open on a shared machine must not suffice. Later nouns
 * give what they forget of this person, so that all of it goes at once.
 */
export async function eraseOwnAccount(
	actor: Actor,
	password: string,
	forget: (personId: string) => void = () => {}
) {
	const { email } = found(findPerson(actor.id));
	countAttempts(['sign_in_address', email ?? '']);
	const same = await isPassword(password, findCredentials(email ?? '')?.passwordHash);
	ensureValid(same, 'password_not_yours', { field: 'password' });

	transact(() => {
		authorize(can.keepOwnAccount(actor));
		ensure(!isLastAdministrator(actor.id), 'last_administrator');
		giveBackAttempts(['sign_in_address', email ?? '']);
		record(actor, 'account.erased', actor, {});
		forget(actor.id);
		emptyAccount({ id: actor.id, email });
	});
}
