import { exportComments, forgetWords } from '../comments/own.server';
import { forgetDraftImages } from './images/rows.server';
import { forgetFollows, listFollowed } from './follows/queries.server';

/** What one person said, reported and follows, for them to take away. */
export const exportTalk = (personId: string) => ({
	...exportComments(personId),
	follows: listFollowed(personId, 10_000).map(({ id, title, since }) => ({ initiative: id, title, since }))
});

/** Who erases their account leaves no words in a talk and no picture of a draft, and hears of nothing more. */
export function forgetTalk(personId: string) {
	forgetWords(personId);
	forgetFollows(personId);
	forgetDraftImages(personId);
}
