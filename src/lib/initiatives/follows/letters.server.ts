import { listReaders, writeTo, type Reader } from '../../accounts/readers.server';
import { m } from '../../paraglide/messages.js';
import { settings } from '../../settings.server';
import { ANSWERS, type InitiativeState } from '../rules';
import { stopKey } from './links.server';
import { listFollowers } from './queries.server';

type About = { readonly id: string; readonly title: string };
/** What happened to it; never what somebody said about it. */
type News = 'answered' | 'to_vote' | 'edited' | { readonly moved: InitiativeState };

/** How the step an initiative takes is told. */
export function newsOf(to: InitiativeState): News {
	if (to === 'to_vote') return 'to_vote';
	return ANSWERS.some((answer) => answer === to) ? 'answered' : { moved: to };
}

/** One letter to each person who follows it, but for those who know already; each says how to stop. */
export function tellFollowers(
	{ id, title }: About,
	news: News,
	{ except }: { readonly except: readonly (string | null)[] }
) {
	const followers = listFollowers(id).filter((personId) => !except.includes(personId));
	if (followers.length === 0) return;
	const page = `${settings().ORIGIN}/iniziative/${id}`;
	for (const reader of listReaders(followers)) {
		const locale = { locale: reader.language };
		const stop = m.follow_letter_stop({ link: `${page}/segui/${stopKey(id, reader.id)}` }, locale);
		const { subject, text } = wording(news, { title, link: page }, reader);
		writeTo(reader, subject, `${text}\n\n${stop}`);
	}
}

type Values = { readonly title: string; readonly link: string };

function wording(news: News, values: Values, { language }: Reader) {
	const locale = { locale: language };
	if (typeof news === 'object') {
		const state = m[`initiative_state_${news.moved}`]({}, locale);
		return {
			subject: m.follow_letter_moved_subject(values, locale),
			text: m.follow_letter_moved({ ...values, state }, locale)
		};
	}
	return {
		subject: m[`follow_letter_${news}_subject`](values, locale),
		text: m[`follow_letter_${news}`](values, locale)
	};
}
