import { choiceOf } from '../../formats/addresses';
import { THEMES } from '../../vocabulary';
import { SECTIONS } from './rules';

/** What an address asks of the board; anything it does not know counts as not asked. */
export const filtersOf = (url: URL) => ({
	quartiere: url.searchParams.get('quartiere') || undefined,
	tema: choiceOf(url, 'tema', THEMES),
	stato: choiceOf(url, 'stato', SECTIONS),
	attesa: choiceOf(url, 'attesa', ['lunga'])
});
export type Asked = ReturnType<typeof filtersOf>;
