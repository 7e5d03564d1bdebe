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

/** The Comune answered: the author hears of it at once. A meeting or an organisation reads it on the page. */
export function tellAnswered(personId: string | null, initiative: About) {
	if (personId === null) return;
	write(personId, initiative, m.initiative_letter_answered_subject, m.initiative_letter_answered);
}

/** One letter in the reader's language, unless they want none or have no confirmed address. */
function write(personId: string, { id, title }: About, subject: Words, text: Words) {
	const [reader] = listReaders([personId]);
	if (!reader) return;
	const locale = { locale: reader.language };
	const values = { title, link: `${settings().ORIGIN}/iniziative/${id}` };
	writeTo(reader, subject(values, locale), text(values, locale));
}
