import { INITIATIVE_STATES, isPublic } from '../rules';
import { whereWords } from '../words.server';
import { listAlike } from './queries.server';

/** What was taken back or became part of another helps nobody who is about to propose the same. */
const TELLING = INITIATIVE_STATES.filter(
	(state) => isPublic(state) && state !== 'withdrawn' && state !== 'merged'
);

/** A few ideas already there that speak of the same as these words, each with where it is. */
export const similarTo = (text: string, except?: string) =>
	listAlike({ text, except, states: TELLING }).map(({ id, title, ...place }) => ({
		id,
		title,
		where: whereWords(place)
	}));
