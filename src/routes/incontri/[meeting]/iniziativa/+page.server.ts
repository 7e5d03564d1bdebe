import { superValidate } from 'sveltekit-superforms';
import { zod4 } from 'sveltekit-superforms/adapters';
import { newId } from '$lib/columns.server';
import { permit, signedIn, submit } from '$lib/http.server';
import { firstChoices } from '$lib/initiatives/drafts/choices.server';
import { raisedForm } from '$lib/initiatives/drafts/forms';
import { raiseInitiative } from '$lib/meetings/raised/commands.server';
import { mayRaiseAt } from '$lib/meetings/reading.server';
import { m } from '$lib/paraglide/messages.js';
import { confirmed } from '$lib/privacy/findings/confirming';
import { meetingSeen } from '../seen.server';

export async function load(event) {
	const actor = signedIn(event);
	const meeting = meetingSeen(event);
	permit(mayRaiseAt(actor, meeting));

	return {
		title: m.meeting_raise_title(),
		crumbs: [
			{ label: m.meetings_title(), href: '/incontri' },
			{ label: meeting.title, href: `/incontri/${meeting.id}` }
		],
		raisedForm: await superValidate({ id: newId(), theme: '' }, zod4(raisedForm), {
			id: 'raised',
			errors: false
		}),
		...firstChoices(actor, [])
	};
}

export const actions = {
	default: (event) =>
		submit(event, raisedForm, (actor, { id, targets, otherTargets, findings, reasons, ...words }) => {
			const said = { ...words, targets: [...targets, ...otherTargets] };
			raiseInitiative(actor, event.params.meeting, id, said, confirmed({ findings, reasons }));
			return { goTo: `/iniziative/${id}`, text: m.meeting_raised_said() };
		})
};
