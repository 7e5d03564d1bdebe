import { eq, inArray, sql } from 'drizzle-orm';
import { dayOf, today } from '../../clock';
import { db } from '../../db.server';
import { dateInWords, wallClock } from '../../formats/dates';
import { m } from '../../paraglide/messages.js';
import { tavoli } from '../../tavoli/tables.server';
import { meetings } from '../tables.server';
import { nextMeetingDay, placeInMonth } from './rhythm';

const SUNDAY = 0;
const NTH = ['first', 'second', 'third', 'fourth', 'last'] as const;

/**
 * When each tavolo would meet next, by its rhythm and its last ordinary meeting: that meeting's first date, for
 * putting it off changed a day and not the habit. Nothing where there is no rhythm or no meeting yet.
 */
export const proposeNextDates = (tavoloIds: readonly string[]) =>
	new Map(lastMeetings(tavoloIds).map((last) => [last.tavoloId, dateAfter(last)]));

export const proposeNextDate = (tavoloId: string) => proposeNextDates([tavoloId]).get(tavoloId);

type Last = ReturnType<typeof lastMeetings>[number];

function dateAfter(last: Last) {
	const planned = new Date(last.plannedAt ?? last.startsAt);
	const next = nextMeetingDay(last.rhythm, dayOf(planned), today());
	if (!next) return undefined;

	const { nth, weekday } = placeInMonth(dayOf(planned));
	const which = NTH[nth - 1] ?? 'last';
	const usual =
		weekday === SUNDAY
			? m[`rhythm_sunday_${which}`]()
			: m[`rhythm_nth_${which}`]({ weekday: inWords(weekday) });
	const starts = `${next.day}T${wallClock(last.startsAt).slice(11)}`;
	const ends = `${next.day}T${wallClock(last.endsAt).slice(11)}`;
	const day = dateInWords(noon(next.day));
	return {
		startsAt: starts,
		endsAt: ends > starts ? ends : '',
		why:
			next.insteadOf === null
				? m.rhythm_why({ tavolo: last.tavolo, usual, day })
				: m.rhythm_why_holiday({
						tavolo: last.tavolo,
						usual,
						day,
						holiday: dateInWords(noon(next.insteadOf))
					})
	};
}

const lastOfTavolo = sql`(select m.id from meetings m
	join meeting_steps s on s.meeting_id = m.id and s.ended_at is null and s.state <> 'cancelled'
	where m.tavolo_id = ${tavoli.id} and m.kind = 'ordinario' and m.number is not null
	order by m.starts_at desc limit 1)`;

const lastMeetings = (tavoloIds: readonly string[]) =>
	db
		.select({
			tavoloId: tavoli.id,
			tavolo: tavoli.name,
			rhythm: tavoli.rhythm,
			startsAt: meetings.startsAt,
			endsAt: meetings.endsAt,
			plannedAt: sql<number | null>`(select s.previous_start from meeting_steps s
				where s.meeting_id = ${meetings.id} and s.previous_start is not null order by s.at limit 1)`
		})
		.from(tavoli)
		.innerJoin(meetings, eq(meetings.id, lastOfTavolo))
		.where(inArray(tavoli.id, [...tavoloIds]))
		.all();

const noon = (day: string) => new Date(`${day}T12:00:00Z`);

/** 4 January 2026 was a Sunday. */
const inWords = (weekday: number) =>
	dateInWords(new Date(Date.UTC(2026, 0, 4 + weekday, 12))).split(/[ ,]/)[0] ?? '';
