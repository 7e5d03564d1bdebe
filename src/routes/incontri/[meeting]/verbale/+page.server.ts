import { listLinks, listPutToApproval } from '$lib/agendas/links.server';
import { superValidate } from 'sveltekit-superforms';
import { zod4 } from 'sveltekit-superforms/adapters';
import { cityRulesInForce } from '$lib/municipality/queries.server';
import { visible, visibleTo } from '$lib/http.server';
import { rectifyForm, returnForm } from '$lib/minutes/forms';
import { outputsOf } from '$lib/minutes/documents/outputs.server';
import * as can from '$lib/minutes/policy';
import { findMeetingToRecord, findMinutesOfMeeting } from '$lib/minutes/queries.server';
import { findDesk, readMinutes, readNext } from '$lib/minutes/reading.server';
import { proposalsFor } from '$lib/minutes/proposals/queries.server';
import { reviewForm } from '$lib/minutes/reviews/forms';
import { m } from '$lib/paraglide/messages.js';

export { actions } from './acts.server';

export async function load(event) {
	const {
		params,
		locals: { actor }
	} = event;
	const meeting = visible(findMeetingToRecord(params.meeting));
	const read = readMinutes(actor, params.meeting);
	const unopened = !read && actor !== null && can.write(actor, meeting) && !findMinutesOfMeeting(meeting.id);
	visibleTo(event, read ?? (unopened || undefined));

	return {
		title: m.minutes_of({ meeting: meeting.meetingTitle }),
		crumbs: [
			{ label: m.meetings_title(), href: '/incontri' },
			{ label: meeting.meetingTitle, href: `/incontri/${meeting.id}` }
		],
		meeting: { id: meeting.id, startsAt: meeting.startsAt, tavolo: meeting.tavolo },
		updatedAt: read?.version?.publishedAt ?? undefined,
		read: read && {
			...read,
			minutes: { number: read.minutes.number, state: read.minutes.state, reason: read.minutes.reason }
		},
		next: read && readNext(actor, read),
		outputs: outputsOf(actor, meeting.id),
		desk: read && findDesk(actor, read.minutes, read.version?.id),
		links: listLinks(params.meeting),
		putToApproval: read ? listPutToApproval(params.meeting) : [],
		proposals: read ? proposalsFor(actor, read.minutes) : null,
		below: cityRulesInForce().suppress_below,
		reviewForm: await superValidate(zod4(reviewForm), { id: 'review', errors: false }),
		returnForm: await superValidate(zod4(returnForm), { id: 'return' }),
		rectifyForm: await superValidate(zod4(rectifyForm), { id: 'rectify' })
	};
}
