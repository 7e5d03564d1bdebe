import { listReaders, writeTo } from '../../accounts/readers.server';
import { m } from '../../paraglide/messages.js';
import { settings } from '../../settings.server';

type About = { readonly id: string; readonly title: string };

/** Whoever proposed hears that a picture was taken down, and why. A meeting or an organisation sees it on the page. */
export function tellTakenDown(personId: string | null, { id, title }: About, reason: string) {
	const [reader] = listReaders([personId]);
	if (!reader) return;
	const locale = { locale: reader.language };
	const link = `${settings().ORIGIN}/iniziative/${id}`;
	writeTo(
		reader,
		m.picture_letter_down_subject({}, locale),
		m.picture_letter_down({ title, reason, link }, locale)
	);
}
