import { and, eq, isNull } from 'drizzle-orm';
import { listReaders, writeTo } from '../../accounts/readers.server';
import type { Language } from '../../accounts/rules';
import { db } from '../../db.server';
import { momentInWords } from '../../formats/dates';
import { m } from '../../paraglide/messages.js';
import { settings } from '../../settings.server';
import { memberIds } from '../../tavoli/members/reaching.server';
import { listAgenda } from '../agenda/queries.server';
import type { MeetingFound } from '../queries.server';
import { whereInWords } from '../reminders/words.server';
import { registrations } from '../tables.server';

/** To the members of the tavolo: when, where, and what it is about. Internal points stay on the page. */
export function callMembers(meeting: MeetingFound) {
	const points = listAgenda(meeting.id)
		.filter(({ visibility }) => visibility === 'public')
		.map(({ title }) => `- ${title}`)
		.join('\n');
	for (const reader of listReaders(memberIds(meeting.tavoloId))) {
		const locale = { locale: reader.language };
		writeTo(
			reader,
			m.meeting_letter_convened_subject(
				{ tavolo: meeting.tavolo.name, moment: whenOf(meeting, reader) },
				locale
			),
			[
				m.meeting_letter_convened({ title: meeting.title, tavolo: meeting.tavolo.name }, locale),
				`${whenOf(meeting, reader)}\n${whereInWords(meeting, reader.language)}`,
				`${m.meeting_letter_agenda({}, locale)}\n${points}`,
				m.meeting_letter_page({ link: linkTo(meeting) }, locale)
			].join('\n\n')
		);
	}
}

type Moved = { readonly startsAt: Date; readonly reason: string };

/** To those who were called and to those who signed up: no longer then, but on another day, and why. */
export function tellPostponed(meeting: MeetingFound, { startsAt, reason }: Moved) {
	for (const reader of called(meeting)) {
		const locale = { locale: reader.language };
		const [before, after] = [whenOf(meeting, reader), momentInWords(startsAt, reader.language)];
		writeTo(
			reader,
			m.meeting_letter_postponed_subject({ title: meeting.title, moment: after }, locale),
			[
				m.meeting_letter_postponed({ title: meeting.title, before, after, reason }, locale),
				m.meeting_letter_page({ link: linkTo(meeting) }, locale)
			].join('\n\n')
		);
	}
}

/** To the same people: it will not take place, and why. */
export function tellCancelled(meeting: MeetingFound, reason: string) {
	for (const reader of called(meeting)) {
		const locale = { locale: reader.language };
		const moment = whenOf(meeting, reader);
		writeTo(
			reader,
			m.meeting_letter_cancelled_subject({ title: meeting.title }, locale),
			[
				m.meeting_letter_cancelled({ title: meeting.title, moment, reason }, locale),
				m.meeting_letter_cancelled_page({ link: linkTo(meeting) }, locale)
			].join('\n\n')
		);
	}
}

const whenOf = ({ startsAt }: MeetingFound, { language }: { readonly language: Language }) =>
	momentInWords(startsAt, language);

const linkTo = ({ id }: MeetingFound) => `${settings().ORIGIN}/incontri/${id}`;

/** Nobody was called to a draft: nobody is told that it goes. */
function called({ id, number, tavoloId }: MeetingFound) {
	if (number === null) return [];
	const registered = db
		.select({ id: registrations.personId })
		.from(registrations)
		.where(and(eq(registrations.meetingId, id), isNull(registrations.cancelledAt)))
		.limit(5000)
		.all();
	return listReaders([...memberIds(tavoloId), ...registered.map((one) => one.id)]);
}
