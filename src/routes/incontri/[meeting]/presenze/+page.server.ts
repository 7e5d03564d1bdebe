import { superValidate } from 'sveltekit-superforms';
import { zod4 } from 'sveltekit-superforms/adapters';
import { newId } from '$lib/columns.server';
import { countsForm, guestForm } from '$lib/minutes/attendance/forms';
import { findCounts } from '$lib/minutes/attendance/queries.server';
import { NAMES_KEPT_MONTHS } from '$lib/minutes/attendance/rules';
import { notebookOf } from '$lib/minutes/writing.server';
import { cityRulesInForce } from '$lib/municipality/queries.server';
import { m } from '$lib/paraglide/messages.js';
import { minutesToWrite } from '../seen.server';

export { actions } from './acts.server';

export async function load(event) {
	const { actor, minutes } = minutesToWrite(event);
	const address = `/incontri/${minutes.meetingId}`;

	return {
		title: m.attendance_title(),
		crumbs: [
			{ label: m.meetings_title(), href: '/incontri' },
			{ label: minutes.meetingTitle, href: address },
			{ label: m.minutes_title(), href: `${address}/verbale` }
		],
		notebook: notebookOf(actor, minutes),
		months: NAMES_KEPT_MONTHS,
		below: cityRulesInForce().suppress_below,
		guestForm: await superValidate({ id: newId() }, zod4(guestForm), { id: 'guest', errors: false }),
		countsForm: await superValidate(findCounts(minutes.id), zod4(countsForm), { id: 'counts' })
	};
}
