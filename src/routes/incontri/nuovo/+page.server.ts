import { superValidate } from 'sveltekit-superforms';
import { zod4 } from 'sveltekit-superforms/adapters';
import { newId } from '$lib/columns.server';
import { permit, signedIn, submit } from '$lib/http.server';
import { createMeeting } from '$lib/meetings/commands.server';
import { proposeNextDate } from '$lib/meetings/convening/nextdate.server';
import { listConvenableTavoli } from '$lib/meetings/convening/queries.server';
import { newMeetingForm, withInstants } from '$lib/meetings/forms';
import { meetingOptions } from '$lib/meetings/words.server';
import { m } from '$lib/paraglide/messages.js';
import { confirmed } from '$lib/privacy/findings/confirming';

export async function load(event) {
	const tavoli = listConvenableTavoli(signedIn(event));
	permit(tavoli.length > 0);
	const asked = (name: string) => event.url.searchParams.get(name);
	const tavolo =
		tavoli.find(({ id, slug }) => id === asked('tavoloId') || slug === asked('tavolo')) ?? tavoli[0];
	const next = tavolo && proposeNextDate(tavolo.id);
	/** Without scripts what was typed comes along when another tavolo is chosen. */
	const meetingForm = await superValidate(event.url, zod4(newMeetingForm), { id: 'meeting', errors: false });
	const { id, place } = meetingForm.data;
	const own = place !== '' && tavoli.every(({ usualPlace }) => usualPlace !== place);
	Object.assign(meetingForm.data, {
		id: id || newId(),
		tavoloId: tavolo?.id,
		place: own ? place : tavolo?.usualPlace,
		startsAt: next?.startsAt ?? '',
		endsAt: next?.endsAt ?? ''
	});

	return {
		title: m.meeting_new_title(),
		crumbs: [{ label: m.meetings_title(), href: '/incontri' }],
		meetingForm,
		why: next?.why,
		tavoli: tavoli.map(({ id, name }) => ({ value: id, label: name })),
		options: meetingOptions()
	};
}

export const actions = {
	default: (event) =>
		submit(event, newMeetingForm, (actor, { findings, reasons, ...typed }) => {
			const id = createMeeting(actor, withInstants(typed), confirmed({ findings, reasons }));
			return { goTo: `/incontri/${id}/ordine-del-giorno`, text: m.meeting_created() };
		})
};
