import { visible } from '$lib/http.server';
import { findAppointment } from '$lib/meetings/calendar.server';
import { calendarAnswer } from '../../../calendar.server';

// Calendars bring no session along: only what everybody may read.
export function GET({ params, request }) {
	const appointment = visible(findAppointment(params.meeting));
	return calendarAnswer(request, {
		name: appointment.summary,
		file: `incontro-${params.meeting}`,
		appointments: [appointment]
	});
}
