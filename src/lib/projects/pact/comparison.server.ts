import { today } from '../../clock';
import { listLines } from '../../pacts/queries.server';
import { aimedAt, yearsBegun } from '../../pacts/rules';
import { m } from '../../paraglide/messages.js';
import type { Told } from '../outcomes/telling';
import { readFigures, type Figures } from './figures.server';
import type { Pact } from './page.server';
import { trendOf } from './rules';
import { aimWords, numbersHref, toldWords } from './words.server';

type Aim = Figures['targets'][number];
type InYear = { readonly year: number; readonly told: Told };

/** How many years stand side by side at most: the latest. */
const MOST_YEARS = 8;

/** The years of a pact side by side: for each objective a line for each indicator, in words and in figures. */
export function comparisonPage(pact: Pact, below: number) {
	const years = yearsBegun(pact, today()).slice(-MOST_YEARS);
	const [from = 0, to = 0] = [years.at(0), years.at(-1)];
	const figures = readFigures(pact.id, { from, to, below });
	const aims = aimedAt(figures.targets, to);
	return {
		pact: { title: pact.title, slug: pact.slug },
		years,
		said: m.pact_years_said({ from, to }),
		objectives: listLines(pact.id)
			.flatMap((line) => line.objectives)
			.map(({ id, title }) => ({
				id,
				title,
				rows: aims
					.filter(({ objectiveId }) => objectiveId === id)
					.map((aim) => rowOf(aim, { slug: pact.slug, years, figures }))
			}))
	};
}

type Asked = { readonly slug: string; readonly years: readonly number[]; readonly figures: Figures };

function rowOf(aim: Aim, { slug, years, figures }: Asked) {
	const all = years.map((year) => ({ year, told: figures.told({ ...aim, year }) }));
	return {
		id: aim.indicatorId,
		indicator: aim.indicator,
		said: yearsInWords(aim, all),
		target: aimWords(aim).targetBy,
		cells: all.map(({ year, told }) => ({
			year,
			said: toldWords(told, aim.unit),
			href: numbersHref(slug, { indicator: aim.slug, objectiveId: aim.objectiveId, year })
		}))
	};
}

/** From the first year that was measured to the last; of two that are "at least" nobody says which is more. */
function yearsInWords({ indicator, unit }: Aim, all: readonly InYear[]) {
	const known = all.flatMap(({ year, told }) =>
		told.kind === 'value' ? [{ ...told, year, said: toldWords(told, unit) }] : []
	);
	const silent = all.filter(({ told }) => told.kind === 'missing').map(({ year }) => year);
	const lacking =
		silent.length === 0 || known.length === 0 ? '' : m.pact_years_lacking({ years: silent.join(', ') });
	const [first, last] = [known.at(0), known.at(-1)];
	if (!first || !last)
		return silent.length === all.length ? m.pact_years_none({ indicator }) : m.pact_years_few({ indicator });
	if (first === last)
		return [m.pact_years_one({ indicator, value: last.said, year: last.year }), lacking].join(' ').trim();
	const path = { indicator, before: first.said, first: first.year, after: last.said, last: last.year };
	const trend = first.atLeast || last.atLeast ? ('open' as const) : trendOf(first.value, last.value);
	return [m[`pact_trend_${trend}`](path), lacking].join(' ').trim();
}
