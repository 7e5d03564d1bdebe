import { m } from '../../paraglide/messages.js';
import { listAlike } from '../search/queries.server';
import { GATHERING } from '../rules';
import { stateWord, supportWords, whereWords } from '../words.server';
import { listGathered } from './queries.server';

/** What an initiative gathered, each with its own supports, and how many people stand behind all of them. */
export function gatheredBy(id: string) {
	const gathered = listGathered(id);
	const [first] = gathered;
	return {
		items: gathered.map(({ id, title, supports }) => ({ id, title, supports: supportWords(supports) })),
		together: first ? m.merge_together({ count: first.together }) : ''
	};
}

type Like = { readonly id: string; readonly title: string; readonly summary: string };

/** Into which others it could go: what was looked for, else what speaks of the same. */
export const candidatesFor = ({ id, title, summary }: Like, text: string) =>
	listAlike({ text: text || `${title} ${summary}`, states: GATHERING, except: id, limit: 8 }).map((one) => ({
		value: one.id,
		label: one.title,
		help: [whereWords(one), stateWord(one.state), supportWords(one.supports)].join(' · ')
	}));
