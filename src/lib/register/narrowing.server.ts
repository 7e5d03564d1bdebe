import { and, eq, gte, inArray, lt, notExists, sql, type SQL } from 'drizzle-orm';
import { alias, type SQLiteColumn } from 'drizzle-orm/sqlite-core';
import { db } from '../db.server';
import { fromWallClock } from '../formats/dates';
import { initiativeVersions } from '../initiatives/tables.server';
import { meetings } from '../meetings/tables.server';
import { minutes } from '../minutes/tables.server';
import { neighbourhoods } from '../neighbourhoods/tables.server';
import { tavoli } from '../tavoli/tables.server';
import { isOfTavoli, type RegisterFilter } from './rules';

/* What decisions and promises may both be narrowed by. Each is `undefined` when it was not asked for. */

/** The tavoli asked for, by their own name, their quartiere's, or their theme; nothing when none was asked. */
export function inTavoli(column: SQLiteColumn, { neighbourhood, tavolo, theme }: RegisterFilter) {
	const ofTavoli = theme !== undefined && isOfTavoli(theme) ? eq(tavoli.theme, theme) : undefined;
	const wanted = and(
		tavolo ? eq(tavoli.slug, tavolo) : undefined,
		neighbourhood ? eq(neighbourhoods.slug, neighbourhood) : undefined,
		ofTavoli
	);
	if (!wanted) return undefined;
	const there = db
		.select({ id: tavoli.id })
		.from(tavoli)
		.innerJoin(neighbourhoods, eq(neighbourhoods.id, tavoli.neighbourhoodId))
		.where(wanted);
	return inArray(column, there);
}

/** The minutes of such meetings. */
export const minutesWhere = (ofMeetings: SQL) =>
	db
		.select({ id: minutes.id })
		.from(minutes)
		.innerJoin(meetings, eq(meetings.id, minutes.meetingId))
		.where(ofMeetings);

/** About an initiative whose latest words are of that theme. */
export function aboutTheme(column: SQLiteColumn, { theme }: RegisterFilter) {
	if (theme === undefined || isOfTavoli(theme)) return undefined;
	const later = alias(initiativeVersions, 'later');
	const ofTheme = db
		.select({ id: initiativeVersions.initiativeId })
		.from(initiativeVersions)
		.where(
			and(
				eq(initiativeVersions.theme, theme),
				notExists(
					db
						.select({ one: sql`1` })
						.from(later)
						.where(
							and(
								eq(later.initiativeId, initiativeVersions.initiativeId),
								sql`${later.number} > ${initiativeVersions.number}`
							)
						)
				)
			)
		);
	return inArray(column, ofTheme);
}

/** From the first moment of a year in Rome to the one after its last. */
export function within(column: SQLiteColumn, year: number | undefined) {
	const [from, to] = [startOf(year), startOf(year && year + 1)];
	return from && to ? and(gte(column, from), lt(column, to)) : undefined;
}

const startOf = (year: number | undefined) =>
	year === undefined ? undefined : fromWallClock(`${year}-01-01T00:00`);
