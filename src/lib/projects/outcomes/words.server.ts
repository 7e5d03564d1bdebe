import type { Aggregation, Unit } from '../../indicators/rules';
import { m } from '../../paraglide/messages.js';
import type { ListedProject } from '../queries.server';
import { toldFrom } from '../rules';
import { valueWords } from '../words.server';
import { listOutcomes, totalOf } from './queries.server';

/** What a card tells of a finished project, where somebody measured it. */
const TOLD = [
	{ slug: 'persone-raggiunte', aggregation: 'distinct', unit: 'persone', term: m.project_people_reached },
	{ slug: 'ore-di-volontariato', aggregation: 'sum', unit: 'numero', term: m.project_hours }
] as const satisfies readonly { slug: string; aggregation: Aggregation; unit: Unit; term: () => string }[];

/** What came of these projects, by id: a line each, empty where nobody measured. Two queries, however many they are. */
export function whatCameOf(projects: readonly ListedProject[], below: number): ReadonlyMap<string, string> {
	const outcomes = listOutcomes({ projectIds: projects.map(({ id }) => id) });
	return new Map(
		projects.map(({ id, targets }) => {
			const own = outcomes.filter(({ projectId }) => projectId === id);
			const said = TOLD.flatMap(({ slug, aggregation, unit, term }) => {
				const total = totalOf(own, { slug, aggregation });
				return total ? [`${term()}: ${valueWords(total, { slug, unit }, toldFrom(targets, below))}`] : [];
			});
			return [id, said.join(' · ')];
		})
	);
}
