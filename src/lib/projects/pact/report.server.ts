import { now } from '../../clock';
import { endOfDay } from '../../formats/dates';
import { listLines } from '../../pacts/queries.server';
import { aimedAt } from '../../pacts/rules';
import { m } from '../../paraglide/messages.js';
import { hasEnded, toneOf } from '../rules';
import { stateWord } from '../words.server';
import { readFigures } from './figures.server';
import { cameOut, type Pact } from './page.server';
import { aimInWords, happeningInYear, moneyInWords, openingWords, whatIsMissing } from './prose.server';
import type { Serving } from './serving.server';
import { placeWords } from './words.server';

/** How many lessons and projects are on the page; the others are in the list of projects. */
const MOST_LESSONS = 10;
const MOST_PROJECTS = 100;

/** A year of a pact, told: first in sentences made from the figures, with what is missing, then in tables. */
export function reportPage(pact: Pact, year: number, below: number) {
	const [begin, end] = [endOfDay(`${year - 1}-12-31`), endOfDay(`${year}-12-31`)];
	const over = end <= now();
	const asOf = over ? new Date(end.getTime() - 1) : now();
	const figures = readFigures(pact.id, { from: year - 1, to: year, below, asOf });
	const aims = aimedAt(figures.targets, year);
	const isOfYear = ({ state, since }: Serving) => !hasEnded(state) || since >= begin;
	const projects = [...new Map(figures.serving.filter(isOfYear).map((one) => [one.id, one])).values()];

	const objectives = listLines(pact.id)
		.flatMap((line) => line.objectives)
		.map(({ id, title, promise }) => {
			const own = aims.filter(({ objectiveId }) => objectiveId === id);
			const serving = figures.servingOf(id).filter(isOfYear);
			const sentences = own.map((aim) => aimInWords(aim, { year, figures }));
			const { cameOut: counted, targets } = cameOut(own, { slug: pact.slug, year, figures });
			return {
				...{ id, title, promise, sentences, counted, targets },
				happening: happeningInYear(serving),
				idle: serving.length === 0,
				unmeasured: own.filter((aim) => figures.told({ ...aim, year }).kind === 'missing')
			};
		});
	return {
		title: m.yearly_title({ year }),
		pact: { title: pact.title, slug: pact.slug },
		year,
		lead: openingWords(projects, year),
		money: moneyInWords(projects, year),
		running: over ? '' : m.yearly_not_over({ year }),
		objectives: objectives.map(({ id, title, promise, happening, sentences, counted, targets }) => ({
			...{ id, title, promise, happening, sentences, counted, targets }
		})),
		missing: whatIsMissing(objectives),
		lessons: projects
			.filter(({ state, lessons }) => state === 'finished' && lessons !== '')
			.slice(0, MOST_LESSONS)
			.map(({ id, title, lessons }) => ({ id, title, lessons })),
		more: Math.max(0, projects.length - MOST_PROJECTS),
		projects: projects.slice(0, MOST_PROJECTS).map((project) => ({
			id: project.id,
			title: project.title,
			where: placeWords(project),
			state: stateWord(project.state),
			tone: toneOf(project.state)
		}))
	};
}
