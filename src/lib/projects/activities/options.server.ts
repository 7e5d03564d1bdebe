import { now } from '../../clock';
import { momentInWords } from '../../formats/dates';
import { listNeighbourhoods } from '../../neighbourhoods/queries.server';
import type { FoundProject } from '../queries.server';
import { listActivities } from './queries.server';

/** The latest activities that were, to say how many came. */
export const pastActivityOptions = (projectId: string) =>
	listActivities(projectId)
		.filter(({ startsAt }) => startsAt <= now())
		.map(({ id, title, startsAt }) => ({ value: id, label: `${title}, ${momentInWords(startsAt)}` }));

/** Where the project works. */
export const placeOptions = ({ cityWide, neighbourhoodIds }: FoundProject) =>
	listNeighbourhoods()
		.filter(({ id }) => cityWide || neighbourhoodIds.includes(id))
		.map(({ id, name }) => ({ value: id, label: name }));
