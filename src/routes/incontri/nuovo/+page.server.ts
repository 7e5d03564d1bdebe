import { error } from '@sveltejs/kit';
import { superValidate } from 'sveltekit-superforms';
import { zod4 } from 'sveltekit-superforms/adapters';
import { newId } from '$lib/columns.server';
import { signedIn, submit } from '$lib/http.server';
import { createMeeting } from '$lib/meetings/commands.server';
import { proposeNextDate } from '$lib/meetings/convening/nextdate.server';
import { listConvenableTavoli } from '$lib/meetings/convening/queries.server';
import { newMeetingForm, withInstants } from '$lib/meetings/forms';
import { meetingOptions } from '$lib/meetings/words.server';
import { m } from '$lib/paraglide/messages.js';

export async function load(event) {
	const tavoli = listConvenableTavoli(signedIn(event));
	if (tavoli.length === 0) error(403, m.refusal_forbidden());
	const asked = event.url.searchParams.get('tavolo');
	const tavolo = tavoli.find(({ slug }) => slug === asked) ?? tavoli[0];
	const next = tavolo && proposeNextDate(tavolo.id);
	const blank = {
		id: newId(),
		tavoloId: tavolo?.id,
		place: tavolo?.usualPlace,
		startsAt: next?.startsAt,
		endsAt: next?.endsAt
	};

	return {
		title: m.meeting_new_title(),
		crumbs: [{ label: m.meetings_title(), href: '/incontri' }],
		meetingForm: await superValidate(blank, zod4(newMeetingForm), { id: 'meeting', errors: false }),
		why: next?.why,
		tavoli: tavoli.map(({ id, name }) => ({ value: id, label: name })),
		options: meetingOptions()
	};
}

export const actions = {
	default: (event) =>
		submit(event, newMeetingForm, (actor, typed) => {
			const id = createMeeting(actor, withInstants(typed));
			return { goTo: `/incontri/${id}/ordine-del-giorno`, text: m.meeting_created() };
		})
};
