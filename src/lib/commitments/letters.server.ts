import { writeTo } from '../accounts/readers.server';
import type { Language } from '../accounts/rules';
import { dayInWords } from '../formats/dates';
import { m } from '../paraglide/messages.js';
import { settings } from '../settings.server';
import { issueLink } from './links/links.server';
import { LINK_DAYS } from './links/rules';
import type { Recipient } from './owners.server';
import type { CommitmentShown } from './queries.server';

/** Why somebody is written to about a promise. Each has its words as `commitment_letter_…`. */
export type Occasion = 'soon' | 'overdue' | 'asked';

/** One letter about one promise. Whoever has no account here finds a link in it that is good once. */
export function writeAbout(
	commitment: CommitmentShown,
	{ byLink, ...reader }: Recipient,
	occasion: Occasion
) {
	const locale = { locale: reader.language };
	const page = `${settings().ORIGIN}/impegni/${commitment.id}`;
	const link = byLink ? `${page}/aggiorna/${issueLink(commitment.id)}` : page;
	const day = dayInWords(commitment.dueOn, reader.language);
	writeTo(
		reader,
		m[`commitment_letter_${occasion}_subject`]({ day }, locale),
		[
			m[`commitment_letter_${occasion}`]({}, locale),
			`«${commitment.what}»\n${factsOf(commitment, reader.language).join('\n')}`,
			m[`commitment_letter_${occasion}_ask`]({}, locale),
			link,
			...(byLink ? [m.commitment_letter_link({ days: LINK_DAYS }, locale)] : [])
		].join('\n\n')
	);
}

function factsOf({ tavolo, organization, ownerRole, dueOn }: CommitmentShown, language: Language) {
	const locale = { locale: language };
	const owner = organization?.name ?? (ownerRole && m[`owner_${ownerRole}`]({}, locale));
	return [
		...(owner ? [m.commitment_letter_owner({ owner }, locale)] : []),
		...(tavolo ? [m.commitment_letter_where({ tavolo: tavolo.name }, locale)] : []),
		m.commitment_letter_due({ day: dayInWords(dueOn, language) }, locale)
	];
}
