import { onceForEventAsked } from '../audit/remembered.server';
import { countHolding } from '../initiatives/search/holding.server';
import { countFoundInitiatives, rankFoundInitiatives, type InitiativeSearch } from './initiatives.server';
import { bestPassages, rankFound, type Search } from './queries.server';

const onPage = (search: Search, page: number) => {
	const ranked = rankFound(search, page);
	const [{ count, more } = { count: 0, more: 0 }] = ranked;
	const ids = ranked.map(({ id }) => id);
	return { count, more: more > 0, best: count === 0 ? [] : bestPassages(search, ids) };
};

const firstPage = onceForEventAsked((search: Search) => onPage(search, 1));

/**
 * How many meetings speak of it, and which of their passages stand on a page. Which ones open the list is looked for
 * once however many people ask: that changes only with an event. What they say is read every time.
 */
export function lookUp(search: Search) {
	const { count, more, best } = firstPage(search);
	return { count, more, bestOf: (page: number) => (page === 1 ? best : onPage(search, page).best) };
}

/** The same for the initiatives beside them: how many, and the few that are shown. */
export const lookUpInitiatives = onceForEventAsked((search: InitiativeSearch) => {
	const { match, neighbourhood, year } = search;
	const count = (neighbourhood ?? year) ? countFoundInitiatives(search) : countHolding(match);
	return { count, entries: count === 0 ? [] : rankFoundInitiatives(search) };
});
