import { findOwnProfile } from '../../accounts/profile/queries.server';
import { publicName } from '../../accounts/rules';
import type { Actor } from '../../actor';
import * as may from '../../comments/policy';
import { COMMENTS_PAGE } from '../../comments/rules';
import { pagesOf } from '../../formats/addresses';
import { m } from '../../paraglide/messages.js';
import { answer } from '../policy';
import type { Found } from '../queries.server';
import { isOpen } from '../rules';
import * as can from './policy';
import { countTalk, listLatest, listTalk, pageOfComment, type Said } from './queries.server';
import { addressOf, readable, shortened, voiceWords } from './words.server';

/** What the page of an initiative says of the talk: how many comments, and the last words. */
export const talkInShort = ({ id, state }: Found) => ({
	count: countTalk(id),
	open: isOpen(state),
	latest: listLatest(id).map((said) => {
		const { voice, when, text } = readable(said);
		return { id: said.id, voice, when, text: shortened(text), href: addressOf(id, said.id) };
	})
});

/** One page of the talk, in words, and what this reader may do with each comment. */
export function talkOf(initiative: Found, actor: Actor | null, url: URL) {
	const { id, state } = initiative;
	const count = countTalk(id);
	const asked = pagesOf(url, count, COMMENTS_PAGE);
	const sought = url.searchParams.get('commento');
	const page = (sought && pageOfComment(id, sought)) || asked.page;
	const shown = listTalk(id, actor?.id ?? null, page);
	const mayComment = actor !== null && can.comment(actor) && isOpen(state);

	return {
		count,
		page,
		pages: asked.pages,
		open: isOpen(state),
		mayComment,
		signature: actor !== null && mayComment ? signatureOf(initiative, actor) : '',
		comments: shown.map((said) => ({
			...readable(said),
			answers: said.parentId === null ? null : answered(shown, id, said.parentId),
			...whatMayBeDone(initiative, said, actor, mayComment)
		}))
	};
}

/** What will stand beside the words of whoever writes now. */
function signatureOf(initiative: Found, actor: Actor) {
	const { authorPersonId, authorOrganizationId, organizationName } = initiative;
	if (authorOrganizationId && actor.organizationIds.includes(authorOrganizationId)) {
		return m.comment_name_shown({ name: organizationName ?? '' });
	}
	const asComune = authorPersonId !== actor.id && answer(actor, initiative);
	if (asComune) return m.comment_as_comune();
	const own = findOwnProfile(actor.id);
	const name = own && publicName(own);
	return name ? m.comment_name_shown({ name }) : m.comment_name_hidden();
}

/** What somebody is answering, where it is in sight and may be answered. */
export function answering(comments: ReturnType<typeof talkOf>['comments'], url: URL) {
	const asked = url.searchParams.get('rispondi');
	const comment = comments.find(({ id, mayAnswer }) => mayAnswer && id === asked);
	return comment ? { id: comment.id, voice: comment.voice, text: shortened(comment.text) } : null;
}

/** A link to what it answers, by who said it where that is in sight. */
function answered(shown: readonly Said[], initiativeId: string, parentId: string) {
	const parent = shown.find(({ id }) => id === parentId);
	return {
		label: parent ? m.comment_answers({ voice: voiceWords(parent) }) : m.comment_answers_earlier(),
		href: parent ? `#commento-${parentId}` : addressOf(initiativeId, parentId)
	};
}

function whatMayBeDone(initiative: Found, said: Said, actor: Actor | null, mayComment: boolean) {
	const gone = said.withdrawnAt !== null;
	const shown = !gone && said.decision !== 'hidden';
	return {
		mayAnswer: mayComment && shown && said.parentId === null,
		mayWithdraw: actor !== null && may.withdraw(actor, said) && !gone,
		mayReport: shown && !said.reported && (actor === null || may.report(actor, said)),
		reported: said.reported,
		mayModerate: actor !== null && can.moderate(actor, initiative, said) && !gone
	};
}
