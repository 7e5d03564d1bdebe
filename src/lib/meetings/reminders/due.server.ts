import { and, asc, eq, gt, isNull, lt, notExists, sql } from 'drizzle-orm';
import { isReachable, writeTo } from '../../accounts/readers.server';
import { people } from '../../accounts/tables.server';
import { dayAfter, dayOf, now, today } from '../../clock';
import { db, transact } from '../../db.server';
import { endOfDay, momentInWords } from '../../formats/dates';
import { isHourForReminders, remindsFirst } from '../../outbox/reminders.server';
import { reminders } from '../../outbox/tables.server';
import { m } from '../../paraglide/messages.js';
import { settings } from '../../settings.server';
import { currentStep } from '../queries.server';
import { meetings, meetingSteps, registrations } from '../tables.server';
import { whereInWords } from './words.server';

/** As many as one transaction writes; the others follow at the next round. */
const AT_ONCE = 200;

/**
 * The day before a meeting, to those who have a place: where it is, how one gets in, and for them alone how to
 * take part from afar. Whoever signs up later gets it then. A meeting that is moved is a new day to remember.
 */
export function remindOfMeetings() {
	if (!isHourForReminders(now())) return 0;
	return transact(() => {
		const due = placesTaken();
		for (const { personId, email, name, language, ...meeting } of due) {
			const of = { kind: 'meeting_tomorrow', subjectId: meeting.id, recipientId: personId } as const;
			if (remindsFirst({ ...of, dueOn: dayOf(meeting.startsAt) })) remind({ email, name, language }, meeting);
		}
		return due.length;
	});
}

type Due = Omit<ReturnType<typeof placesTaken>[number], 'personId' | 'email' | 'name' | 'language'>;

function remind(reader: Parameters<typeof writeTo>[0], meeting: Due) {
	const { language } = reader;
	const locale = { locale: language };
	const { title, joinLink } = meeting;
	const link = `${settings().ORIGIN}/incontri/${meeting.id}`;
	const moment = momentInWords(meeting.startsAt, language);
	writeTo(
		reader,
		m.meeting_letter_reminder_subject({ title, moment }, locale),
		[
			m.meeting_letter_reminder({ title }, locale),
			`${moment}\n${whereInWords(meeting, language)}`,
			...(meeting.mode === 'presenza' || joinLink === ''
				? []
				: [m.meeting_letter_join({ link: joinLink }, locale)]),
			m.meeting_letter_not_coming({ link }, locale)
		].join('\n\n')
	);
}

/** Of today's and tomorrow's meetings, who has a place and was not reminded of that day. */
function placesTaken() {
	const tomorrow = dayAfter(today(), 1);
	const itsDay = sql`case when ${meetings.startsAt} < ${endOfDay(today()).getTime()} then ${today()} else ${tomorrow} end`;
	const reminded = db
		.select({ one: sql`1` })
		.from(reminders)
		.where(
			and(
				eq(reminders.kind, 'meeting_tomorrow'),
				eq(reminders.subjectId, meetings.id),
				eq(reminders.recipientId, people.id),
				eq(reminders.dueOn, itsDay)
			)
		);
	return db
		.select({
			id: meetings.id,
			title: meetings.title,
			startsAt: meetings.startsAt,
			mode: meetings.mode,
			place: meetings.place,
			address: meetings.address,
			stepFree: meetings.stepFree,
			accessibleToilet: meetings.accessibleToilet,
			hearingLoop: meetings.hearingLoop,
			parking: meetings.parking,
			accessNotes: meetings.accessNotes,
			joinLink: meetings.joinLink,
			personId: people.id,
			email: sql<string>`${people.email}`,
			name: people.displayName,
			language: people.language
		})
		.from(meetings)
		.innerJoin(meetingSteps, and(currentStep, eq(meetingSteps.state, 'convened')))
		.innerJoin(
			registrations,
			and(
				eq(registrations.meetingId, meetings.id),
				eq(registrations.waiting, false),
				isNull(registrations.cancelledAt)
			)
		)
		.innerJoin(people, and(eq(people.id, registrations.personId), isReachable))
		.where(and(gt(meetings.startsAt, now()), lt(meetings.startsAt, endOfDay(tomorrow)), notExists(reminded)))
		.orderBy(asc(meetings.startsAt), asc(registrations.id))
		.limit(AT_ONCE)
		.all();
}
