import { now } from '$lib/clock';
import { submit } from '$lib/http.server';
import { recordAttendance, removeAttendance, setCounts } from '$lib/minutes/attendance/commands.server';
import { countsForm, guestForm, partyForm, removalForm } from '$lib/minutes/attendance/forms';
import { hourOf } from '$lib/minutes/hours';
import { m } from '$lib/paraglide/messages.js';
import { wallClock } from '$lib/formats/dates';
import { minutesSeen } from '../seen.server';
import type { Actions, RequestEvent } from './$types';

const here = ({ params }: RequestEvent, text: string) => ({
	goTo: `/incontri/${params.meeting}/presenze`,
	text
});

export const actions: Actions = {
	/** `adesso` stands for the hour of this moment. */
	tap: (event) =>
		submit(event, partyForm, (actor, { party, state, arrived, left }) => {
			const minutes = minutesSeen(event);
			const [kind, id = ''] = party.split(':');
			const moment = (clock: string) => hourOf(minutes, clock === 'adesso' ? hourNow() : clock);
			recordAttendance(actor, minutes.id, kind === 'person' ? { personId: id } : { organizationId: id }, {
				state,
				arrivedAt: moment(arrived),
				leftAt: moment(left)
			});
			return here(event, m.attendance_recorded());
		}),
	guest: (event) =>
		submit(event, guestForm, (actor, { id, name, organization }) => {
			const guest = { id, guestName: name, guestOrganization: organization };
			recordAttendance(actor, minutesSeen(event).id, guest, { state: 'present' });
			return here(event, m.attendance_guest_added());
		}),
	remove: (event) =>
		submit(event, removalForm, (actor, { attendanceId }) => {
			removeAttendance(actor, minutesSeen(event).id, attendanceId);
			return here(event, m.attendance_removed());
		}),
	counts: (event) =>
		submit(event, countsForm, (actor, counts) => {
			setCounts(actor, minutesSeen(event).id, counts);
			return here(event, m.attendance_counts_saved());
		})
};

const hourNow = () => wallClock(now()).slice(11);
