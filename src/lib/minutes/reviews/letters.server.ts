import { listReaders, writeTo } from '../../accounts/readers.server';
import type { Actor } from '../../actor';
import { dateInWords, momentInWords } from '../../formats/dates';
import { cityRulesInForce } from '../../municipality/queries.server';
import { delegateIds } from '../../organizations/delegates/reaching.server';
import { m } from '../../paraglide/messages.js';
import { settings } from '../../settings.server';
import { listPresentIds } from '../attendance/queries.server';
import type { MinutesFound } from '../queries.server';
import { reviewEnds } from '../rules';

/**
 * To those who were there, as people or for their organisation: what is asked of them and until when. One letter
 * each for a version; whoever sends it to review needs none. Nobody else is named.
 */
export function askThoseWhoWereThere(actor: Actor, minutes: MinutesFound, version: { readonly at: Date }) {
	const present = listPresentIds(minutes.id);
	const rules = cityRulesInForce();
	const ends = reviewEnds(version.at, rules);
	for (const reader of listReaders([...present, ...delegateIds(present)])) {
		if (reader.id === actor.id) continue;
		const { language } = reader;
		const locale = { locale: language };
		const told = { title: minutes.meetingTitle, day: dateInWords(minutes.startsAt, language) };
		writeTo(
			reader,
			m.minutes_letter_review_subject(told, locale),
			[
				m.minutes_letter_review(told, locale),
				m.minutes_letter_review_ask({ until: momentInWords(ends, language) }, locale),
				...(rules.silent_approval === 1 ? [m.minutes_letter_review_silence({}, locale)] : []),
				`${settings().ORIGIN}/incontri/${minutes.meetingId}/verbale`
			].join('\n\n')
		);
	}
}
