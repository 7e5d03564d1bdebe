import type { ProjectState } from '../rules';

type Counts = {
	readonly participants: number | null;
	readonly volunteers: number | null;
	readonly volunteerMinutes: number | null;
};

/** Somebody said how many came: it took place. */
export const isCounted = ({ participants, volunteers, volunteerMinutes }: Counts) =>
	participants !== null || volunteers !== null || volunteerMinutes !== null;

type Planned = {
	readonly startsAt: Date;
	readonly cancelledAt: Date | null;
	readonly state: ProjectState;
	readonly stateSince: Date;
};

/** Nobody should come: it was cancelled, or its project stopped before it. */
export const isOff = ({ startsAt, cancelledAt, state, stateSince }: Planned) =>
	cancelledAt !== null || ((state === 'suspended' || state === 'not_realised') && startsAt >= stateSince);

/** A month of the calendar, such as `2026-03`: the one asked for if there is such a month, else this one. */
export const monthAsked = (text: string | null, today: string) =>
	text !== null && /^20\d\d-(0[1-9]|1[0-2])$/.test(text) ? text : today.slice(0, 7);

/** The month so many months later; earlier ones are less than nothing later. */
export function monthAfter(month: string, months: number) {
	const count = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 + months;
	return `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, '0')}`;
}
