import { newId } from '../../src/lib/columns.server';
import { createPact, publishPact } from '../../src/lib/pacts/commands.server';
import { listLines, listObjectives } from '../../src/lib/pacts/queries.server';
import { as } from './world';

/** A pact from the template of Reggio Emilia, written by Carla; in force unless it stays a draft. */
export function aPact({ draft = false, template = 'reggio_emilia', startsOn = '2025-01-01' } = {}) {
	const id = newId();
	const slug = createPact(as('carla'), {
		id,
		template,
		title: `Patto per il welfare ${id}`,
		startsOn,
		endsOn: '2030-12-31',
		preamble: '',
		contextAnalysis: '',
		actReference: ''
	});
	if (!draft) publishPact(as('carla'), id);
	return { id, slug, lines: listLines(id), objectives: listObjectives(id) };
}
