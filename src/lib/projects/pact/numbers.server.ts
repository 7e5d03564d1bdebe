import type { findIndicatorNamed } from '../../indicators/queries.server';
import { countsPeople } from '../../indicators/rules';
import type { listObjectives } from '../../pacts/queries.server';
import { m } from '../../paraglide/messages.js';
import type { Told } from '../outcomes/telling';
import { stateWord } from '../words.server';
import { readFigures } from './figures.server';
import type { Pact } from './page.server';
import { placeWords, toldWords } from './words.server';

type Asked = {
	readonly pact: Pact;
	readonly indicator: NonNullable<ReturnType<typeof findIndicatorNamed>>;
	readonly year: number;
	/** One objective, or the whole pact. */
	readonly objective: ReturnType<typeof listObjectives>[number] | undefined;
	readonly below: number;
};

const MISSING: Told = { kind: 'missing' };

/** The rows behind one figure: what each project measured, and those that did not. They make the figure. */
export function numbersPage({ pact, indicator, year, objective, below }: Asked) {
	const figures = readFigures(pact.id, { from: year, to: year, below });
	const sought = { ...indicator, year, ...(objective && { objectiveId: objective.id }) };
	const each = figures.toldEach(sought);
	const all = objective ? figures.servingOf(objective.id) : figures.serving;
	const projects = [...new Map(all.map((project) => [project.id, project])).values()];
	const silent = projects.filter(({ id }) => !each.has(id)).length;
	return {
		title: m.pact_numbers_title({ indicator: indicator.name, year }),
		about: objective ? m.pact_numbers_objective({ objective: objective.title }) : m.pact_numbers_whole(),
		definition: indicator.definition,
		said: toldWords(figures.told(sought), indicator.unit),
		missing: silent === 0 ? m.pact_numbers_all() : m.pact_numbers_missing({ count: silent }),
		adding: m[`pact_adding_${indicator.aggregation}`](),
		few: countsPeople(indicator) ? m.pact_numbers_few({ below }) : '',
		rows: projects.map((project) => ({
			id: project.id,
			title: project.title,
			where: placeWords(project),
			state: stateWord(project.state),
			value: toldWords(each.get(project.id) ?? MISSING, indicator.unit)
		}))
	};
}
