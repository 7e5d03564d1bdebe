import { dayOf } from '../../lib/clock';
import { newId } from '../../lib/columns.server';
import { seedStandardIndicators } from '../../lib/indicators/commands.server';
import { listMeasurable } from '../../lib/indicators/queries.server';
import { createPact, publishPact } from '../../lib/pacts/commands.server';
import { pactForm } from '../../lib/pacts/forms';
import { setTarget } from '../../lib/pacts/objectives/commands.server';
import { listObjectives } from '../../lib/pacts/queries.server';
import type { Theme } from '../../lib/vocabulary';
import { actorOf } from './settling';

const CITY = 'carla';

/** What each objective of the template promises in a year: indicator, starting figure, figure to reach. */
const TARGETS: readonly (readonly [slug: string, baseline: number, target: number])[][] = [
	[],
	[
		['persone-raggiunte', 20, 60],
		['ore-di-volontariato', 80, 240],
		['persone-che-restano-a-casa', 12, 30]
	],
	[
		['persone-raggiunte', 15, 90],
		['ore-di-volontariato', 60, 300]
	],
	[
		['persone-raggiunte', 10, 50],
		['soddisfazione', 3.5, 4.2]
	],
	[
		['persone-raggiunte', 20, 80],
		['nuovi-partecipanti', 0, 40]
	],
	[['ore-di-volontariato', 100, 400]]
];

/** The place, in the template, of the objective that a theme serves; the last where none fits better. */
const SERVED: Partial<Record<Theme, number>> = {
	domiciliarita: 1,
	salute: 1,
	caregiver: 1,
	famiglia_genitorialita: 2,
	educazione_extrascolastica: 2,
	minori: 2,
	giovani: 2,
	anziani_socialita: 3,
	poverta: 3,
	barriere_architettoniche: 4,
	disabilita_autonomia: 4,
	intercultura: 4
};

/** The city's pact, for whole years, with what it wants to reach in each; gives its objectives in order. */
export function promisePact(begin: Date, end: Date): string[] {
	const city = actorOf(CITY);
	seedStandardIndicators(city);
	const id = newId();
	const years = [begin.getUTCFullYear(), end.getUTCFullYear() + 1] as const;
	createPact(
		city,
		pactForm.parse({
			id,
			template: 'livorno',
			title: 'Patto per il welfare di Vallefiorita',
			startsOn: `${years[0]}-01-01`,
			endsOn: `${years[1]}-12-31`,
			actReference: `Delibera del Consiglio comunale n. 42 del ${dayOf(begin).slice(0, 4)}`,
			contextAnalysis:
				'Tre persone su dieci hanno più di 65 anni e una su quattro vive da sola. I tavoli di quartiere hanno raccolto i bisogni per sei mesi.'
		})
	);
	publishPact(city, id);
	const objectiveIds = listObjectives(id).map((objective) => objective.id);
	for (let year = years[0]; year <= years[1]; year++) setTargets(objectiveIds, year);
	return objectiveIds;
}

function setTargets(objectiveIds: readonly string[], year: number) {
	const indicators = new Map(listMeasurable().map(({ slug, id }) => [slug, id]));
	for (const [place, targets] of TARGETS.entries()) {
		for (const [slug, baseline, target] of targets) {
			const objectiveId = objectiveIds[place];
			const indicatorId = indicators.get(slug);
			if (!objectiveId || !indicatorId) throw new Error(`no objective ${place} or indicator ${slug}`);
			setTarget(actorOf(CITY), { objectiveId, indicatorId, year, baseline, target });
		}
	}
}

export function objectiveFor(theme: Theme, objectiveIds: readonly string[]): string {
	const id = objectiveIds[SERVED[theme] ?? objectiveIds.length - 1];
	if (!id) throw new Error(`no objective for ${theme}`);
	return id;
}
