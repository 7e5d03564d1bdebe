import { markedParts, matchOf } from '../formats/matching';
import { toneOf } from '../initiatives/rules';
import { stateWord } from '../initiatives/words.server';
import { hoursInWords } from '../meetings/words.server';
import { m } from '../paraglide/messages.js';
import { lookUp, lookUpInitiatives } from './lookup.server';
import type { Search } from './queries.server';
import { addressOf, FOUND_KINDS, INITIATIVE, moreThan } from './rules';

type Asked = Omit<Search, 'match'> & { readonly text: string };
type AskedOf = Omit<Asked, 'kind'>;

export const NOTHING = { count: 0, said: '', meetings: () => [] };

/** What everybody finds by these words. No word at all finds nothing, and is no mistake. */
export function search({ text, ...filter }: Asked) {
	const match = matchOf(text);
	if (match === undefined) return NOTHING;
	const asked = { ...filter, match };
	const { count, more, onPage } = lookUp(asked);
	return {
		count,
		said: more ? m.search_count_more({ count: moreThan(count) }) : m.search_count({ count }),
		meetings: (page: number) => (count === 0 ? [] : byMeeting(onPage(page)))
	};
}

type Page = ReturnType<ReturnType<typeof lookUp>['onPage']>;

function byMeeting({ best, said }: Page) {
	const inAll = new Map(best.map(({ meetingId, passages }) => [meetingId, passages]));
	return [...Map.groupBy(said, ({ meetingId }) => meetingId)].map(([id, passages]) => {
		const [first] = passages;
		const when = { startsAt: new Date(first?.startsAt ?? 0), endsAt: new Date(first?.endsAt ?? 0) };
		return {
			id,
			title: first?.meeting ?? '',
			tavolo: first?.tavolo ?? '',
			neighbourhood: first?.neighbourhood ?? '',
			colour: first?.colour ?? 0,
			when: hoursInWords(when),
			more: (inAll.get(id) ?? 0) - passages.length,
			passages: passages.map(({ id, kind, title, passage, ...where }) => ({
				id,
				kind,
				kindWords: m[`found_${kind}`](),
				href: addressOf({ kind, ...where }),
				title: markedParts(title),
				passage: markedParts(passage)
			}))
		};
	});
}

export const kindOptions = () =>
	([...FOUND_KINDS, INITIATIVE] as const).map((value) => ({ value, label: m[`found_${value}_many`]() }));

export const NO_INITIATIVES = { count: 0, items: [] };

/** Initiatives that speak of it, as they are read: the likeliest, and how many there are. */
export function searchInitiatives({ text, ...filter }: AskedOf) {
	const match = matchOf(text);
	if (match === undefined) return NO_INITIATIVES;
	const { count, said } = lookUpInitiatives({ ...filter, match });
	return {
		count,
		items: said.map(({ id, state, title, passage }) => ({
			id,
			state: stateWord(state),
			tone: toneOf(state),
			title: markedParts(title),
			passage: markedParts(passage)
		}))
	};
}
