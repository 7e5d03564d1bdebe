import { euros, percent } from '../../formats/numbers';
import { m } from '../../paraglide/messages.js';
import type { Figures } from './figures.server';
import { spentInYear } from './money.server';
import { standingOf } from './rules';
import type { Serving } from './serving.server';
import { aimWords, placesOf, statesWords, toldWords } from './words.server';

type Aim = Figures['targets'][number];
type Year = { readonly year: number; readonly figures: Figures };

/** With how many projects the city worked at the pact, and where. */
export const openingWords = (projects: readonly Serving[], year: number) =>
	projects.length === 0
		? m.yearly_no_projects({ year })
		: m.yearly_opening({
				year,
				projects: projects.length,
				states: statesWords(projects),
				places: placesOf(projects).join(', ')
			});

export const happeningInYear = (serving: readonly Serving[]) =>
	serving.length === 0
		? m.yearly_objective_no_projects()
		: m.yearly_objective_projects({
				projects: serving.length,
				titles: inSeries(serving.map(({ title }) => `«${title}»`)),
				places: placesOf(serving).join(', ')
			});

/** What was spent, and by whom most. */
export function moneyInWords(projects: readonly Serving[], year: number) {
	const paid = spentInYear(
		projects.map(({ id }) => id),
		year
	);
	if (paid.length === 0) return m.yearly_no_money();
	const total = paid.reduce((sum, { cents }) => sum + cents, 0);
	return m.yearly_money({
		total: euros(total),
		funders: inSeries(paid.map(({ funder, cents }) => `${funder} (${euros(cents)})`))
	});
}

/** A figure of the year against what was promised, then what it was the year before. */
export function aimInWords(aim: Aim, { year, figures }: Year) {
	const told = figures.told({ ...aim, year });
	const { standing, share } = standingOf(aim, told);
	const before = figures.told({ ...aim, year: year - 1 });
	const how = standing === 'on_way' && share === null ? 'somewhere' : standing;
	const { baseline, target } = aimWords(aim);
	const said = m[`yearly_aim_${how}`]({
		indicator: aim.indicator,
		value: toldWords(told, aim.unit),
		baseline,
		target,
		by: aim.year,
		share: percent(share ?? 0)
	});
	const then =
		before.kind === 'missing'
			? m.yearly_before_missing()
			: before.kind === 'few'
				? m.yearly_before_few()
				: m.yearly_before({ value: toldWords(before, aim.unit) });
	return `${said} ${then}`;
}

type Objective = {
	readonly title: string;
	readonly idle: boolean;
	readonly targets: readonly unknown[];
	readonly unmeasured: readonly Aim[];
};

/** What a reader should know is not there: projects, figures to reach, measurements. */
export const whatIsMissing = (objectives: readonly Objective[]) =>
	objectives.flatMap(({ title, idle, targets, unmeasured }) => [
		...(idle ? [m.yearly_lacks_projects({ objective: title })] : []),
		...(targets.length === 0 ? [m.yearly_lacks_targets({ objective: title })] : []),
		...(unmeasured.length === 0
			? []
			: [
					m.yearly_lacks_measures({
						objective: title,
						indicators: inSeries(unmeasured.map(({ indicator }) => indicator))
					})
				])
	]);

/** How many things a sentence names; of more it says how many others there are. */
const NAMED = 4;

/** "uno, due e altri 3" */
function inSeries(names: readonly string[]) {
	const more = names.length - NAMED;
	const listed = names.slice(0, NAMED).join(', ');
	return more > 0 ? m.yearly_and_others({ count: more, listed }) : listed;
}
