import type { FilterName, Scope } from './scope';

/** The five blocks of the evaluation model. Each has its words as `block_…`. */
export const BLOCKS = ['partecipazione', 'efficacia', 'impatto', 'efficienza', 'innovazione'] as const;
export type Block = (typeof BLOCKS)[number];

export const FIGURE_UNITS = [
	'people',
	'number',
	'hours',
	'euros',
	'share',
	'days',
	'points',
	'percent'
] as const;
export type FigureUnit = (typeof FIGURE_UNITS)[number];

/** How one number comes from rows: added, counted, the highest of them, a part of them, or a mean. */
export const FOLDS = ['sum', 'count', 'highest', 'share', 'mean', 'weighted'] as const;
export type Fold = (typeof FOLDS)[number];

/** What is made into a number, a figure or an indicator. */
export type Measure = {
	readonly unit: FigureUnit;
	readonly fold: Fold;
	/** The filters it can follow. */
	readonly follows: readonly FilterName[];
	/** What no rows mean: nothing happened, or nobody measured. */
	readonly none: 'zero' | 'missing';
	/** Known for today only, whatever the year asked for. */
	readonly onlyToday: boolean;
};

const PLACE = ['quartiere', 'polo'] as const;
const IDEA = [...PLACE, 'per', 'tema'] as const;
/** Whatever belongs to a project follows every filter. */
export const PROJECT = [...PLACE, 'linea', 'obiettivo', 'per', 'tema'] as const;

/**
 * The one definition of each figure, used by pages, exports and tests alike. The first of a block stands for
 * it. Words: `figure_<slug>` its name, `figure_<slug>_formula` how it is made, `figure_<slug>_excluded` what
 * is left out.
 */
export const FIGURES = [
	figure('attendances', 'partecipazione', 'people', 'sum', PLACE),
	figure('meetings_held', 'partecipazione', 'number', 'count', PLACE),
	figure('organizations_involved', 'partecipazione', 'number', 'count', PLACE),
	figure('initiatives_received', 'partecipazione', 'number', 'count', IDEA),
	figure('votes_cast', 'partecipazione', 'number', 'sum', PLACE),
	figure('milestones_in_time', 'efficacia', 'share', 'share', PROJECT),
	figure('commitments_kept', 'efficacia', 'share', 'share', PLACE),
	figure('projects_in_progress', 'efficacia', 'number', 'count', PROJECT),
	figure('projects_late', 'efficacia', 'number', 'count', PROJECT, { onlyToday: true }),
	figure('projects_finished', 'efficacia', 'number', 'count', PROJECT),
	figure('participations', 'impatto', 'people', 'sum', PROJECT, { none: 'missing' }),
	figure('people_reached', 'impatto', 'people', 'highest', PROJECT, { none: 'missing' }),
	figure('volunteer_hours', 'impatto', 'hours', 'sum', PROJECT, { none: 'missing' }),
	figure('satisfaction', 'impatto', 'points', 'weighted', PROJECT, { none: 'missing' }),
	figure('money_spent', 'efficienza', 'euros', 'sum', PROJECT),
	figure('money_planned', 'efficienza', 'euros', 'sum', PROJECT),
	figure('given_in_kind', 'efficienza', 'euros', 'sum', PROJECT),
	figure('answer_days', 'efficienza', 'days', 'mean', IDEA),
	figure('prevention_share', 'innovazione', 'share', 'share', PROJECT),
	figure('projects_after_a_year', 'innovazione', 'number', 'count', PROJECT),
	figure('objectives_covered', 'innovazione', 'share', 'share', PROJECT, { onlyToday: true }),
	figure('new_collaborations', 'innovazione', 'number', 'sum', PROJECT, { none: 'missing' })
] as const;
export type Figure = (typeof FIGURES)[number];
export type FigureSlug = Figure['slug'];

function figure<const Slug extends string>(
	slug: Slug,
	block: Block,
	unit: FigureUnit,
	fold: Fold,
	follows: readonly FilterName[],
	{ none = 'zero', onlyToday = false }: Partial<Pick<Measure, 'none' | 'onlyToday'>> = {}
) {
	return { slug, block, unit, fold, follows, none, onlyToday };
}

export const figureNamed = (slug: string) => FIGURES.find((one) => one.slug === slug);

/**
 * A value, or why there is none: nobody measured, too few people to say, or the question does not divide so.
 * `atLeast`: the true number is this or more, because something is in it twice or too small to be told.
 */
export type Told =
	| { readonly kind: 'value'; readonly value: number; readonly atLeast: boolean }
	| { readonly kind: 'missing' }
	| { readonly kind: 'few' }
	| { readonly kind: 'apart'; readonly from: readonly FilterName[]; readonly onlyToday: boolean };

/** The figures of a scope, each told when asked for. */
export type Figures = (slug: FigureSlug) => Told;

export const MISSING: Told = { kind: 'missing' };
export const FEW: Told = { kind: 'few' };

export const told = (value: number, atLeast = false): Told => ({ kind: 'value', value, atLeast });

/** Why a measure cannot answer within a scope; `undefined` where it can. */
export function apartFrom({ follows, onlyToday }: Measure, scope: Scope, thisYear: number): Told | undefined {
	const from = scope.asked.filter((name) => !follows.includes(name));
	const past = onlyToday && scope.year !== thisYear;
	return from.length > 0 || past ? { kind: 'apart', from, onlyToday: past } : undefined;
}
