import { MEAN_FROM } from '../indicators/rules';
import { peopleOf, type Counted, type Pool } from '../privacy/pools';
import { FEW, MISSING, told, type Measure, type Told } from './figures';
import { isWithin, type Facets, type Scope } from './scope';

/** What the rows behind figures are. Each has its words and its address. */
export const ROW_KINDS = [
	'meeting',
	'organization',
	'initiative',
	'consultation',
	'milestone',
	'commitment',
	'project',
	'expense',
	'funding',
	'objective',
	'outcome'
] as const;
export type RowKind = (typeof ROW_KINDS)[number];

/** One thing a figure is made of. */
export type Row = {
	readonly kind: RowKind;
	/** Of the thing it leads to. */
	readonly id: string;
	readonly facets: Facets;
	/** What it brings: to a share 1 or 0, to a count 1; of people, what may be told of it. `null`: nobody knows. */
	readonly value: number | null;
	/** How many answered, for a mean of means. */
	readonly weight?: number;
	/** More values that may hold the same people stand behind it. */
	readonly several?: boolean;
	/** The parts of it that are too small to be told, and their values weighted by who answered. */
	readonly small?: Small;
};
export type Small = Counted & {
	readonly points: number;
	/** Too much is known of it from elsewhere: told by nobody, not even with others. */
	readonly alone?: boolean;
};

/** The small parts of rows, each in its pool. */
export type Pools = readonly Pool<Small & Pick<Row, 'id' | 'facets'>>[];

/** Small parts told together: as "altri", of the only quartiere they are in or of more. */
export type Together = {
	readonly value: number;
	readonly weight: number;
	readonly placeId: string | null;
	readonly rows: number;
};

/** What is published of a measure within a scope: rows that add up to it, and whether something stays untold. */
export type Published = {
	readonly rows: readonly Row[];
	readonly together: readonly Together[];
	readonly untold: boolean;
};

/** What may be told of some rows within a scope. Pools are told whole or not at all. */
export function publish(all: readonly Row[], pools: Pools, { fold }: Measure, scope: Scope): Published {
	const within = ({ facets }: Pick<Row, 'facets'>) => isWithin(scope, facets);
	const touched = pools.filter(({ members }) => members.some(within));
	const inside = touched.filter(({ members, told }) => told && members.every(within));
	return {
		rows: all.filter(within),
		together: inside.map(({ members }) => togetherOf(members, fold)),
		untold: inside.length < touched.length
	};
}

/** What the small parts of a pool make. */
export function togetherOf(members: Pools[number]['members'], fold: Measure['fold']): Together {
	const people = peopleOf(members);
	const points = members.reduce((sum, one) => sum + one.points, 0);
	return {
		value: fold === 'weighted' ? points / people : people,
		weight: people,
		placeId: onlyPlace(members.map(({ facets }) => facets)),
		rows: members.length
	};
}

/** The one quartiere that all of them are in. */
function onlyPlace(facets: readonly Facets[]) {
	const places = new Set(facets.flatMap((one) => (one.places?.length === 1 ? one.places : [''])));
	const [only = ''] = places;
	return places.size === 1 && only !== '' ? only : null;
}

/** The number that published rows make. */
export function tell({ fold, none }: Measure, { rows, together, untold }: Published): Told {
	if (fold === 'count') return told(rows.length);
	const parts = [...rows, ...together].flatMap((part) =>
		part.value === null ? [] : [{ several: false, weight: 0, ...part, value: part.value }]
	);
	const sum = parts.reduce((added, { value }) => added + value, 0);
	if (untold && (parts.length === 0 || (fold !== 'weighted' && sum === 0))) return FEW;
	if (fold === 'sum' && rows.length === 0 && none === 'zero') return told(0);
	if (parts.length === 0) return MISSING;
	switch (fold) {
		case 'sum':
			return told(sum, untold);
		case 'highest':
			return told(
				parts.reduce((highest, { value }) => Math.max(highest, value), 0),
				untold || parts.length > 1 || parts.some(({ several }) => several)
			);
		case 'weighted':
			return weightedMean(parts);
		case 'share':
		case 'mean':
			return told(sum / parts.length);
	}
}

function weightedMean(parts: readonly { readonly value: number; readonly weight: number }[]): Told {
	const answers = parts.reduce((sum, { weight }) => sum + weight, 0);
	if (answers < MEAN_FROM) return MISSING;
	return told(parts.reduce((sum, { value, weight }) => sum + value * weight, 0) / answers);
}
