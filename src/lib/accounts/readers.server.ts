import { and, eq, isNotNull, isNull, sql } from 'drizzle-orm';
import { db, prepared } from '../db.server';
import { findMunicipality } from '../municipality/queries.server';
import { post } from '../outbox/post.server';
import { m } from '../paraglide/messages.js';
import type { Language } from './rules';
import { people } from './tables.server';

/** Whom a letter greets, where it goes and in which language. */
export type Reader = { readonly email: string; readonly name: string; readonly language: Language };

/** More letters than any act writes. */
const MOST = 5000;

/** Confirmed their address, want letters, and are still here. */
export const isReachable = and(
	eq(people.channel, 'email'),
	isNotNull(people.email),
	isNotNull(people.emailConfirmedAt),
	isNull(people.erasedAt)
);

const reachable = prepared(() =>
	db
		.select({
			id: people.id,
			email: sql<string>`${people.email}`,
			name: people.displayName,
			language: people.language
		})
		.from(people)
		.where(and(sql`${people.id} in (select value from json_each(${sql.placeholder('ids')}))`, isReachable))
		.orderBy(people.id)
		.limit(MOST)
		.prepare()
);

/** Of these people, those a letter can reach: once each, whoever is named twice. */
export const listReaders = (personIds: readonly (string | null)[]) =>
	reachable().all({ ids: JSON.stringify(personIds) });

/** One letter with greeting and signature; it leaves if the act that it tells of happens. */
export function writeTo({ email, name, language }: Reader, subject: string, text: string) {
	const locale = { locale: language };
	const city = findMunicipality()?.name ?? '';
	post({
		recipient: email,
		subject,
		body: [
			m.account_letter_greeting({ name }, locale),
			text,
			city ? m.account_letter_signature({ city }, locale) : m.account_letter_signature_plain({}, locale)
		].join('\n\n'),
		language
	});
}
