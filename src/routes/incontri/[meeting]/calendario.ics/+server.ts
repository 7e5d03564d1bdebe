import { now } from '$lib/clock';
import { calendar } from '$lib/formats/ics';
import { visible } from '$lib/http.server';
import { findMeetingFor } from '$lib/meetings/reading.server';

export function GET({ params, url }) {
	// Calendars bring no session along: only what everybody may read.
	const meeting = visible(findMeetingFor(null, params.meeting));
	const page = `${url.origin}/incontri/${meeting.id}`;
	const appointment = {
		uid: `incontro-${meeting.id}@tavoli-di-quartiere`,
		sequence: meeting.revision,
		start: meeting.startsAt,
		end: meeting.endsAt,
		summary: `${meeting.tavolo.name}: ${meeting.title}`,
		description: [meeting.accessNotes, page].filter(Boolean).join('\n'),
		location: [meeting.place, meeting.address].filter(Boolean).join(', '),
		url: page,
		cancelled: meeting.state === 'cancelled'
	};
	return new Response(calendar(meeting.tavolo.name, [appointment], now()), {
		headers: {
			'content-type': 'text/calendar; charset=utf-8',
			'content-disposition': `attachment; filename="incontro-${meeting.id}.ics"`
		}
	});
}
