import { eq, sql } from 'drizzle-orm';
import type { Someone } from '../../src/cli/demo/cast';
import { emailOf } from '../../src/cli/demo/cast';
import { confirmEmail, register } from '../../src/lib/accounts/commands.server';
import { hashPassword } from '../../src/lib/accounts/passwords.server';
import { findPersonByEmail } from '../../src/lib/accounts/queries.server';
import { openSession } from '../../src/lib/accounts/sessions.server';
import { people } from '../../src/lib/accounts/tables.server';
import { db } from '../../src/lib/db.server';
import { letters } from '../../src/lib/outbox/tables.server';
import { settings } from '../../src/lib/settings.server';

export const PASSWORD = 'quattro parole a caso';

/** Opens a session and returns the Cookie header that carries it. */
export async function signInCookie(personId: string) {
	const { name, value } = await openSession(personId, 'Firefox, Linux');
	return `${name}=${value}`;
}

/** What lies in the outbox for somebody, newest first. */
export const lettersTo = (email: string) =>
	db
		.select({ subject: letters.subject, body: letters.body })
		.from(letters)
		.where(eq(letters.recipient, email))
		.orderBy(sql`rowid desc`)
		.all();

/** The secret at the end of the link in the newest letter to somebody that leads to `path`. */
export function linkSentTo(email: string, path: 'conferma' | 'reimposta' | 'invito') {
	const link = new RegExp(`^${settings().ORIGIN}/${path}/([\\w-]+)$`, 'm');
	const found = lettersTo(email)
		.map(({ body }) => body.match(link)?.[1])
		.find((token) => token !== undefined);
	if (!found) throw new Error(`no letter to ${email} leads to ${path}`);
	return found;
}

/** Somebody who registered but has not opened the letter yet. */
export async function aRegistration(email = 'rita@vallefiorita.example', password = PASSWORD) {
	await register({ displayName: 'Rita', email, password, language: 'it' }, 'home');
	return { email, token: linkSentTo(email, 'conferma') };
}

/** Somebody with an account of their own, who may sign in. */
export async function anAccount(email = 'rita@vallefiorita.example') {
	const { token } = await aRegistration(email);
	const { id } = await confirmEmail(token, PASSWORD, 'home');
	return { id, email };
}

/** Gives a member of the cast a password, so that they can sign in by the page. */
export async function withPassword(someone: Someone, password = PASSWORD) {
	db.update(people)
		.set({ passwordHash: await hashPassword(password) })
		.where(eq(people.id, someone))
		.run();
	return { email: emailOf(someone), password };
}

export const accountOf = (email: string) => findPersonByEmail(email);
