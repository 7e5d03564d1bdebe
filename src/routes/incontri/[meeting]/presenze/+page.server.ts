import { superValidate } from 'sveltekit-superforms';
import { zod4 } from 'sveltekit-superforms/adapters';
import { newId } from '$lib/columns.server';
import { visible } from '$lib/http.server';
import { countsForm, guestForm } from '$lib/minutes/attendance/forms';
import { findCounts } from '$lib/minutes/attendance/queries.server';
import { findMinutesToWrite, notebookOf } from '$lib/minutes/writing.server';
import { cityRulesInForce } from '$lib/municipality/queries.server';
import { m } from '$lib/paraglide/messages.js';

export { actions } from './acts.server';

export async function load({ params, locals: { actor } }) {
	const { minutes, ...found } = visible(findMinutesToWrite(actor, params.meeting));

	return {
		title: m.attendance_title(),
		crumbs: [
			{ label: m.meetings_title(), href: '/incontri' },
			{ label: minutes.meetingTitle, href: `/incontri/${params.meeting}` },
			{ label: m.minutes_title(), href: `/incontri/${params.meeting}/verbale` }
		],
		notebook: notebookOf(found.actor, minutes),
		below: cityRulesInForce().suppress_below,
		guestForm: await superValidate({ id: newId() }, zod4(guestForm), { id: 'guest', errors: false }),
		countsForm: await superValidate(findCounts(minutes.id), zod4(countsForm), { id: 'counts' })
	};
}
