import { superValidate } from 'sveltekit-superforms';
import { zod4 } from 'sveltekit-superforms/adapters';
import { wallClock } from '$lib/formats/dates';
import { submit } from '$lib/http.server';
import { updateMeeting } from '$lib/meetings/commands.server';
import { cancelMeeting, postponeMeeting } from '$lib/meetings/convening/commands.server';
import { cancelForm, meetingForm, postponeForm, withInstants } from '$lib/meetings/forms';
import { findJoinLink } from '$lib/meetings/queries.server';
import { canGo, isEditable } from '$lib/meetings/rules';
import { meetingOptions } from '$lib/meetings/words.server';
import { m } from '$lib/paraglide/messages.js';
import { confirmed } from '$lib/privacy/findings/confirming';
import { meetingToPrepare } from '../seen.server';

export async function load(event) {
	const meeting = meetingToPrepare(event);
	const held = {
		...meeting,
		startsAt: wallClock(meeting.startsAt),
		endsAt: wallClock(meeting.endsAt),
		joinLink: findJoinLink(meeting.id)
	};

	return {
		title: m.meeting_edit_title(),
		crumbs: [
			{ label: m.meetings_title(), href: '/incontri' },
			{ label: meeting.title, href: `/incontri/${meeting.id}` }
		],
		dated: meeting.state !== 'draft',
		mayEdit: isEditable(meeting.state),
		mayPostpone: canGo(meeting.state, 'postponed'),
		mayCancel: canGo(meeting.state, 'cancelled'),
		options: meetingOptions(),
		meetingForm: await superValidate(held, zod4(meetingForm), { id: 'meeting', errors: false }),
		postponeForm: await superValidate(zod4(postponeForm), { id: 'postpone', errors: false }),
		cancelForm: await superValidate(zod4(cancelForm), { id: 'cancel', errors: false })
	};
}

const back = (id: string, text: string) => ({ goTo: `/incontri/${id}`, text });

export const actions = {
	update: (event) =>
		submit(event, meetingForm, (actor, { revision, findings, reasons, ...typed }) => {
			const allRight = confirmed({ findings, reasons });
			updateMeeting(actor, event.params.meeting, revision, withInstants(typed), allRight);
			return back(event.params.meeting, m.meeting_updated());
		}),
	postpone: (event) =>
		submit(event, postponeForm, (actor, typed) => {
			postponeMeeting(actor, event.params.meeting, withInstants(typed), confirmed(typed));
			return back(event.params.meeting, m.meeting_postponed_said());
		}),
	cancel: (event) =>
		submit(event, cancelForm, (actor, { reason, ...typed }) => {
			cancelMeeting(actor, event.params.meeting, reason, confirmed(typed));
			return back(event.params.meeting, m.meeting_cancelled_said());
		})
};
