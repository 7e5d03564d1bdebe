import { wallClock } from '../../formats/dates';
import { m } from '../../paraglide/messages.js';
import type { AttendanceState } from '../rules';

type Presence = {
	readonly state: AttendanceState;
	readonly arrivedAt: string | null;
	readonly leftAt: string | null;
};

/** Present, excused or absent, with the hours where they were said. */
export const presenceInWords = (presence: Presence | undefined) =>
	presence
		? [
				m[`attendance_${presence.state}`](),
				presence.arrivedAt && m.attendance_arrived_at({ time: clock(presence.arrivedAt) }),
				presence.leftAt && m.attendance_left_at({ time: clock(presence.leftAt) })
			]
				.filter(Boolean)
				.join(', ')
		: m.attendance_unknown();

export const guestInWords = ({ name, organization }: Guest) =>
	[name, organization].filter(Boolean).join(', ');

type Guest = { readonly name: string; readonly organization: string };

const clock = (moment: string) => wallClock(new Date(moment)).slice(11);
