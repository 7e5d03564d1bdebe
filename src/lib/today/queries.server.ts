import type { Actor } from '../actor';
import { areasOf } from './areas.server';
import { documentsFailed } from './documents.server';
import { meetingsWithoutMinutes, minutesWaiting } from './meetings.server';
import { commitmentsOverdue, projectsLate } from './promises.server';
import {
	initiativesApproved,
	initiativesUnanswered,
	votesToCount,
	votesToProclaim
} from './residents.server';
import { byUrgency, type Line } from './rules';
import { commentsReported } from './talk.server';

/** Everything that waits for this coordinator, by urgency and age: ten queries, whatever the size of the city. */
export function listWaiting(actor: Actor): Line[] {
	const areas = areasOf(actor);
	return byUrgency([
		...votesToCount(areas),
		...votesToProclaim(areas),
		...initiativesUnanswered(areas),
		...commentsReported(actor),
		...initiativesApproved(areas),
		...minutesWaiting(areas),
		...meetingsWithoutMinutes(areas),
		...documentsFailed(areas),
		...commitmentsOverdue(areas),
		...projectsLate(areas)
	]);
}
