import { visible } from '$lib/http.server';
import { listAppointments } from '$lib/meetings/calendar.server';
import { findNeighbourhood } from '$lib/neighbourhoods/queries.server';
import { calendarAnswer } from '../../../calendar.server';

export function GET({ params, request }) {
	const { id, slug, name } = visible(findNeighbourhood(params.neighbourhood));
	return calendarAnswer(request, {
		name,
		file: slug,
		appointments: listAppointments({ neighbourhoodId: id })
	});
}
