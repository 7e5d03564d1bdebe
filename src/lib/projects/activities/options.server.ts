import { now } from '../../clock';
import { momentInWords } from '../../formats/dates';
import { listNeighbourhoods } from '../../neighbourhoods/queries.server';
import type { FoundProject } from '../queries.server';
import { listActivities } from './queries.server';
import { isCounted } from './rules';

/** The latest activities that were, to say how many came; and those that may be called off, soonest first. */
export function activityOptions(projectId: string) {
	const listed = listActivities(projectId).filter(({ cancelledAt }) => cancelledAt === null);
	const named = ({ id, title, startsAt }: (typeof listed)[number]) => ({
		value: id,
		label: `${title}, ${momentInWords(startsAt)}`
	});
	return {
		past: listed.filter(({ startsAt }) => startsAt <= now()).map(named),
		open: listed
			.filter((activity) => !isCounted(activity))
			.toReversed()
			.map(named)
	};
}

/** Where the project works. */
export const placeOptions = ({ cityWide, neighbourhoodIds }: FoundProject) =>
	listNeighbourhoods()
		.filter(({ id }) => cityWide || neighbourhoodIds.includes(id))
		.map(({ id, name }) => ({ value: id, label: name }));
