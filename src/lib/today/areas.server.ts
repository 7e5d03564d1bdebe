import { inArray, sql, type SQL } from 'drizzle-orm';
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core';
import { isCityWide, type Actor } from '../actor';
import { neighbourhoods } from '../neighbourhoods/tables.server';

/** More lines of one kind than anybody reads in a day. */
export const MOST = 100;

/** Promises past their day stand before everything else: so many, and the rest is still in sight. */
export const MOST_OVERDUE = 10;

/** The neighbourhoods an actor coordinates; `all` for the whole city. */
export type Areas = readonly string[] | 'all';

export const areasOf = (actor: Actor): Areas =>
	isCityWide('coordinator', actor)
		? 'all'
		: actor.grants.flatMap(({ role, neighbourhoodId }) =>
				role === 'coordinator' && neighbourhoodId !== null ? [neighbourhoodId] : []
			);

export const within = (areas: Areas, column: SQLiteColumn): SQL | undefined =>
	areas === 'all' ? undefined : inArray(column, [...areas]);

/** The first name of the neighbourhoods a thing concerns; null for the whole city. */
export const firstName = sql<string | null>`min(${neighbourhoods.name})`;

/** A day as an instant to sort by. */
export const noon = (day: string) => new Date(`${day}T12:00:00Z`);
