import { lazily, once } from '../lazily';
import { milestonesReached, projectsOfKinds } from './behind-projects.server';
import type { City } from './city.server';
import { figureNamed, MISSING, type Figures, type FigureSlug, type Told } from './figures';
import { answerOf, figureMeasure, type Named } from './measures.server';
import { tell, type Published, type Row } from './rows';
import { inPlace, type Scope } from './scope';
import { yearOf, yearOfDay } from './years';

/** As many answers of a kind as are remembered until the next event. */
const MOST_REMEMBERED = 500;

/** Remembers what was worked out of a city by what was asked. */
function remembering<Asked extends readonly unknown[], Answer>(
	work: (city: City, ...asked: Asked) => Answer
) {
	const remembered = new WeakMap<City, Map<string, Answer>>();
	return (city: City, ...asked: Asked): Answer => {
		const answers = remembered.get(city) ?? new Map<string, Answer>();
		remembered.set(city, answers);
		const key = JSON.stringify(asked);
		const known = answers.get(key);
		if (known) return known;
		if (answers.size >= MOST_REMEMBERED) answers.clear();
		const answer = work(city, ...asked);
		answers.set(key, answer);
		return answer;
	};
}

/** What is told of a scope: each thing is worked out once. */
const toldOf = remembering((city, scope: Scope) => ({
	figures: lazily((slug: FigureSlug) => answerOf(city, figureMeasure(slug), scope).told),
	milestones: once(() => milestonesReached(city, scope)),
	kinds: once(() => projectsOfKinds(city, scope))
}));

/** The figures of a scope. */
export const readFigures = (city: City, scope: Scope): Figures => toldOf(city, scope).figures;

/** Its milestones by how they went. */
export const readMilestones = (city: City, scope: Scope) => toldOf(city, scope).milestones();

/** Its projects by the kind of work they do. */
export const readKinds = (city: City, scope: Scope) => toldOf(city, scope).kinds();

/** How many years stand beside a figure, its own included. */
const YEARS = 5;

export type Point = { readonly year: number; readonly told: Told };

/** The years up to the one asked for. Before anything was known of the city nothing happened: nobody wrote it down. */
export function readTrend(city: City, measure: Named, scope: Scope): Point[] {
	const first = firstYear(city);
	return yearsUpTo(scope.year).map((year) => {
		const told = tellFrom(city, measure, { ...scope, year });
		const empty = told.kind === 'value' && told.value === 0 && year < first;
		return { year, told: empty ? MISSING : told };
	});
}

/** Figures are remembered; indicators are asked for one at a time. */
function tellFrom(city: City, measure: Named, scope: Scope) {
	const figure = figureNamed(measure.name);
	return figure ? readFigures(city, scope)(figure.slug) : answerOf(city, measure, scope).told;
}

const yearsUpTo = (year: number) => Array.from({ length: YEARS }, (_, i) => year - YEARS + 1 + i);

/** The year of the first thing anybody wrote down. */
const firstYear = (city: City) =>
	Math.min(
		yearOfDay(city.today),
		...[city.meetings().at(-1)?.startsAt, city.initiatives().at(-1)?.sentAt, city.steps().at(-1)?.at].flatMap(
			(instant) => (instant === undefined ? [] : [yearOf(instant)])
		)
	);

/** A measure quartiere by quartiere, and what belongs to none of them alone. */
export const readPlaces = remembering((city, measure: Named, scope: Scope) => {
	const within = [...city.neighbourhoods().keys()].filter((id) => scope.places?.includes(id) ?? true);
	const { told, published } = answerOf(city, measure, scope);
	return {
		told,
		places: within.map((id) => ({ id, told: answerOf(city, measure, inPlace(scope, id)).told })),
		...(published && measure.fold === 'sum' && published.rows.every(isInOne)
			? { addsUp: true, ...restOf(measure, published) }
			: { addsUp: false, elsewhere: null, together: null })
	};
});
/** In one quartiere or, measured nowhere in particular, in none. */
const isInOne = ({ facets: { places } }: Row) => places !== null && places.length <= 1;

/** What no quartiere shows by itself: things of more quartieri, and small parts that more of them share. */
function restOf(measure: Named, { rows, together }: Published) {
	const nowhere = rows.filter(({ facets }) => facets.places?.length === 0);
	const shared = together.filter(({ placeId }) => placeId === null);
	return {
		elsewhere: nowhere.some(({ value }) => value !== null)
			? tell(measure, {
					rows: nowhere,
					together: [],
					untold: nowhere.some(({ small }) => small && small.few.times > 0)
				})
			: null,
		together: shared.length > 0 ? tell(measure, { rows: [], together: shared, untold: false }) : null
	};
}

/** The rows behind a measure, those that bring most first, and what they make. */
export function readRows(city: City, measure: Named, scope: Scope) {
	const { told, published } = answerOf(city, measure, scope);
	const rows = published?.rows ?? [];
	return {
		told,
		rows: measure.fold === 'count' ? rows : rows.toSorted((a, b) => (b.value ?? -1) - (a.value ?? -1)),
		together: published?.together ?? [],
		untold: published?.untold ?? false
	};
}
export type Behind = ReturnType<typeof readRows>;
