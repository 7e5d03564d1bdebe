import { and, eq, isNull } from 'drizzle-orm';
import { db } from '../db.server';
import { people } from './tables.server';

const OWN = {
	id: people.id,
	displayName: people.displayName,
	email: people.email,
	emailConfirmedAt: people.emailConfirmedAt,
	language: people.language
};

/** Whoever has an account with this address: to add to something, never to show to others. */
export const findPersonByEmail = (email: string) =>
	db
		.select(OWN)
		.from(people)
		.where(and(eq(people.email, email.trim().toLowerCase()), isNull(people.erasedAt)))
		.get();

export const findPerson = (id: string) =>
	db
		.select(OWN)
		.from(people)
		.where(and(eq(people.id, id), isNull(people.erasedAt)))
		.get();

/** For asking the password, and for nothing that leaves the server. */
export const findCredentials = (email: string) =>
	db
		.select({ ...OWN, passwordHash: people.passwordHash })
		.from(people)
		.where(and(eq(people.email, email), isNull(people.erasedAt)))
		.get();

export type Credentials = NonNullable<ReturnType<typeof findCredentials>>;
