/** The five blocks of the evaluation model. Each has its words as `block_…`. */
export const BLOCKS = ['partecipazione', 'efficacia', 'impatto', 'efficienza', 'innovazione'] as const;
export type Block = (typeof BLOCKS)[number];

export const FIGURE_UNITS = ['people', 'number', 'hours', 'euros', 'share', 'days', 'points'] as const;
export type FigureUnit = (typeof FIGURE_UNITS)[number];

/**
 * The one definition of each figure, used by pages, exports and tests alike. The first of a block stands for
 * it. Words: `figure_<slug>` its name, `figure_<slug>_formula` how it is made, `figure_<slug>_excluded` what
 * is left out. `list` is the page with the rows behind it.
 */
export const FIGURES = [
	{ slug: 'attendances', block: 'partecipazione', unit: 'people', list: '/incontri' },
	{ slug: 'meetings_held', block: 'partecipazione', unit: 'number', list: '/incontri' },
	{ slug: 'organizations_involved', block: 'partecipazione', unit: 'number', list: '/organizzazioni' },
	{ slug: 'initiatives_received', block: 'partecipazione', unit: 'number', list: '/iniziative' },
	{ slug: 'votes_cast', block: 'partecipazione', unit: 'number', list: '/consultazioni' },
	{ slug: 'milestones_in_time', block: 'efficacia', unit: 'share', list: '/progetti' },
	{ slug: 'commitments_kept', block: 'efficacia', unit: 'share', list: '/registro' },
	{ slug: 'projects_in_progress', block: 'efficacia', unit: 'number', list: '/progetti?stato=in_progress' },
	{ slug: 'projects_late', block: 'efficacia', unit: 'number', list: '/progetti?stato=late' },
	{ slug: 'projects_finished', block: 'efficacia', unit: 'number', list: '/progetti?stato=finished' },
	{ slug: 'participations', block: 'impatto', unit: 'people', list: '/progetti' },
	{ slug: 'people_reached', block: 'impatto', unit: 'people', list: '/progetti' },
	{ slug: 'volunteer_hours', block: 'impatto', unit: 'hours', list: '/progetti' },
	{ slug: 'satisfaction', block: 'impatto', unit: 'points', list: null },
	{ slug: 'money_spent', block: 'efficienza', unit: 'euros', list: '/progetti' },
	{ slug: 'money_planned', block: 'efficienza', unit: 'euros', list: '/progetti' },
	{ slug: 'given_in_kind', block: 'efficienza', unit: 'euros', list: '/progetti' },
	{ slug: 'answer_days', block: 'efficienza', unit: 'days', list: '/iniziative' },
	{ slug: 'prevention_share', block: 'innovazione', unit: 'share', list: '/progetti' },
	{ slug: 'projects_after_a_year', block: 'innovazione', unit: 'number', list: '/progetti' },
	{ slug: 'objectives_covered', block: 'innovazione', unit: 'share', list: '/patto' },
	{ slug: 'new_collaborations', block: 'innovazione', unit: 'number', list: null }
] as const satisfies readonly {
	slug: string;
	block: Block;
	unit: FigureUnit;
	list: string | null;
}[];
export type FigureSlug = (typeof FIGURES)[number]['slug'];

/** A value, or why there is none: nobody measured, or too few people to say. */
export type Told =
	| { readonly kind: 'value'; readonly value: number; readonly atLeast?: boolean }
	| { readonly kind: 'missing' }
	| { readonly kind: 'few' };

export const MISSING: Told = { kind: 'missing' };
export const FEW: Told = { kind: 'few' };

export const told = (value: number | null | undefined, atLeast = false): Told =>
	value === null || value === undefined ? MISSING : { kind: 'value', value, atLeast };

/** A part of a whole; of nothing there is no part. */
export const shareOf = (part: number, whole: number): Told =>
	whole === 0 ? MISSING : { kind: 'value', value: part / whole };
