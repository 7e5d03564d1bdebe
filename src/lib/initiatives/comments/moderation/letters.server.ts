import { listReaders, writeTo } from '../../../accounts/readers.server';
import type { Decided } from '../../../comments/forms';
import { m } from '../../../paraglide/messages.js';
import { settings } from '../../../settings.server';
import { addressOf } from '../words.server';

type Comment = { readonly id: string; readonly personId: string };
type About = { readonly id: string; readonly title: string };

/** Whoever wrote a comment hears that it is hidden, or read again, and why. */
export function tellModerated({ id, personId }: Comment, initiative: About, { decision, reason }: Decided) {
	const [reader] = listReaders([personId]);
	if (!reader) return;
	const locale = { locale: reader.language };
	const link = `${settings().ORIGIN}${addressOf(initiative.id, id)}`;
	const values = { title: initiative.title, reason, link };
	if (decision === 'hidden') {
		writeTo(reader, m.comment_letter_hidden_subject({}, locale), m.comment_letter_hidden(values, locale));
	} else {
		writeTo(reader, m.comment_letter_kept_subject({}, locale), m.comment_letter_kept(values, locale));
	}
}
