import { today } from '../../clock';
import { dayInWords } from '../../formats/dates';
import { findPactInForce, listLines } from '../../pacts/queries.server';
import { aimedAt, pactState, yearTold } from '../../pacts/rules';
import { m } from '../../paraglide/messages.js';
import { toneOf } from '../rules';
import { stateWord } from '../words.server';
import { readFigures, type Figures } from './figures.server';
import { standingOf } from './rules';
import type { Serving } from './serving.server';
import {
	aimWords,
	numbersHref,
	placesOf,
	placeWords,
	standingWords,
	statesWords,
	toldWords
} from './words.server';

export type Pact = NonNullable<ReturnType<typeof findPactInForce>>;
type Target = Figures['targets'][number];

/** How many projects of an objective are named on the page; the list has them all. */
const NAMED = 5;

/** Everything the page of a pact says: for each objective what was promised, what happens where, what came of it. */
export function pactPage(pact: Pact, below: number) {
	const year = yearTold(pact, today());
	const figures = readFigures(pact.id, { from: year - 1, to: year, below });
	const aims = aimedAt(figures.targets, year);
	const lines = listLines(pact.id);
	const running = figures.serving.filter(({ state }) => state === 'in_progress');
	return {
		title: pact.title,
		slug: pact.slug,
		archived: pactState(pact) === 'archived',
		year,
		preamble: pact.preamble,
		context: pact.contextAnalysis,
		act: pact.actReference === '' ? '' : m.pact_act({ reference: pact.actReference }),
		period: m.pact_period({ from: dayInWords(pact.startsOn), to: dayInWords(pact.endsOn) }),
		said: m.pact_sentence({
			objectives: lines.flatMap((line) => line.objectives).length,
			projects: new Set(running.map(({ id }) => id)).size
		}),
		lines: lines.map(({ id, title, text, objectives }) => ({
			id,
			title,
			text,
			objectives: objectives.map((objective) => ({
				id: objective.id,
				title: objective.title,
				promise: objective.promise,
				...happening(figures.servingOf(objective.id)),
				...cameOut(
					aims.filter(({ objectiveId }) => objectiveId === objective.id),
					{ slug: pact.slug, year, figures }
				)
			}))
		}))
	};
}

/** What is being done for an objective, and where. */
const happening = (serving: readonly Serving[]) => ({
	happening: serving.length === 0 ? m.pact_no_projects() : happeningWords(serving),
	projects: serving.slice(0, NAMED).map((project) => ({
		id: project.id,
		title: project.title,
		where: placeWords(project),
		state: stateWord(project.state),
		tone: toneOf(project.state)
	})),
	more: serving.length > NAMED
});

const happeningWords = (serving: readonly Serving[]) =>
	m.pact_happening_said({
		projects: serving.length,
		states: statesWords(serving),
		places: placesOf(serving).join(', ')
	});

type Told = { readonly slug: string; readonly year: number; readonly figures: Figures };

/** Figures against what was promised, with those of the year before. */
export function cameOut(aims: readonly Target[], { slug, year, figures }: Told) {
	const rows = aims.map((aim) => {
		const told = figures.told({ ...aim, year });
		return { aim, told, stands: standingOf(aim, told) };
	});
	const standings = Map.groupBy(rows, ({ stands }) => stands.standing);
	const counted = [...standings].map(([standing, own]) =>
		m[`pact_counted_${standing}`]({ count: own.length })
	);
	return {
		cameOut: rows.length === 0 ? m.pact_no_targets() : m.pact_came_out({ year, counted: counted.join(', ') }),
		targets: rows.map(({ aim, told, stands }) => ({
			id: aim.indicatorId,
			indicator: aim.indicator,
			before: {
				said: toldWords(figures.told({ ...aim, year: year - 1 }), aim.unit),
				href: numbersHref(slug, { ...numbersOf(aim), year: year - 1 })
			},
			value: { said: toldWords(told, aim.unit), href: numbersHref(slug, { ...numbersOf(aim), year }) },
			target: aimWords(aim).targetBy,
			baseline: aimWords(aim).baseline,
			way: standingWords(stands)
		}))
	};
}

const numbersOf = ({ slug, objectiveId }: Target) => ({ indicator: slug, objectiveId });
