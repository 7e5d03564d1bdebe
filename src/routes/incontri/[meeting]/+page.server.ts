import { superValidate } from 'sveltekit-superforms';
import { zod4 } from 'sveltekit-superforms/adapters';
import { listLinks } from '$lib/agendas/links.server';
import { newId } from '$lib/columns.server';
import { submit, visible } from '$lib/http.server';
import { conveneMeeting } from '$lib/meetings/convening/commands.server';
import { cancelRegistrationForm, conveneForm, registrationForm } from '$lib/meetings/forms';
import { readImported } from '$lib/meetings/imports/reading.server';
import { readMeeting } from '$lib/meetings/reading.server';
import { cancelRegistration, registerForMeeting } from '$lib/meetings/registrations/commands.server';
import { m } from '$lib/paraglide/messages.js';
import { minutesAfter } from './minutes.server';

export async function load({ params, locals: { actor } }) {
	const read = visible(readMeeting(actor, params.meeting));

	return {
		...read,
		links: listLinks(params.meeting),
		title: read.meeting.title,
		imported: readImported(params.meeting),
		crumbs: [{ label: m.meetings_title(), href: '/incontri' }],
		minutes: minutesAfter(actor, params.meeting),
		registrationForm: await superValidate({ id: newId() }, zod4(registrationForm), {
			id: 'registration',
			errors: false
		})
	};
}

export const actions = {
	register: (event) =>
		submit(event, registrationForm, (actor, signUp) => {
			const { waiting } = registerForMeeting(actor, event.params.meeting, signUp);
			const text = waiting ? m.meeting_waiting_said() : m.meeting_registered_said();
			return { goTo: `/incontri/${event.params.meeting}`, text };
		}),
	cancelRegistration: (event) =>
		submit(event, cancelRegistrationForm, (actor) => {
			cancelRegistration(actor, event.params.meeting);
			const text = m.meeting_registration_cancelled_said();
			return { goTo: `/incontri/${event.params.meeting}`, text };
		}),
	convene: (event) =>
		submit(event, conveneForm, (actor) => {
			conveneMeeting(actor, event.params.meeting);
			return { goTo: `/incontri/${event.params.meeting}`, text: m.meeting_convened_said() };
		})
};
