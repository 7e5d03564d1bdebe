import { superValidate } from 'sveltekit-superforms';
import { zod4 } from 'sveltekit-superforms/adapters';
import { newId } from '$lib/columns.server';
import { permit, signedIn, submit } from '$lib/http.server';
import { raiseNeed } from '$lib/meetings/raised/commands.server';
import { mayRaiseAt } from '$lib/meetings/reading.server';
import { needChoices } from '$lib/needs/choices.server';
import { raisedNeedForm } from '$lib/needs/forms';
import { m } from '$lib/paraglide/messages.js';
import { meetingSeen } from '../seen.server';

export async function load(event) {
	const actor = signedIn(event);
	const meeting = meetingSeen(event);
	permit(mayRaiseAt(actor, meeting));

	return {
		title: m.meeting_raise_need_title(),
		crumbs: [
			{ label: m.meetings_title(), href: '/incontri' },
			{ label: meeting.title, href: `/incontri/${meeting.id}` }
		],
		needForm: await superValidate({ id: newId() }, zod4(raisedNeedForm), { id: 'bisogno', errors: false }),
		...needChoices()
	};
}

export const actions = {
	default: (event) =>
		submit(event, raisedNeedForm, (actor, { id, ...said }) => {
			raiseNeed(actor, event.params.meeting, id, said);
			return { goTo: `/incontri/${event.params.meeting}`, text: m.meeting_need_raised_said() };
		})
};
