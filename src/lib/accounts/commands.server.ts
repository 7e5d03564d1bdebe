import { and, eq, gt, isNull, lt, notExists } from 'drizzle-orm';
import type { Actor } from '../actor';
import { record } from '../audit/record.server';
import { now } from '../clock';
import { newId } from '../columns.server';
import { db, transact } from '../db.server';
import { authorize, ensureValid, found, Refusal } from '../errors';
import { bearer } from './actor.server';
import { countAttempts, giveBackAttempts } from './attempts.server';
import { askToConfirm, invite, tellAlreadyRegistered } from './letters.server';
import { hashPassword, isPassword } from './passwords.server';
import * as can from './policy';
import { emptyAccount } from './profile/erasure.server';
import { findCredentials, type Credentials } from './queries.server';
import { isGuessable, UNCONFIRMED_DAYS, type Language } from './rules';
import { cityRoles, people, tokens } from './tables.server';
import { findBearer, issueToken, useToken } from './tokens.server';

const DAY = 86_400_000;

type Registration = {
	readonly displayName: string;
	readonly email: string;
	readonly password: string;
	readonly language: Language;
};

/**
 * Opens an account, to be confirmed by mail. It answers in the same words and in the same time when the
 * address already has one: then the owner gets a letter instead, and nothing changes.
 */
export async function register({ displayName, email, password, language }: Registration, client: string) {
	ensureValid(!isGuessable(password, email), 'password_guessable', { field: 'password' });
	countAttempts(['register_client', client], ['register_address', email]);
	const passwordHash = await hashPassword(password);

	transact(() => {
		const known = findCredentials(email);
		if (known) {
			remind(known);
			return;
		}
		const id = newId();
		db.insert(people).values({ id, displayName, email, passwordHash, language }).run();
		record(bearer(id), 'account.registered', { id }, {}, { personal: { displayName } });
		askToConfirm({ displayName, email, language }, issueToken(id, 'confirm'));
	});
}

/** What the owner of an address hears when it is registered once more. */
function remind(known: Credentials) {
	if (known.emailConfirmedAt !== null) tellAlreadyRegistered(known);
	else if (known.passwordHash === null) invite(known, issueToken(known.id, 'invite'));
	else askToConfirm(known, issueToken(known.id, 'confirm'));
}

/**
 * The link proves the address, the password proves that it is the person who registered: somebody who
 * registers another's address never gets in, even if the owner follows the link.
 */
export async function confirmEmail(token: string, password: string, client: string) {
	countAttempts(['confirm_client', client]);
	const person = found(findBearer(token, 'confirm'));
	const same = await isPassword(password, person.passwordHash);
	ensureValid(same, 'password_wrong', { field: 'password' });

	return transact(() => {
		const { id } = found(findBearer(token, 'confirm'));
		db.update(people).set({ emailConfirmedAt: now(), lastSeenAt: now() }).where(eq(people.id, id)).run();
		useToken(token);
		record(bearer(id), 'account.confirmed', { id }, {});
		giveBackAttempts(['confirm_client', client]);
		return { id, language: person.language };
	});
}

/**
 * Says who it is, or refuses in the same words and the same time whether the address or the password is
 * wrong. Only who knows the password learns that the address is still to be confirmed.
 */
export async function signIn({ email, password }: { email: string; password: string }, client: string) {
	countAttempts(['sign_in_client', client], ['sign_in_address', email]);
	const person = findCredentials(email);
	const same = await isPassword(password, person?.passwordHash);
	ensureValid(same && person !== undefined, 'sign_in_failed');

	const confirmed = transact(() => {
		giveBackAttempts(['sign_in_client', client], ['sign_in_address', email]);
		if (person.emailConfirmedAt === null) {
			if (!hasRecentLink(person.id)) askToConfirm(person, issueToken(person.id, 'confirm'));
			return false;
		}
		db.update(people).set({ lastSeenAt: now() }).where(eq(people.id, person.id)).run();
		return true;
	});
	if (!confirmed) throw new Refusal(409, 'email_unconfirmed');
	return { id: person.id, language: person.language };
}

const hasRecentLink = (personId: string) =>
	db
		.select({ hash: tokens.hash })
		.from(tokens)
		.where(
			and(
				eq(tokens.personId, personId),
				eq(tokens.purpose, 'confirm'),
				gt(tokens.createdAt, new Date(now().getTime() - DAY / 24))
			)
		)
		.get() !== undefined;

/**
 * Accounts that nobody confirmed within a month keep nothing. Those with a role wait for their invitation. What
 * later nouns hold of somebody, `forget` throws away first.
 */
export function forgetUnconfirmed(actor: Actor, forget: (personId: string) => void = () => {}) {
	return transact(() => {
		authorize(can.forgetAccounts(actor));
		const forgotten = db
			.select({ id: people.id, email: people.email })
			.from(people)
			.where(
				and(
					isNull(people.emailConfirmedAt),
					isNull(people.erasedAt),
					lt(people.createdAt, new Date(now().getTime() - UNCONFIRMED_DAYS * DAY)),
					notExists(db.select().from(cityRoles).where(eq(cityRoles.personId, people.id)))
				)
			)
			.limit(200)
			.all();
		for (const person of forgotten) {
			forget(person.id);
			emptyAccount(person);
			record(actor, 'account.erased', person, {}, { details: { reason: 'unconfirmed' } });
		}
		return forgotten.length;
	});
}
