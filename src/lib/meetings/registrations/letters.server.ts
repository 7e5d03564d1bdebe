import { and, eq, isNull } from 'drizzle-orm';
import { listReaders, writeTo, type Reader } from '../../accounts/readers.server';
import { db } from '../../db.server';
import { momentInWords, timeInWords } from '../../formats/dates';
import { m } from '../../paraglide/messages.js';
import { settings } from '../../settings.server';
import { findJoinLink, type MeetingFound } from '../queries.server';
import { whereInWords } from '../reminders/words.server';
import { registrations } from '../tables.server';

/** To those who waited: there is a place for them, and where to go. */
export function tellMovedUp(meeting: MeetingFound, personIds: readonly string[]) {
	if (personIds.length === 0) return;
	const joinLink = findJoinLink(meeting.id);
	for (const reader of listReaders(personIds)) {
		const locale = { locale: reader.language };
		const told = { title: meeting.title, moment: momentInWords(meeting.startsAt, reader.language) };
		writeTo(
			reader,
			m.meeting_letter_place_subject(told, locale),
			[m.meeting_letter_place(told, locale), ...howToCome(meeting, joinLink, reader)].join('\n\n')
		);
	}
}

/** A meeting as those who signed up were told of it. The link from afar is for those who have a place. */
export type Told = { readonly meeting: MeetingFound; readonly joinLink: string };

/** To those who signed up, but for who has just been written to: where, until when and how it is now. */
export function tellChanged(before: Told, { meeting, joinLink }: Told, writtenTo: readonly string[]) {
	const moved = (['mode', 'place', 'address'] as const).some(
		(name) => before.meeting[name] !== meeting[name]
	);
	const changed = moved || before.meeting.endsAt.getTime() !== meeting.endsAt.getTime();
	if (!changed && before.joinLink === joinLink) return;

	const open = and(eq(registrations.meetingId, meeting.id), isNull(registrations.cancelledAt));
	const coming = db
		.select({ id: registrations.personId, waiting: registrations.waiting })
		.from(registrations)
		.where(open)
		.limit(5000)
		.all();
	const waiting = new Set(coming.filter((one) => one.waiting).map(({ id }) => id));
	const concerned = coming.filter(({ id }) => !writtenTo.includes(id ?? '') && (changed || !waiting.has(id)));
	for (const reader of listReaders(concerned.map(({ id }) => id))) {
		const locale = { locale: reader.language };
		const told = { title: meeting.title, moment: momentInWords(meeting.startsAt, reader.language) };
		writeTo(
			reader,
			m.meeting_letter_changed_subject(told, locale),
			[
				m.meeting_letter_changed(told, locale),
				...howToCome(meeting, waiting.has(reader.id) ? '' : joinLink, reader)
			].join('\n\n')
		);
	}
}

/** When and where, the link for those who have a place, and how to say that one does not come. */
function howToCome(meeting: MeetingFound, joinLink: string, { language }: Reader) {
	const locale = { locale: language };
	const until = m.meeting_until({ time: timeInWords(meeting.endsAt, language) }, locale);
	return [
		`${momentInWords(meeting.startsAt, language)}, ${until}\n${whereInWords(meeting, language)}`,
		...(meeting.mode === 'presenza' || joinLink === ''
			? []
			: [m.meeting_letter_join({ link: joinLink }, locale)]),
		m.meeting_letter_not_coming({ link: `${settings().ORIGIN}/incontri/${meeting.id}` }, locale)
	];
}
