import type { Actor } from '$lib/actor';
import { now } from '$lib/clock';
import { wallClock } from '$lib/formats/dates';
import { submit } from '$lib/http.server';
import { countsForm, guestForm, partyForm, removalForm } from '$lib/minutes/attendance/forms';
import { hourOf } from '$lib/minutes/hours';
import { keepAct } from '$lib/minutes/proposals/commands.server';
import { m } from '$lib/paraglide/messages.js';
import { saidOf } from '../kept.server';
import { minutesSeen } from '../seen.server';
import type { Actions, RequestEvent } from './$types';

/** Of the whole meeting, not of one of its items. */
function keep(event: RequestEvent, actor: Actor, done: Parameters<typeof keepAct>[3], text: string) {
	const kept = keepAct(actor, minutesSeen(event).id, null, done);
	return { goTo: `/incontri/${event.params.meeting}/presenze`, text: saidOf(kept, text) };
}

export const actions: Actions = {
	/** `adesso` stands for the hour of this moment. */
	tap: (event) =>
		submit(event, partyForm, (actor, { party, state, arrived, left }) => {
			const meeting = minutesSeen(event);
			const moment = (clock: string) =>
				hourOf(meeting, clock === 'adesso' ? hourNow() : clock)?.toISOString() ?? null;
			const typed = { party, state, arrivedAt: moment(arrived), leftAt: moment(left) };
			return keep(event, actor, { kind: 'presence', typed }, m.attendance_recorded());
		}),
	guest: (event) =>
		submit(event, guestForm, (actor, typed) =>
			keep(event, actor, { kind: 'guest', typed }, m.attendance_guest_added())
		),
	remove: (event) =>
		submit(event, removalForm, (actor, typed) =>
			keep(event, actor, { kind: 'presence_removed', typed }, m.attendance_removed())
		),
	counts: (event) =>
		submit(event, countsForm, (actor, typed) =>
			keep(event, actor, { kind: 'counts', typed }, m.attendance_counts_saved())
		)
};

const hourNow = () => wallClock(now()).slice(11);
