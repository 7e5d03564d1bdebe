import { differencesIn } from '../../formats/differences';
import { euros } from '../../formats/numbers';
import { m } from '../../paraglide/messages.js';
import { partsOf } from '../words.server';
import type { Words } from './queries.server';

/** Title, summary and every part of one version beside the version before it: only what changed, word by word. */
export function changesBetween(before: Words, after: Words) {
	const told = (words: Words) => [
		{ key: 'title', label: m.proposal_title(), text: words.title },
		{ key: 'summary', label: m.proposal_summary(), text: words.summary },
		{ key: 'theme', label: m.initiative_theme(), text: m[`theme_${words.theme}`]() },
		...partsOf(words),
		{
			key: 'costs',
			label: m.initiative_costs(),
			text: words.costs.map(({ line, cents }) => `${line}: ${euros(cents)}`).join('\n')
		}
	];
	const earlier = told(before);
	const later = told(after);
	const labels = new Map([...earlier, ...later].map(({ key, label }) => [key, label]));
	const textOf = (parts: typeof earlier, key: string) => parts.find((part) => part.key === key)?.text ?? '';
	return [...labels]
		.map(([key, label]) => ({ key, label, before: textOf(earlier, key), after: textOf(later, key) }))
		.filter((part) => part.before !== part.after)
		.map(({ before, after, ...part }) => ({ ...part, words: differencesIn(before, after) }));
}
