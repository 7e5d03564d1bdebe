import type { TargetGroup, Theme } from '../vocabulary';

/** What a reader may narrow the figures by, as the address says it. Each has its words as `dashboard_by_…`. */
export const FILTERS = ['quartiere', 'polo', 'linea', 'obiettivo', 'per', 'tema'] as const;
export type FilterName = (typeof FILTERS)[number];

/** A year, and what it is narrowed to. `null` stands for no narrowing. */
export type Scope = {
	readonly year: number;
	/** The quartieri asked for: one, or those of a polo. */
	readonly places: readonly string[] | null;
	readonly objectives: readonly string[] | null;
	readonly target: TargetGroup | null;
	readonly theme: Theme | null;
	/** The filters asked for: a figure that cannot follow one of them says so. */
	readonly asked: readonly FilterName[];
};

export const wholeCity = (year: number): Scope => ({
	year,
	places: null,
	objectives: null,
	target: null,
	theme: null,
	asked: []
});

/** The same scope in one quartiere: nothing where another was asked for. */
export const inPlace = (scope: Scope, id: string): Scope => ({
	...scope,
	places: scope.places === null || scope.places.includes(id) ? [id] : []
});

/** What a thing is about. Without places it concerns the whole city; with none of them, no quartiere alone. */
export type Facets = {
	readonly places: readonly string[] | null;
	readonly theme: Theme | null;
	readonly targets: readonly TargetGroup[];
	readonly objectives: readonly string[];
};

/** Where something is, when that is all there is to ask of it. */
export const at = (...places: readonly string[]): Facets => ({
	places,
	theme: null,
	targets: [],
	objectives: []
});

/** Whether a thing is within a scope; a thing of the whole city is within each quartiere. */
export const isWithin = ({ places, objectives, target, theme }: Scope, facets: Facets) =>
	(places === null || facets.places === null || facets.places.some((id) => places.includes(id))) &&
	(objectives === null || facets.objectives.some((id) => objectives.includes(id))) &&
	(target === null || facets.targets.includes(target)) &&
	(theme === null || facets.theme === theme);
