import { superValidate } from 'sveltekit-superforms';
import { zod4 } from 'sveltekit-superforms/adapters';
import { copyMeeting } from '$lib/agendas/commands.server';
import { copyForm } from '$lib/agendas/forms';
import { newId } from '$lib/columns.server';
import { signedIn, submit } from '$lib/http.server';
import { proposeNextDate } from '$lib/meetings/convening/nextdate.server';
import { listConvenableTavoli } from '$lib/meetings/convening/queries.server';
import { withInstants } from '$lib/meetings/forms';
import { findJoinLink } from '$lib/meetings/queries.server';
import { meetingOptions } from '$lib/meetings/words.server';
import { m } from '$lib/paraglide/messages.js';
import { confirmed } from '$lib/privacy/findings/confirming';
import { meetingToPrepare } from '../seen.server';

export async function load(event) {
	const actor = signedIn(event);
	const meeting = meetingToPrepare(event);
	const next = proposeNextDate(meeting.tavoloId);
	const like = {
		...meeting,
		id: newId(),
		startsAt: next?.startsAt ?? '',
		endsAt: next?.endsAt ?? '',
		joinLink: findJoinLink(meeting.id)
	};

	return {
		title: m.meeting_copy_title(),
		crumbs: [
			{ label: m.meetings_title(), href: '/incontri' },
			{ label: meeting.title, href: `/incontri/${meeting.id}` }
		],
		intro: m.meeting_copy_intro({ meeting: meeting.title }),
		why: next?.why,
		meetingForm: await superValidate(like, zod4(copyForm), { id: 'meeting', errors: false }),
		tavoli: listConvenableTavoli(actor).map(({ id, name }) => ({ value: id, label: name })),
		options: meetingOptions()
	};
}

export const actions = {
	default: (event) =>
		submit(event, copyForm, (actor, { findings, reasons, ...typed }) => {
			const allRight = confirmed({ findings, reasons });
			const id = copyMeeting(actor, event.params.meeting, withInstants(typed), allRight);
			return { goTo: `/incontri/${id}/ordine-del-giorno`, text: m.meeting_copied() };
		})
};
