import { and, eq, isNotNull, isNull } from 'drizzle-orm';
import type { Language } from '../accounts/rules';
import { people } from '../accounts/tables.server';
import { db } from '../db.server';
import { findMunicipality } from '../municipality/queries.server';
import { post } from '../outbox/post.server';
import { m } from '../paraglide/messages.js';
import { settings } from '../settings.server';

type Values = { title: string; link: string };
type Words = (values: Values, options: { locale: Language }) => string;
type About = { readonly id: string; readonly title: string };

/** The receipt, also by mail, to whoever sent the proposal. */
export const tellReceived = (personId: string, initiative: About) =>
	write(personId, initiative, m.initiative_letter_received_subject, m.initiative_letter_received);

/** The Comune answered: the author hears of it at once. A meeting or an organisation reads it on the page. */
export function tellAnswered(personId: string | null, initiative: About) {
	if (personId === null) return;
	write(personId, initiative, m.initiative_letter_answered_subject, m.initiative_letter_answered);
}

/** One letter in the reader's language, unless they want none or have no confirmed address. */
function write(personId: string, { id, title }: About, subject: Words, text: Words) {
	const reader = db
		.select({ email: people.email, name: people.displayName, language: people.language })
		.from(people)
		.where(
			and(
				eq(people.id, personId),
				eq(people.channel, 'email'),
				isNotNull(people.emailConfirmedAt),
				isNull(people.erasedAt)
			)
		)
		.get();
	if (!reader?.email) return;

	const locale = { locale: reader.language };
	const city = findMunicipality()?.name ?? '';
	const values = { title, link: `${settings().ORIGIN}/iniziative/${id}` };
	post({
		recipient: reader.email,
		subject: subject(values, locale),
		body: [
			m.account_letter_greeting({ name: reader.name }, locale),
			text(values, locale),
			city ? m.account_letter_signature({ city }, locale) : m.account_letter_signature_plain({}, locale)
		].join('\n\n'),
		language: reader.language
	});
}
