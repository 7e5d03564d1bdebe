import { visible } from '$lib/http.server';
import { listAppointments } from '$lib/meetings/calendar.server';
import { findTavolo } from '$lib/tavoli/queries.server';
import { calendarAnswer } from '../../../calendar.server';

export function GET({ params, request }) {
	const { id, slug, name } = visible(findTavolo(params.tavolo));
	return calendarAnswer(request, { name, file: slug, appointments: listAppointments({ tavoloId: id }) });
}
