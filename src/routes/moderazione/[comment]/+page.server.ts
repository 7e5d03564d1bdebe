import { superValidate } from 'sveltekit-superforms';
import { zod4 } from 'sveltekit-superforms/adapters';
import { newId } from '$lib/columns.server';
import { moderationForm } from '$lib/comments/forms';
import { MODERATIONS } from '$lib/comments/rules';
import { permit, signedIn, submit, visible } from '$lib/http.server';
import { moderateComment } from '$lib/initiatives/comments/moderation/commands.server';
import { toDecide } from '$lib/initiatives/comments/moderation/page.server';
import * as can from '$lib/initiatives/comments/policy';
import { findComment, findSubject } from '$lib/initiatives/comments/queries.server';
import { findInitiative } from '$lib/initiatives/queries.server';
import { confirmed } from '$lib/privacy/findings/confirming';
import { m } from '$lib/paraglide/messages.js';

export async function load(event) {
	const actor = signedIn(event);
	const initiative = visible(findInitiative(findSubject(event.params.comment) ?? ''));
	const comment = visible(findComment(initiative.id, event.params.comment));
	permit(can.moderate(actor, initiative, comment));
	visible(comment.withdrawnAt === null || undefined);

	return {
		title: m.moderation_one(),
		crumbs: [
			{ label: m.today_title(), href: '/oggi' },
			{ label: m.moderation_title(), href: '/moderazione' }
		],
		...toDecide(initiative, comment),
		moderationForm: await superValidate(
			{ id: newId(), seen: comment.decisions, decision: '' },
			zod4(moderationForm),
			{ id: 'decisione', errors: false }
		),
		decisions: MODERATIONS.map((value) => ({
			value,
			label: m[`moderation_${value}`](),
			help: m[`moderation_${value}_help`]()
		}))
	};
}

export const actions = {
	default: (event) =>
		submit(event, moderationForm, (actor, { findings, reasons, ...decided }) => {
			moderateComment(actor, event.params.comment, decided, confirmed({ findings, reasons }));
			const hidden = decided.decision === 'hidden';
			const text = hidden ? m.moderation_done_hidden() : m.moderation_done_kept();
			return { goTo: '/moderazione', text };
		})
};
