import { visible } from '$lib/http.server';
import { findNeighbourhood } from '$lib/neighbourhoods/queries.server';
import { m } from '$lib/paraglide/messages.js';
import { listActivityAppointments } from '$lib/projects/activities/calendar.server';
import { targetAsked } from '$lib/vocabulary';
import { calendarAnswer } from '../../../../calendar.server';

/** One calendar for each quartiere, and in it one for each target group. */
export function GET({ params, url, request }) {
	const { id, slug, name } = visible(findNeighbourhood(params.neighbourhood));
	const target = targetAsked(url.searchParams.get('per'));
	const title = m.activities_title({ name });
	return calendarAnswer(request, {
		name: target ? `${title}: ${m[`target_${target}`]()}` : title,
		file: ['attivita', slug, target].filter(Boolean).join('-'),
		appointments: listActivityAppointments({ neighbourhoodId: id, target })
	});
}
