import { now } from '$lib/clock';
import { momentInWords } from '$lib/formats/dates';
import { findMunicipality } from '$lib/municipality/queries.server';
import { listNeighbourhoods } from '$lib/neighbourhoods/queries.server';
import { m } from '$lib/paraglide/messages.js';
import { visible } from '$lib/http.server';
import { whyOff } from '$lib/projects/activities/calendar.server';
import { listActivitiesBetween } from '$lib/projects/activities/queries.server';
import { MAIN_TARGETS } from '$lib/vocabulary';
import { initiativesAlive, projectsUnderWay, votesOpen } from '../../going-on.server';

const TWO_WEEKS = 14 * 86_400_000;

export function load({ params }) {
	const target = visible(MAIN_TARGETS.find((one) => one === params.target));
	const from = now();
	const city = findMunicipality();
	return {
		title: m[`per_${target}`](),
		crumbs: [],
		target,
		activities: listActivitiesBetween({ target, from, to: new Date(from.getTime() + TWO_WEEKS) }).map(
			(activity) => ({
				id: activity.id,
				title: activity.title,
				place: activity.place,
				neighbourhood: activity.neighbourhood,
				projectId: activity.projectId,
				when: momentInWords(activity.startsAt),
				off: whyOff(activity)
			})
		),
		calendars: listNeighbourhoods().map(({ slug, name }) => ({
			name,
			href: `/quartieri/${slug}/attivita?per=${target}`
		})),
		initiatives: initiativesAlive({ target }),
		votes: votesOpen(),
		projects: projectsUnderWay({ target }),
		desk: city && { phone: city.phone, hours: city.hours }
	};
}
