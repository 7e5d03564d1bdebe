import { superValidate } from 'sveltekit-superforms';
import { zod4 } from 'sveltekit-superforms/adapters';
import { newId } from '$lib/columns.server';
import { commentForm, ownCommentForm } from '$lib/comments/forms';
import { submit, visible } from '$lib/http.server';
import { commentInitiative, withdrawComment } from '$lib/initiatives/comments/commands.server';
import { answering, talkOf } from '$lib/initiatives/comments/page.server';
import { addressOf } from '$lib/initiatives/comments/words.server';
import { findInitiative } from '$lib/initiatives/queries.server';
import { confirmed } from '$lib/privacy/findings/confirming';
import { m } from '$lib/paraglide/messages.js';

export async function load({ params, url, locals: { actor } }) {
	const initiative = visible(findInitiative(params.initiative));
	const { id, title } = initiative;
	const talk = talkOf(initiative, actor, url);
	const answered = answering(talk.comments, url);

	return {
		title: m.comments_about({ title }),
		crumbs: [
			{ label: m.initiatives_title(), href: '/iniziative' },
			{ label: title, href: `/iniziative/${id}` }
		],
		initiative: { id, title },
		signedIn: actor !== null,
		talk,
		answering: answered,
		commentForm: await superValidate({ id: newId(), parentId: answered?.id ?? '' }, zod4(commentForm), {
			id: 'commento',
			errors: false
		})
	};
}

export const actions = {
	comment: (event) =>
		submit(event, commentForm, (actor, { findings, reasons, ...typed }) => {
			const { initiative } = event.params;
			commentInitiative(actor, initiative, typed, confirmed({ findings, reasons }));
			return { goTo: addressOf(initiative, typed.id), text: m.comment_sent() };
		}),

	withdraw: (event) =>
		submit(event, ownCommentForm, (actor, { id }) => {
			const { initiative } = event.params;
			withdrawComment(actor, initiative, id);
			return { goTo: addressOf(initiative, id), text: m.comment_withdrawn_done() };
		})
};
