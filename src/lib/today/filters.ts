import { choiceOf } from '../formats/addresses';
import { TOPICS } from './rules';

/** What an address asks of the page; anything it does not know counts as not asked. */
export const filtersOf = (url: URL) => ({
	quartiere: url.searchParams.get('quartiere') || undefined,
	cosa: choiceOf(url, 'cosa', TOPICS)
});
