import { listMeasurable } from '../indicators/queries.server';
import { unitWord } from '../indicators/words.server';
import { m } from '../paraglide/messages.js';
import { listLines } from './queries.server';
import { TEMPLATES } from './templates';

/** From what a pact may start; the words of a template are looked up by its name. */
export const templateOptions = () => [
	...TEMPLATES.map(({ slug }) => ({ value: slug, label: m[`pact_template_${slug}`]() })),
	{ value: 'none', label: m.pact_template_none() }
];

/** The parts of a pact to choose from, and what may be measured. */
export function partOptions(pactId: string) {
	const lines = listLines(pactId);
	const objectives = lines.flatMap((line) => line.objectives);
	return {
		lines: lines.map(({ id, title }) => ({ value: id, label: title })),
		objectives: objectives.map(({ id, title }) => ({ value: id, label: title })),
		indicators: listMeasurable().map(({ id, name, unit }) => ({
			value: id,
			label: `${name} (${unitWord(unit)})`
		}))
	};
}
