import { now } from '../../clock';
import { m } from '../../paraglide/messages.js';
import { listOptions } from '../options/queries.server';
import { impossible, lackingIn, type Lacking } from '../options/rules';
import { hasTwoToCopy } from '../paper/people.server';
import type { Found } from '../queries.server';
import { countSeats } from '../open/roll.server';
import { countEntitled } from '../roll/roll.server';
import { stateOf } from '../rules';

const entitledToday = (consultation: Found) =>
	consultation.secrecy === 'open'
		? m.open_vote_entitled_today({ count: countSeats(consultation) })
		: m.consultation_entitled_today({ count: countEntitled(consultation) });

/** What is mended where the options are written; the rest where the draft is. */
const OF_OPTIONS: readonly Lacking[] = ['options_few', 'options_many', 'no_price'];

/** Of a draft: how many it would ask, what it still lacks and where that is mended. Nothing once it was called. */
export function preparationOf(consultation: Found) {
	if (stateOf(consultation, now()) !== 'draft') return null;
	const { id, method, opensAt } = consultation;
	const options = method === 'yes_no' ? [] : listOptions(id);
	const edit = `/consultazioni/${id}/modifica`;
	const late = opensAt > now() ? [] : [{ text: m.refusal_consultation_opens_in_the_past(), href: edit }];
	const alone = hasTwoToCopy(consultation)
		? []
		: [
				{
					text: m.refusal_consultation_paper_two_people(),
					href: `/consultazioni/${id}/elenco`
				}
			];
	return {
		entitled: entitledToday(consultation),
		options: method === 'yes_no' ? null : options.length,
		lacking: [
			...lackingIn(consultation, options).map((lacking) => ({
				text: m[`refusal_consultation_${lacking}`](),
				href: OF_OPTIONS.includes(lacking) ? `/consultazioni/${id}/opzioni` : edit
			})),
			...late,
			...alone
		],
		/** Projects that the sum cannot pay: whoever calls the vote says that they know. */
		dear: impossible(consultation, options).map(({ title }) => title)
	};
}
