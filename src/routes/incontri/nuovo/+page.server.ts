import { superValidate } from 'sveltekit-superforms';
import { zod4 } from 'sveltekit-superforms/adapters';
import { newId } from '$lib/columns.server';
import { permit, signedIn, submit } from '$lib/http.server';
import { createMeeting } from '$lib/meetings/commands.server';
import { proposeNextDates } from '$lib/meetings/convening/nextdate.server';
import { listConvenableTavoli } from '$lib/meetings/convening/queries.server';
import { newMeetingForm, withInstants } from '$lib/meetings/forms';
import { meetingOptions } from '$lib/meetings/words.server';
import { m } from '$lib/paraglide/messages.js';
import { confirmed } from '$lib/privacy/findings/confirming';

export async function load(event) {
	const convenable = listConvenableTavoli(signedIn(event));
	permit(convenable.length > 0);
	const next = proposeNextDates(convenable.map(({ id }) => id));
	/** Each with what it proposes, so that a script may show it as soon as the tavolo is chosen. */
	const tavoli = convenable.map(({ id, name, usualPlace }) => {
		const { startsAt = '', endsAt = '', why } = next.get(id) ?? {};
		return { value: id, label: name, proposed: { startsAt, endsAt, place: usualPlace }, why };
	});
	const asked = (name: string) => event.url.searchParams.get(name);
	const { id: tavoloId } =
		convenable.find(({ id, slug }) => id === asked('tavoloId') || slug === asked('tavolo')) ??
		convenable[0] ??
		{};
	const meetingForm = await superValidate(event.url, zod4(newMeetingForm), { id: 'meeting', errors: false });
	Object.assign(meetingForm.data, { id: meetingForm.data.id || newId(), tavoloId });
	/** Without scripts what was typed comes along when another tavolo is chosen, and what was proposed is proposed anew. */
	const proposed = tavoli.find(({ value }) => value === tavoloId)?.proposed;
	for (const name of ['startsAt', 'endsAt', 'place'] as const) {
		const brought = asked(name) ?? '';
		const typed = brought !== '' && tavoli.every((one) => one.proposed[name] !== brought);
		meetingForm.data[name] = typed ? brought : (proposed?.[name] ?? '');
	}

	return {
		title: m.meeting_new_title(),
		crumbs: [{ label: m.meetings_title(), href: '/incontri' }],
		meetingForm,
		tavoli,
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
