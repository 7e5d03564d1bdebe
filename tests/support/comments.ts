import { newId } from '../../src/lib/columns.server';
import { commentInitiative, reportComment } from '../../src/lib/initiatives/comments/commands.server';
import { moderateComment } from '../../src/lib/initiatives/comments/moderation/commands.server';
import { findComment } from '../../src/lib/initiatives/comments/queries.server';
import type { Moderation } from '../../src/lib/comments/rules';
import { comments } from '../../src/lib/comments/tables.server';
import { db } from '../../src/lib/db.server';
import { initiativeComments } from '../../src/lib/initiatives/comments/tables.server';
import { actorOf } from './consultations';
import { anInitiative } from './initiatives';

export const WORDS = 'Mia madre sarebbe felice di una telefonata al mattino.';

type Given = {
	readonly initiativeId?: string;
	readonly by?: string;
	readonly words?: string;
	readonly answers?: string;
	/** Somebody asked a moderator to look. */
	readonly reportedBy?: readonly string[];
	/** What moderators decided, one after the other. */
	readonly decided?: readonly Moderation[];
};

/** A comment of Giulia's on an initiative of Bruna's, unless said otherwise. */
export function aComment({ by = 'giulia', reportedBy = [], decided = [], ...given }: Given = {}) {
	const [id, initiativeId] = [newId(), given.initiativeId ?? anInitiative()];
	commentInitiative(actorOf(by), initiativeId, {
		id,
		parentId: given.answers ?? '',
		words: given.words ?? WORDS
	});
	for (const person of reportedBy) aReport(initiativeId, id, person);
	decided.forEach((decision, seen) => moderateComment(actorOf('elena'), id, aDecision({ seen, decision })));
	return { id, initiativeId };
}

export const aReport = (initiativeId: string, id: string, by: string) =>
	reportComment(actorOf(by), initiativeId, id, { reason: 'offensive', note: 'Non è gentile.' });

export const aDecision = (given: { readonly seen?: number; readonly decision?: Moderation } = {}) => ({
	id: newId(),
	seen: given.seen ?? 0,
	decision: given.decision ?? ('hidden' as const),
	reason: 'Offende chi ha proposto.'
});

/** Words of somebody who wrote them when they still might. */
export function anOldComment(by: string, initiativeId = anInitiative({ by: 'giulia' })) {
	const id = newId();
	db.insert(comments).values({ id, personId: by, words: WORDS }).run();
	db.insert(initiativeComments).values({ commentId: id, initiativeId }).run();
	return { id, initiativeId };
}

/** The words that are kept of a comment, whoever may read them. */
export const wordsOf = ({ id, initiativeId }: { readonly id: string; readonly initiativeId: string }) =>
	findComment(initiativeId, id)?.words;
