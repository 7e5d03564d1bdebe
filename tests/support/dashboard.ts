import { cityNow } from '../../src/lib/dashboard/city.server';
import type { FigureSlug } from '../../src/lib/dashboard/figures';
import { figureMeasure } from '../../src/lib/dashboard/measures.server';
import { readFigures, readRows } from '../../src/lib/dashboard/queries.server';
import { wholeCity, type Scope } from '../../src/lib/dashboard/scope';

/** Under how many people a count is not told, as every city begins. */
export const BELOW = 5;

type Narrowed = Partial<Omit<Scope, 'asked'>> & { readonly asked?: Scope['asked'] };

/** What the reader asks for: the year of the tests, narrowed as said. */
export const scopeOf = (narrowed: Narrowed = {}): Scope => ({ ...wholeCity(2026), ...narrowed });

/** In one quartiere. */
export const there = (id: string, year = 2026) => scopeOf({ year, places: [id], asked: ['quartiere'] });

export const figure = (slug: FigureSlug, scope = scopeOf()) => readFigures(cityNow(BELOW), scope)(slug);

/** The number told, or why there is none. */
export const valueOf = (slug: FigureSlug, scope = scopeOf()) => {
	const told = figure(slug, scope);
	return told.kind === 'value' ? told.value : told.kind;
};

/** The rows behind a figure. */
export const rowsOf = (slug: FigureSlug, scope = scopeOf()) =>
	readRows(cityNow(BELOW), figureMeasure(slug), scope);
