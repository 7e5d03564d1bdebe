import { and, asc, eq, gt, inArray, isNull, lt, notExists, sql } from 'drizzle-orm';
import { listReaders, writeTo, type Reader } from '../accounts/readers.server';
import { listCoordinatorIds } from '../accounts/staff/queries.server';
import { dayAfter, dayOf, daysBetween, now, today } from '../clock';
import { db, transact } from '../db.server';
import { dateInWords, endOfDay } from '../formats/dates';
import { wasImported } from '../meetings/imports/queries.server';
import { currentStep } from '../meetings/queries.server';
import { meetings, meetingSteps } from '../meetings/tables.server';
import { isHourForReminders, NOBODY, remindsFirst } from '../outbox/reminders.server';
import { reminders } from '../outbox/tables.server';
import { m } from '../paraglide/messages.js';
import { settings } from '../settings.server';
import { readersInRoles } from '../tavoli/members/reaching.server';
import { tavoli } from '../tavoli/tables.server';
import { minutes, minutesSteps } from './tables.server';

const AT_ONCE = 50;
/** Meetings of long ago are nobody's delay; those brought in from paper never are. */
const OLDEST_DAYS = 30;

/**
 * Three days after a meeting without minutes, or with minutes still a draft, to who writes and who facilitates;
 * after a week also to who coordinates the area.
 */
export function askForMinutes() {
	if (!isHourForReminders(now())) return 0;
	return [...waiting('minutes_missing_7', 7, OLDEST_DAYS), ...waiting('minutes_missing_3', 3, 6)]
		.map(askFor)
		.reduce((sum, letters) => sum + letters, 0);
}

type Missing = ReturnType<typeof waiting>[number];
type Meeting = Pick<Missing, 'id' | 'title' | 'endsAt'>;

function askFor({ kind, id, title, endsAt, tavoloId, neighbourhoodId }: Missing) {
	return transact(() => {
		const of = { kind, subjectId: id, dueOn: dayOf(endsAt) };
		const coordinators = kind === 'minutes_missing_7' ? listCoordinatorIds([neighbourhoodId]) : [];
		const writers = readersInRoles(tavoloId, ['secretary', 'facilitator']);
		const readers = [
			...writers,
			...listReaders(coordinators.filter((one) => writers.every((writer) => writer.id !== one)))
		];
		if (readers.length === 0) remindsFirst({ ...of, recipientId: NOBODY });

		const first = readers.filter((reader) => remindsFirst({ ...of, recipientId: reader.id }));
		for (const reader of first) writeAboutMissing(reader, { id, title, endsAt });
		return first.length;
	});
}

/** One letter about minutes that nobody sent to review; the same whether the clock or the coordinator asks. */
export function writeAboutMissing(reader: Reader, { id, title, endsAt }: Meeting) {
	const locale = { locale: reader.language };
	const told = {
		title,
		day: dateInWords(endsAt, reader.language),
		days: daysBetween(dayOf(endsAt), today()),
		link: `${settings().ORIGIN}/incontri/${id}`
	};
	writeTo(reader, m.minutes_letter_missing_subject(told, locale), m.minutes_letter_missing(told, locale));
}

/** Meetings that ended so many calendar days ago, whose minutes nobody sent to review, and nobody was asked for. */
function waiting(kind: 'minutes_missing_3' | 'minutes_missing_7', from: number, to: number) {
	const sent = db
		.select({ one: sql`1` })
		.from(minutes)
		.innerJoin(minutesSteps, and(eq(minutesSteps.minutesId, minutes.id), isNull(minutesSteps.endedAt)))
		.where(and(eq(minutes.meetingId, meetings.id), sql`${minutesSteps.state} <> 'draft'`));
	const asked = db
		.select({ one: sql`1` })
		.from(reminders)
		.where(and(eq(reminders.kind, kind), eq(reminders.subjectId, meetings.id)));
	return db
		.select({
			id: meetings.id,
			title: meetings.title,
			endsAt: meetings.endsAt,
			tavoloId: meetings.tavoloId,
			neighbourhoodId: tavoli.neighbourhoodId
		})
		.from(meetings)
		.innerJoin(
			meetingSteps,
			and(currentStep, inArray(meetingSteps.state, ['convened', 'in_progress', 'held']))
		)
		.innerJoin(tavoli, eq(tavoli.id, meetings.tavoloId))
		.where(
			and(
				lt(meetings.endsAt, endOfDay(dayAfter(today(), -from))),
				gt(meetings.startsAt, endOfDay(dayAfter(today(), -to - 1))),
				notExists(sent),
				notExists(asked),
				notExists(wasImported())
			)
		)
		.orderBy(asc(meetings.endsAt))
		.limit(AT_ONCE)
		.all()
		.map((meeting) => ({ kind, ...meeting }));
}
