import { and, asc, count, desc, eq, inArray, isNull, sql } from 'drizzle-orm';
import { db, prepared } from '../db.server';
import { filtered, type Conditions } from '../filtered.server';
import { neighbourhoods } from '../neighbourhoods/tables.server';
import { tavoli } from '../tavoli/tables.server';
import type { TargetGroup, Theme } from '../vocabulary';
import { needs } from './tables.server';

export type NeedFilter = {
	readonly neighbourhoodId?: string;
	readonly theme?: Theme;
	readonly target?: TargetGroup;
	readonly limit?: number;
	readonly offset?: number;
};

const p = sql.placeholder;

const asked = ({ neighbourhoodId, theme, target }: NeedFilter) => ({ neighbourhoodId, theme, target });

const CONDITIONS: Conditions<ReturnType<typeof asked>> = {
	neighbourhoodId: eq(needs.neighbourhoodId, p('neighbourhoodId')),
	theme: eq(needs.theme, p('theme')),
	target: eq(needs.target, p('target'))
};

const listed = filtered(CONDITIONS, (where) =>
	db
		.select({
			id: needs.id,
			words: needs.words,
			theme: needs.theme,
			target: needs.target,
			source: needs.source,
			neighbourhoodId: needs.neighbourhoodId,
			neighbourhoodName: neighbourhoods.name,
			neighbourhoodSlug: neighbourhoods.slug,
			createdAt: needs.createdAt
		})
		.from(needs)
		.leftJoin(neighbourhoods, eq(neighbourhoods.id, needs.neighbourhoodId))
		.where(where)
		.orderBy(desc(needs.createdAt), asc(needs.id))
		.limit(p('limit'))
		.offset(p('offset'))
		.prepare()
);

/** What people say is missing, newest first; who wrote it down is not told. */
export function listNeeds({ limit = 20, offset = 0, ...filter }: NeedFilter = {}) {
	const values = asked(filter);
	return listed(values).all({ ...values, limit: Math.min(limit, 100), offset });
}

const counted = filtered(CONDITIONS, (where) =>
	db.select({ count: count() }).from(needs).where(where).prepare()
);

export function countNeeds(filter: NeedFilter = {}) {
	const values = asked(filter);
	return counted(values).get(values)?.count ?? 0;
}

const openTavoli = prepared(() =>
	db
		.select({ id: tavoli.id })
		.from(tavoli)
		.where(and(eq(tavoli.neighbourhoodId, p('neighbourhoodId')), isNull(tavoli.closedAt)))
		.prepare()
);

/** Where a need would be told: a quartiere with its tavoli, or the whole city. */
export const whereabouts = (neighbourhoodId: string | null) => ({
	neighbourhoodId,
	tavoloIds: neighbourhoodId
		? openTavoli()
				.all({ neighbourhoodId })
				.map(({ id }) => id)
		: []
});

const neighbourhoodById = prepared(() =>
	db
		.select({ id: neighbourhoods.id })
		.from(neighbourhoods)
		.where(eq(neighbourhoods.id, p('id')))
		.prepare()
);

export const findPlaceOfNeed = (id: string) => neighbourhoodById().get({ id });

/** These needs, as far as they exist; at most 20. */
export const listNeedsById = (ids: readonly string[]) =>
	db
		.select({ id: needs.id, words: needs.words })
		.from(needs)
		.where(inArray(needs.id, ids.slice(0, 20)))
		.all();

const whereaboutsOfAll = prepared(() =>
	db
		.select({
			neighbourhoodId: neighbourhoods.id,
			name: neighbourhoods.name,
			tavoloIds: sql`json_group_array(${tavoli.id})`.mapWith((text: string): string[] => JSON.parse(text))
		})
		.from(neighbourhoods)
		.leftJoin(tavoli, and(eq(tavoli.neighbourhoodId, neighbourhoods.id), isNull(tavoli.closedAt)))
		.groupBy(neighbourhoods.id)
		.orderBy(asc(neighbourhoods.name))
		.limit(500)
		.prepare()
);

/** Every quartiere with its tavoli. */
export const listWhereabouts = () => whereaboutsOfAll().all();
