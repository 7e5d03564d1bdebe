import { listReaders, writeTo } from '../accounts/readers.server';
import type { Language } from '../accounts/rules';
import { m } from '../paraglide/messages.js';
import { settings } from '../settings.server';

type Values = { title: string; link: string };
type Words = (values: Values, options: { locale: Language }) => string;
type About = { readonly id: string; readonly title: string };

/** The receipt, also by mail, to whoever sent the proposal. */
export const tellReceived = (personId: string, initiative: About) =>
	write(personId, initiative, m.initiative_letter_received_subject, m.initiative_letter_received);

/**
 * The Comune answered: the author hears of it at once, with what must be met for a yes. A meeting or an
 * organisation reads it on the page.
 */
export function tellAnswered(personId: string | null, initiative: About, conditions: string) {
	if (personId === null) return;
	write(personId, initiative, m.initiative_letter_answered_subject, (values, locale) => {
		const text = m.initiative_letter_answered(values, locale);
		return conditions === '' ? text : `${text}\n\n${m.feasibility_conditions_said({ conditions }, locale)}`;
	});
}

/** It became part of another: whoever proposed or supported it hears why. Who did both hears once. */
export function tellMerged(
	personIds: readonly (string | null)[],
	initiative: About,
	{ into, reason }: { readonly into: About; readonly reason: string }
) {
	for (const reader of listReaders(personIds)) {
		const locale = { locale: reader.language };
		const values = { title: initiative.title, into: into.title, reason, link: linkTo(into.id) };
		writeTo(
			reader,
			m.initiative_letter_merged_subject({}, locale),
			m.initiative_letter_merged(values, locale)
		);
	}
}

/** Another one became part of it: its author reads what came. */
export function tellGathered(personId: string | null, into: About, from: About) {
	for (const reader of listReaders([personId])) {
		const locale = { locale: reader.language };
		const values = { title: into.title, from: from.title, link: linkTo(into.id) };
		writeTo(
			reader,
			m.initiative_letter_gathered_subject({}, locale),
			m.initiative_letter_gathered(values, locale)
		);
	}
}

const linkTo = (id: string) => `${settings().ORIGIN}/iniziative/${id}`;

/** One letter in the reader's language, unless they want none or have no confirmed address. */
function write(personId: string, { id, title }: About, subject: Words, text: Words) {
	const [reader] = listReaders([personId]);
	if (!reader) return;
	const locale = { locale: reader.language };
	const values = { title, link: linkTo(id) };
	writeTo(reader, subject(values, locale), text(values, locale));
}
