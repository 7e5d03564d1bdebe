export const INDICATOR_KINDS = ['processo', 'risultato', 'struttura'] as const;

/** How values add up across projects, neighbourhoods and time. What is `distinct` is never added. */
export const AGGREGATIONS = ['sum', 'distinct', 'weighted_mean', 'last'] as const;
export type Aggregation = (typeof AGGREGATIONS)[number];

export const DIRECTIONS = ['up', 'down', 'none'] as const;
export const COLLECTION_RHYTHMS = ['mensile', 'trimestrale', 'semestrale', 'annuale', 'una_volta'] as const;
export type CollectionRhythm = (typeof COLLECTION_RHYTHMS)[number];
export const UNITS = ['persone', 'ore', 'numero', 'euro_cents', 'percento', 'punti', 'giorni'] as const;
export type Unit = (typeof UNITS)[number];

/** Times somebody took part: typed as a number, and as much about people as any head count. */
const ABOUT_PEOPLE: readonly string[] = ['partecipazioni'];

/** Whether the values of an indicator are counts of people, never told when small. */
export const countsPeople = ({ slug, unit }: { readonly slug: string; readonly unit: Unit }) =>
	unit === 'persone' || ABOUT_PEOPLE.includes(slug);

/** Fewest answers behind a mean that may be told. */
export const MEAN_FROM = 5;

/** A percentage or a mark is never added to another: only a mean weighted by how many answered makes sense. */
export const canAddUp = (unit: Unit, aggregation: Aggregation) =>
	unit === 'percento' || unit === 'punti' ? aggregation === 'weighted_mean' : true;

/** Counts of heads and things, and cents, have no fractions. */
export const isWhole = (unit: Unit) => unit === 'persone' || unit === 'numero' || unit === 'euro_cents';

const LARGEST: Partial<Record<Unit, number>> = { percento: 100, punti: 5 };
export const largest = (unit: Unit) => LARGEST[unit] ?? 1_000_000_000;

/** What the system counts by itself: nobody types it in, so it is never told in two ways. */
export const COUNTED_BY_SYSTEM: readonly string[] = [
	'incontri-svolti',
	'presenze-medie',
	'iniziative-ricevute',
	'iniziative-ammesse',
	'iniziative-realizzate',
	'tempo-medio-di-risposta',
	'votanti',
	'affluenza',
	'spesa-prevista',
	'spesa-sostenuta',
	'risorse-indirette',
	'progetti-attivi-a-12-mesi',
	'quota-prevenzione'
];

export type Measured = {
	readonly projectId: string;
	/** Nothing where it is of the whole project. */
	readonly neighbourhoodId?: string | null;
	readonly periodTo: string;
	readonly value: number;
	readonly sample: number | null;
	/** Already the largest of several values that may hold the same people. */
	readonly atLeast?: boolean;
};

/** `atLeast`: the same people may be in several values, so the true number is this or more. */
export type Total = { readonly value: number; readonly atLeast: boolean };

/**
 * One number for many measurements, or `undefined` where there is none: what is missing is never 0. In which order
 * they stand plays no part. `distinct` is never added, neither between projects nor between months: the largest
 * value is certain.
 */
export function addUp(aggregation: Aggregation, values: readonly Measured[]): Total | undefined {
	if (values.length === 0) return undefined;
	if (aggregation === 'distinct')
		return {
			value: Math.max(...values.map(({ value }) => value)),
			atLeast: values.length > 1 || values.some(({ atLeast }) => atLeast)
		};
	if (aggregation === 'weighted_mean') return weightedMean(values);
	const added = aggregation === 'sum' ? values : latestOfEach(values);
	return { value: sumOf(added.map(({ value }) => value)), atLeast: false };
}

/** Fractions add up to the same in any order only if they are always added in one. */
const sumOf = (values: readonly number[]) =>
	values.toSorted((a, b) => a - b).reduce((sum, value) => sum + value, 0);

function weightedMean(values: readonly Measured[]): Total | undefined {
	const answers = values.reduce((sum, { sample }) => sum + (sample ?? 0), 0);
	if (answers < MEAN_FROM) return undefined;
	const weighted = sumOf(values.map(({ value, sample }) => value * (sample ?? 0)));
	return { value: weighted / answers, atLeast: false };
}

/** Of each project its latest value; where it measures quartiere by quartiere, the latest of each of them. */
export const latestOfEach = <T extends Measured>(values: readonly T[]): T[] =>
	[...Map.groupBy(values, ({ projectId }) => projectId).values()].flatMap((own) => {
		const places = [...Map.groupBy(own, ({ neighbourhoodId }) => neighbourhoodId ?? null).values()].map(
			(there) => there.reduce(later)
		);
		const last = places.reduce(later);
		// A whole and its parts never stand together: whichever was told last holds.
		return isWholeProject(last) ? [last] : places.filter((one) => !isWholeProject(one));
	});

const isWholeProject = ({ neighbourhoodId }: Measured) => (neighbourhoodId ?? null) === null;

const later = <T extends Measured>(a: T, b: T) =>
	a.periodTo > b.periodTo || (a.periodTo === b.periodTo && a.value >= b.value) ? a : b;
