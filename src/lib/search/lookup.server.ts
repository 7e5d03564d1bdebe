import { onceForEventAsked } from '../audit/remembered.server';
import { countHolding } from '../initiatives/search/holding.server';
import {
	countFoundInitiatives,
	listFoundInitiatives,
	rankFoundInitiatives,
	type InitiativeSearch
} from './initiatives.server';
import { bestPassages, listPassages, rankFound, type Search } from './queries.server';

const onPage = (search: Search, page: number) => {
	const ranked = rankFound(search, page);
	const [{ count, more } = { count: 0, more: 0 }] = ranked;
	if (count === 0) return { count, more: false, best: [], said: [] };
	const meetings = ranked.map(({ id }) => id);
	const best = bestPassages(search, meetings);
	const passages = best.map(({ id }) => id);
	return { count, more: more > 0, best, said: listPassages(search.match, passages) };
};

const firstPage = onceForEventAsked((search: Search) => onPage(search, 1));

/**
 * How many meetings speak of it, and the passages of a page of them. What opens the list is looked for once however
 * many people ask: that changes only with an event.
 */
export function lookUp(search: Search) {
	const first = firstPage(search);
	return {
		count: first.count,
		more: first.more,
		onPage: (page: number) => (page === 1 ? first : onPage(search, page))
	};
}

/** The same for the initiatives beside them: how many, and the few that are shown. */
export const lookUpInitiatives = onceForEventAsked((search: InitiativeSearch) => {
	const { match, neighbourhood, year } = search;
	const count = (neighbourhood ?? year) ? countFoundInitiatives(search) : countHolding(match);
	return { count, said: count === 0 ? [] : listFoundInitiatives(match, rankFoundInitiatives(search)) };
});
