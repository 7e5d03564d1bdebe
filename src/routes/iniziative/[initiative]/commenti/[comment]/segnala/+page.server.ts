import { redirect } from '@sveltejs/kit';
import { superValidate } from 'sveltekit-superforms';
import { zod4 } from 'sveltekit-superforms/adapters';
import { reportForm } from '$lib/comments/forms';
import * as can from '$lib/comments/policy';
import { REPORT_REASONS, standingOf } from '$lib/comments/rules';
import { permit, remember, signedIn, submit, visible } from '$lib/http.server';
import { reportComment } from '$lib/initiatives/comments/commands.server';
import { findComment } from '$lib/initiatives/comments/queries.server';
import { addressOf, readable } from '$lib/initiatives/comments/words.server';
import { findInitiative } from '$lib/initiatives/queries.server';
import { m } from '$lib/paraglide/messages.js';

export async function load(event) {
	const actor = signedIn(event);
	const { id, title } = visible(findInitiative(event.params.initiative));
	const comment = visible(findComment(id, event.params.comment, actor.id));
	permit(can.report(actor, comment));
	if (comment.reported || standingOf(comment) !== 'shown') {
		if (comment.reported) remember(event, m.report_already());
		redirect(303, addressOf(id, comment.id));
	}

	return {
		title: m.report_title(),
		crumbs: [
			{ label: m.initiatives_title(), href: '/iniziative' },
			{ label: title, href: `/iniziative/${id}` },
			{ label: m.comments_title(), href: `/iniziative/${id}/commenti` }
		],
		comment: readable(comment),
		reportForm: await superValidate({ reason: '' }, zod4(reportForm), { id: 'segnala', errors: false }),
		reasons: REPORT_REASONS.map((value) => ({ value, label: m[`report_${value}`]() }))
	};
}

export const actions = {
	default: (event) =>
		submit(event, reportForm, (actor, report) => {
			const { initiative, comment } = event.params;
			reportComment(actor, initiative, comment, report);
			return { goTo: addressOf(initiative, comment), text: m.report_sent() };
		})
};
