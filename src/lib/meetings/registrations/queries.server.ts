import { and, asc, desc, eq, exists, gte, isNull, lt, or, sql } from 'drizzle-orm';
import { monthsBefore, now, today } from '../../clock';
import { db, prepared } from '../../db.server';
import { endOfDay } from '../../formats/dates';
import { reminders } from '../../outbox/tables.server';
import { tavoli } from '../../tavoli/tables.server';
import { currentStep } from '../queries.server';
import { REGISTRATIONS_KEPT_MONTHS, SERVICES } from '../rules';
import { meetings, meetingSteps, registrations } from '../tables.server';

const registrationOf = prepared(() =>
	db
		.select({
			waiting: registrations.waiting,
			services: registrations.services,
			/** Only whoever has a place learns how to get in from afar. */
			joinLink: sql<string>`case when ${registrations.waiting} then '' else ${meetings.joinLink} end`
		})
		.from(registrations)
		.innerJoin(meetings, eq(meetings.id, registrations.meetingId))
		.where(
			and(
				eq(registrations.meetingId, sql.placeholder('meetingId')),
				eq(registrations.personId, sql.placeholder('personId')),
				isNull(registrations.cancelledAt)
			)
		)
		.prepare()
);

/** Whether this person said they would come, and how they get in. */
export const findRegistration = (meetingId: string, personId: string) =>
	registrationOf().get({ meetingId, personId });

const numbersOf = prepared(() =>
	db
		.select({
			coming: sql<number>`count(case when not ${registrations.waiting} then 1 end)`,
			waiting: sql<number>`count(case when ${registrations.waiting} then 1 end)`
		})
		.from(registrations)
		.where(and(eq(registrations.meetingId, sql.placeholder('meetingId')), isNull(registrations.cancelledAt)))
		.prepare()
);

/** How many come and how many wait. */
export const countRegistrations = (meetingId: string) =>
	numbersOf().get({ meetingId }) ?? { coming: 0, waiting: 0 };

/** How many asked for each service, for whoever prepares the meeting; never who. */
export function countServicesAsked(meetingId: string) {
	const asked = db
		.select({ services: registrations.services })
		.from(registrations)
		.where(and(eq(registrations.meetingId, meetingId), isNull(registrations.cancelledAt)))
		.limit(5000)
		.all()
		.flatMap(({ services }) => services.split(' '));
	return SERVICES.map((service) => ({
		service,
		people: asked.filter((one) => one === service).length
	})).filter(({ people }) => people > 0);
}

const columns = {
	id: meetings.id,
	title: meetings.title,
	startsAt: meetings.startsAt,
	place: meetings.place,
	state: meetingSteps.state,
	waiting: registrations.waiting,
	tavolo: { name: tavoli.name, slug: tavoli.slug }
};

const mineWhen = (when: 'next' | 'past') =>
	prepared(() =>
		db
			.select(columns)
			.from(registrations)
			.innerJoin(meetings, eq(meetings.id, registrations.meetingId))
			.innerJoin(meetingSteps, currentStep)
			.innerJoin(tavoli, eq(tavoli.id, meetings.tavoloId))
			.where(
				and(
					eq(registrations.personId, sql.placeholder('personId')),
					isNull(registrations.cancelledAt),
					when === 'next'
						? gte(meetings.endsAt, sql.placeholder('now'))
						: lt(meetings.endsAt, sql.placeholder('now'))
				)
			)
			.orderBy(when === 'next' ? asc(meetings.startsAt) : desc(meetings.startsAt))
			.limit(10)
			.prepare()
	);

const mine = { next: mineWhen('next'), past: mineWhen('past') };

/** The meetings somebody said they would come to, for their own page. */
export const listMyMeetings = (personId: string, when: 'next' | 'past' = 'next') =>
	mine[when]().all({ personId, now: now().getTime() });

/** The meetings long past that still know who signed up or was reminded, oldest first. */
export function listForgettable(limit: number) {
	const signedUp = db
		.select({ one: sql`1` })
		.from(registrations)
		.where(eq(registrations.meetingId, meetings.id));
	const reminded = db
		.select({ one: sql`1` })
		.from(reminders)
		.where(and(eq(reminders.kind, 'meeting_tomorrow'), eq(reminders.subjectId, meetings.id)));
	return db
		.select({ id: meetings.id, tavoloId: tavoli.id, neighbourhoodId: tavoli.neighbourhoodId })
		.from(meetings)
		.innerJoin(tavoli, eq(tavoli.id, meetings.tavoloId))
		.where(
			and(
				lt(meetings.endsAt, endOfDay(monthsBefore(today(), REGISTRATIONS_KEPT_MONTHS))),
				or(exists(signedUp), exists(reminded))
			)
		)
		.orderBy(asc(meetings.endsAt))
		.limit(limit)
		.all();
}
