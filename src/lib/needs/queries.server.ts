import { and, asc, desc, eq, inArray, isNull, sql } from 'drizzle-orm';
import { db, prepared } from '../db.server';
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

const matching = and(
	sql`(${p('neighbourhoodId')} is null or ${needs.neighbourhoodId} = ${p('neighbourhoodId')})`,
	sql`(${p('theme')} is null or ${needs.theme} = ${p('theme')})`,
	sql`(${p('target')} is null or ${needs.target} = ${p('target')})`
);

const asked = ({ neighbourhoodId, theme, target }: NeedFilter) => ({
	neighbourhoodId: neighbourhoodId ?? null,
	theme: theme ?? null,
	target: target ?? null
});

const listed = prepared(() =>
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
		.where(matching)
		.orderBy(desc(needs.createdAt), asc(needs.id))
		.limit(p('limit'))
		.offset(p('offset'))
		.prepare()
);

/** What people say is missing, newest first; who wrote it down is not told. */
export const listNeeds = (filter: NeedFilter = {}) =>
	listed().all({ ...asked(filter), limit: Math.min(filter.limit ?? 20, 100), offset: filter.offset ?? 0 });

const counted = prepared(() =>
	db
		.select({ count: sql<number>`count(*)` })
		.from(needs)
		.where(matching)
		.prepare()
);

export const countNeeds = (filter: NeedFilter = {}) => counted().get(asked(filter))?.count ?? 0;

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
