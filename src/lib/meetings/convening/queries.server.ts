import { and, asc, desc, eq, inArray, isNull, or, sql } from 'drizzle-orm';
import type { Actor } from '../../actor';
import { db, prepared } from '../../db.server';
import { neighbourhoods } from '../../neighbourhoods/tables.server';
import { tavoli } from '../../tavoli/tables.server';
import * as can from '../policy';
import { currentStep } from '../queries.server';
import { meetings, meetingSteps } from '../tables.server';

/** The tavoli whose meetings somebody may convene. */
const theirs = (actor: Actor) => {
	const { everywhere, tavoloIds, neighbourhoodIds } = can.conveningScope(actor);
	return everywhere
		? undefined
		: or(inArray(tavoli.id, tavoloIds), inArray(tavoli.neighbourhoodId, neighbourhoodIds));
};

export const listConvenableTavoli = (actor: Actor) =>
	db
		.select({
			id: tavoli.id,
			slug: tavoli.slug,
			name: tavoli.name,
			usualTime: tavoli.usualTime,
			usualPlace: tavoli.usualPlace
		})
		.from(tavoli)
		.where(and(isNull(tavoli.closedAt), theirs(actor)))
		.orderBy(asc(tavoli.name))
		.limit(500)
		.all();

/** Meetings in preparation, for those who may convene them; nobody else finds them. */
export const listMeetingDrafts = (actor: Actor) =>
	db
		.select({
			id: meetings.id,
			title: meetings.title,
			startsAt: meetings.startsAt,
			tavolo: { name: tavoli.name, slug: tavoli.slug }
		})
		.from(meetings)
		.innerJoin(meetingSteps, and(currentStep, eq(meetingSteps.state, 'draft')))
		.innerJoin(tavoli, eq(tavoli.id, meetings.tavoloId))
		.where(theirs(actor))
		.orderBy(asc(meetings.startsAt))
		.limit(50)
		.all();

const places = prepared(() =>
	db
		.select({
			tavoloId: tavoli.id,
			tavoloSlug: tavoli.slug,
			tavoloName: tavoli.name,
			usualTime: tavoli.usualTime,
			neighbourhoodId: neighbourhoods.id,
			neighbourhoodSlug: neighbourhoods.slug,
			neighbourhoodName: neighbourhoods.name
		})
		.from(tavoli)
		.innerJoin(neighbourhoods, eq(neighbourhoods.id, tavoli.neighbourhoodId))
		.orderBy(asc(neighbourhoods.name), asc(tavoli.name))
		.limit(500)
		.prepare()
);

/** The quartieri and tavoli that meetings can be filtered by, and the years in which they met. */
export const listMeetingPlaces = () => places().all();

const years = prepared(() =>
	db
		.select({ year: sql<number>`year` })
		.from(
			sql`(with recursive met(year) as (
				select max(${meetings.year}) from ${meetings}
				union all
				select (select max(${meetings.year}) from ${meetings} where ${meetings.year} < met.year) from met where met.year is not null
			) select year from met where year is not null)`
		)
		.prepare()
);

/** The years in which somebody met, the latest first: each is found by a step along an index, however many meetings. */
export const listMeetingYears = () =>
	years()
		.all()
		.map(({ year }) => year);

const postponementsOf = prepared(() =>
	db
		.select({
			id: meetingSteps.id,
			reason: meetingSteps.reason,
			previousStart: meetingSteps.previousStart,
			at: meetingSteps.at
		})
		.from(meetingSteps)
		.where(and(eq(meetingSteps.meetingId, sql.placeholder('id')), eq(meetingSteps.state, 'postponed')))
		.orderBy(desc(meetingSteps.at))
		.prepare()
);

/** The dates a meeting had before, latest change first, each with its reason. */
export const listPostponements = (id: string) => postponementsOf().all({ id });
