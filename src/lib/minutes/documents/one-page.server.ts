import { findNeighbourhoodById } from '../../neighbourhoods/queries.server';
import { settings } from '../../settings.server';
import type { PublicContent } from '../snapshot';
import { listPublished } from './queries.server';
import { ownerInWords } from './words';

/** What came of a meeting, as short as it can be said: what was decided, who does what by when, how earlier promises go. */
export function onOnePage(meetingId: string) {
	const published = listPublished(meetingId).at(-1);
	if (!published) return undefined;

	const { tavolo, meeting, items }: PublicContent = JSON.parse(published.publicSnapshot);
	return {
		number: published.number,
		version: published.version,
		publishedAt: published.publishedAt,
		tavoloId: published.tavoloId,
		tavolo,
		colour: findNeighbourhoodById(published.neighbourhoodId)?.colour ?? 0,
		meeting: { title: meeting.title, startsAt: new Date(meeting.startsAt), place: meeting.place },
		decisions: items.flatMap(({ decisions }) =>
			decisions.map(({ id, text, outcome }) => ({ id, text, outcome }))
		),
		commitments: items.flatMap(({ commitments }) =>
			commitments.map(({ id, what, owner, dueOn }) => ({ id, what, owner: ownerInWords(owner), dueOn }))
		),
		reviewed: items.flatMap(({ reviewed = [] }) =>
			reviewed.map(({ id, what, state }) => ({ id, what, state }))
		),
		address: `${settings().ORIGIN}/incontri/${meetingId}/verbale`
	};
}
