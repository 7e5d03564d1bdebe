import { isNotNull, max } from 'drizzle-orm';
import type { Actor } from '../../actor';
import { dayOf } from '../../clock';
import { newId } from '../../columns.server';
import { db } from '../../db.server';
import { meetings, meetingSteps } from '../tables.server';
import type { Planned } from './plan.server';
import { importedMeetings, meetingImports, meetingOrganizations, meetingTotals } from './tables.server';

/** Rows written with one statement: progress is told after each. */
const AT_ONCE = 250;

type From = { readonly id: string; readonly source: string };

/** Writes meetings that were held, each with its number and what the file says of it: part of a command. */
export function writeMeetings(
	actor: Actor,
	{ id: importId, source }: From,
	planned: readonly Planned[],
	tell: (done: number) => void
) {
	db.insert(meetingImports).values({ id: importId, source, by: actor.id }).run();
	const rows = numbered(planned).map((meeting) => ({ ...meeting, id: newId() }));
	for (let from = 0; from < rows.length; from += AT_ONCE) {
		write(actor, importId, rows.slice(from, from + AT_ONCE));
		tell(Math.min(from + AT_ONCE, rows.length));
	}
}

type Row = Planned & { readonly id: string; readonly year: number; readonly number: number };

function write(actor: Actor, importId: string, rows: readonly Row[]) {
	const by = actor.id;
	db.insert(meetings)
		.values(
			rows.map(({ id, tavoloId, year, number, title, startsAt, endsAt, place }) => ({
				id,
				tavoloId,
				year,
				number,
				title,
				startsAt,
				endsAt,
				place,
				createdBy: by
			}))
		)
		.run();
	db.insert(meetingSteps)
		.values(rows.map(({ id }) => ({ meetingId: id, state: 'held' as const, by })))
		.run();
	db.insert(importedMeetings)
		.values(rows.map(({ id, key }) => ({ meetingId: id, importId, key })))
		.run();
	const totals = rows.flatMap(({ id, totals }) =>
		(Object.keys(totals) as (keyof typeof totals)[]).map((category) => ({
			meetingId: id,
			category,
			total: totals[category] ?? 0
		}))
	);
	if (totals.length > 0) db.insert(meetingTotals).values(totals).run();
	const there = rows.flatMap(({ id, organizationIds }) =>
		organizationIds.map((organizationId) => ({ meetingId: id, organizationId }))
	);
	if (there.length > 0) db.insert(meetingOrganizations).values(there).run();
}

/** The next numbers of each tavolo in each year, in the order of time; a number already given stays where it is. */
function numbered(planned: readonly Planned[]) {
	const last = new Map(
		db
			.select({ tavoloId: meetings.tavoloId, year: meetings.year, number: max(meetings.number) })
			.from(meetings)
			.where(isNotNull(meetings.number))
			.groupBy(meetings.tavoloId, meetings.year)
			.all()
			.map(({ tavoloId, year, number }) => [`${tavoloId} ${year}`, number ?? 0])
	);
	return planned
		.toSorted((a, b) => a.startsAt.getTime() - b.startsAt.getTime() || a.line - b.line)
		.map((meeting) => {
			const year = Number(dayOf(meeting.startsAt).slice(0, 4));
			const series = `${meeting.tavoloId} ${year}`;
			const number = (last.get(series) ?? 0) + 1;
			last.set(series, number);
			return { ...meeting, year, number };
		});
}
