import { markedParts, matchOf } from '../formats/matching';
import { toneOf } from '../initiatives/rules';
import { stateWord } from '../initiatives/words.server';
import { hoursInWords } from '../meetings/words.server';
import { m } from '../paraglide/messages.js';
import { countFound, listFound, listFoundInitiatives, type Search } from './queries.server';
import { addressOf, FOUND_KINDS, INITIATIVE, PAGE_SIZE } from './rules';

type Asked = Omit<Search, 'match'> & { readonly text: string };
type AskedOf = Omit<Asked, 'kind'>;

export const NOTHING = { count: 0, meetings: () => [] };

/** What everybody finds by these words. No word at all finds nothing, and is no mistake. */
export function search({ text, ...filter }: Asked) {
	const match = matchOf(text);
	if (match === undefined) return NOTHING;
	const asked = { ...filter, match };
	const count = countFound(asked);
	return { count, meetings: (page: number) => (count === 0 ? [] : byMeeting(asked, page)) };
}

function byMeeting(asked: Search, page: number) {
	const groups = Map.groupBy(listFound(asked, page), ({ meetingId }) => meetingId);
	return [...groups].slice(0, PAGE_SIZE).map(([id, passages]) => {
		const [first] = passages;
		const when = { startsAt: new Date(first?.startsAt ?? 0), endsAt: new Date(first?.endsAt ?? 0) };
		return {
			id,
			title: first?.meeting ?? '',
			tavolo: first?.tavolo ?? '',
			neighbourhood: first?.neighbourhood ?? '',
			colour: first?.colour ?? 0,
			when: hoursInWords(when),
			more: (first?.passages ?? 0) - passages.length,
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

/** Initiatives that speak of it, as they are read: the likeliest, and how many there are. */
export function searchInitiatives({ text, ...filter }: AskedOf) {
	const match = matchOf(text);
	const found = match === undefined ? [] : listFoundInitiatives({ ...filter, match });
	return {
		count: found[0]?.count ?? 0,
		items: found.map(({ id, state, title, passage }) => ({
			id,
			state: stateWord(state),
			tone: toneOf(state),
			title: markedParts(title),
			passage: markedParts(passage)
		}))
	};
}
