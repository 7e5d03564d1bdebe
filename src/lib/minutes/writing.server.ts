import type { Actor } from '../actor';
import { now } from '../clock';
import { OWNER_ROLES } from '../commitments/rules';
import { wallClock } from '../formats/dates';
import { m } from '../paraglide/messages.js';
import { listAttendance, listSeats } from './attendance/queries.server';
import { isThereAt, meetsQuorum, quorumBasis, seatsOn } from './attendance/rules';
import * as can from './policy';
import { findMinutesOfMeeting, listItems, type MinutesFound } from './queries.server';
import { isOpen } from './rules';

/** The open minutes of a meeting, for whoever writes them; nothing for anybody else. */
export function findMinutesToWrite(actor: Actor | null, meetingId: string) {
	const minutes = findMinutesOfMeeting(meetingId);
	if (!minutes || actor === null || !can.write(actor, minutes) || !isOpen(minutes)) return undefined;
	return minutes;
}

/** One item of the agenda, the one before and the one after. */
export function findItemToWrite(minutesId: string, position: number) {
	const items = listItems(minutesId);
	const at = Math.max(
		0,
		items.findIndex((item) => item.position === position)
	);
	return { items, item: items[at], previous: items[at - 1], next: items[at + 1] };
}

/** Who sits at the tavolo that day and who was there, each with the hours: for the attendance page. */
export function attendanceToWrite(minutes: MinutesFound) {
	const written = listAttendance(minutes.id);
	const seats = seatsOn(listSeats(minutes.tavoloId), dayOf(minutes));
	const clock = (instant: Date | null | undefined) => (instant ? wallClock(instant).slice(11) : '');
	return {
		parties: seats.map(({ personId, organizationId, person, organization }) => {
			const row = written.find(
				(one) => one.personId === personId && one.organizationId === organizationId && !one.guestName
			);
			return {
				party: personId ? `person:${personId}` : `organization:${organizationId}`,
				name: person ?? organization ?? '',
				isPerson: personId !== null,
				state: row?.state ?? null,
				arrived: clock(row?.arrivedAt),
				left: clock(row?.leftAt)
			};
		}),
		guests: written.flatMap(({ id, guestName, guestOrganization }) =>
			guestName === null ? [] : [{ id, name: guestName, organization: guestOrganization ?? '' }]
		)
	};
}

/** Who is there at this moment, whether they are enough, and how long the meeting has lasted. */
export function presenceNow(minutes: MinutesFound) {
	const moment = new Date(Math.min(now().getTime(), minutes.endsAt.getTime() - 1));
	const written = listAttendance(minutes.id);
	const basis = quorumBasis(listSeats(minutes.tavoloId), written, { moment, day: dayOf(minutes) });
	return {
		...basis,
		everybody: written.filter((row) => isThereAt(row, moment)).length,
		quorumPercent: minutes.quorumPercent,
		quorumMet: meetsQuorum(basis, minutes.quorumPercent),
		running: minutes.meetingState === 'in_progress' && now() < minutes.endsAt,
		elapsed: Math.max(0, Math.round((now().getTime() - minutes.startsAt.getTime()) / 60_000))
	};
}

/** Who may promise something here: roles, the organisations of the tavolo, and people who agree. */
export function listOwners(minutes: MinutesFound) {
	const seats = seatsOn(listSeats(minutes.tavoloId), dayOf(minutes));
	return [
		...OWNER_ROLES.map((role) => ({ value: `role:${role}`, label: m[`owner_${role}`]() })),
		...seats.map(({ personId, organizationId, person, organization }) => ({
			value: personId ? `person:${personId}` : `organization:${organizationId}`,
			label: person ?? organization ?? ''
		}))
	];
}

const dayOf = ({ startsAt }: MinutesFound) => wallClock(startsAt).slice(0, 10);
