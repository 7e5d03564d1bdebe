import { listAppointments } from '$lib/meetings/calendar.server';
import { findMunicipality } from '$lib/municipality/queries.server';
import { m } from '$lib/paraglide/messages.js';
import { calendarAnswer } from '../../calendar.server';

export const GET = ({ request }) =>
	calendarAnswer(request, {
		name: [m.calendar_all(), findMunicipality()?.name].filter(Boolean).join(', '),
		file: 'incontri',
		appointments: listAppointments()
	});
