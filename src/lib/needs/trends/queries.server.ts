import { and, desc, eq, sql } from 'drizzle-orm';
import { dayAfter, today } from '../../clock';
import { db } from '../../db.server';
import { filtered, type Conditions } from '../../filtered.server';
import type { Theme } from '../../vocabulary';
import { needs } from '../tables.server';
import { WINDOW_DAYS } from './rules';

export type TrendFilter = {
	readonly neighbourhoodId?: string | undefined;
	readonly theme?: Theme | undefined;
	/** Voices below which nothing is told. */
	readonly least: number;
	readonly limit?: number;
};

const p = sql.placeholder;

/** The day it was heard; of needs from before that was asked, the day they were written down. */
export const heardOn = sql`coalesce(${needs.heardOn}, date(${needs.createdAt} / 1000, 'unixepoch'))`;

const voicesIn = (from: string, until: string) =>
	sql<number>`coalesce(sum(${needs.voices}) filter (where ${heardOn} > ${p(from)} and ${heardOn} <= ${p(until)}), 0)`;

/** Voices of the last window and of the one before it. */
export const recent = voicesIn('middle', 'today');
export const before = voicesIn('begin', 'middle');

/** What the two windows are asked with. */
export const windows = () => ({
	today: today(),
	middle: dayAfter(today(), -WINDOW_DAYS),
	begin: dayAfter(today(), -2 * WINDOW_DAYS)
});

const CONDITIONS: Conditions<{ neighbourhoodId: string; theme: Theme }> = {
	neighbourhoodId: eq(needs.neighbourhoodId, p('neighbourhoodId')),
	theme: eq(needs.theme, p('theme'))
};

const summed = filtered(CONDITIONS, (where) =>
	db
		.select({
			neighbourhoodId: needs.neighbourhoodId,
			theme: needs.theme,
			recent,
			before,
			/** How much it presses, as most of the voices of both windows say. */
			intensity: sql<number>`round(1.0 * sum(${needs.voices} * ${needs.intensity}) / sum(${needs.voices}))`
		})
		.from(needs)
		.where(and(where, sql`${heardOn} > ${p('begin')} and ${heardOn} <= ${p('today')}`))
		.groupBy(needs.neighbourhoodId, needs.theme)
		.having(sql`max(${recent}, ${before}) >= ${p('least')}`)
		.orderBy(desc(recent), desc(before), needs.theme)
		.limit(p('limit'))
		.prepare()
);

/**
 * Voices per quartiere and theme, most of the last 90 days first. Never per group of people as well, nor in all: who
 * subtracted one table from another would find the few.
 */
export const listTrends = ({ least, limit = 30, ...asked }: TrendFilter) =>
	summed(asked).all({ ...asked, ...windows(), least, limit: Math.min(limit, 100) });
