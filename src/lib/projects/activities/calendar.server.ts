import { dayOf, now, today } from '../../clock';
import type { Appointment } from '../../formats/ics';
import { dateInWords, fromWallClock, monthInWords, timeInWords } from '../../formats/dates';
import { m } from '../../paraglide/messages.js';
import { settings } from '../../settings.server';
import type { TargetGroup } from '../../vocabulary';
import { listActivitiesBetween, type Happening } from './queries.server';
import { isOff, monthAfter } from './rules';

const DAY = 86_400_000;
/** What a calendar is told: the last three months, which it may have missed, and the year ahead. */
const [BEHIND, AHEAD] = [92 * DAY, 366 * DAY];
/** More activities than a quartiere holds in that time. */
const MOST = 2000;

type Where = { readonly neighbourhoodId: string; readonly target?: TargetGroup };

/** What a quartiere does in a month, day by day; of this month, the days that are over stand apart. */
export function monthOf(where: Where, month: string) {
	const [from, to] = [startOf(month), startOf(monthAfter(month, 1))];
	const happenings = listActivitiesBetween({ ...where, from, to, limit: MOST });
	const days = [...Map.groupBy(happenings, ({ startsAt }) => dayOf(startsAt))].map(([day, ofDay]) => ({
		day,
		name: dateInWords(ofDay[0]?.startsAt ?? from),
		activities: ofDay.map(inWords)
	}));
	const isOver = (day: string) => month === today().slice(0, 7) && day < today();
	return {
		count: happenings.length,
		days: days.filter(({ day }) => !isOver(day)),
		over: days.filter(({ day }) => isOver(day)),
		name: monthInWords(month),
		others: [-1, 1].map((months) => ({
			month: monthAfter(month, months),
			name: monthInWords(monthAfter(month, months))
		}))
	};
}

const startOf = (month: string) => fromWallClock(`${month}-01T00:00`) ?? new Date(NaN);

function inWords(activity: Happening) {
	const { id, title, place, startsAt, endsAt, accessible, projectId, project } = activity;
	return {
		...{ id, title, place, accessible, projectId, project },
		when: m.activities_from_to({ from: timeInWords(startsAt), to: timeInWords(endsAt) }),
		off: whyOff(activity)
	};
}

/** Why nobody should come, in words; `null` when everybody may. */
export function whyOff(activity: Happening) {
	if (!isOff(activity)) return null;
	const { cancelledAt, cancelReason, reason } = activity;
	return cancelledAt === null
		? m.activity_project_stopped({ reason })
		: m.activity_off({ reason: cancelReason });
}

/** The activities of a quartiere as appointments: also those called off, or they would stay in the calendar. */
export const listActivityAppointments = (where: Where): Appointment[] =>
	listActivitiesBetween({
		...where,
		from: new Date(now().getTime() - BEHIND),
		to: new Date(now().getTime() + AHEAD),
		limit: MOST
	}).map(appointment);

function appointment(activity: Happening): Appointment {
	const { id, title, place, startsAt, endsAt, projectId, project, cancelledAt, steps } = activity;
	const url = `${settings().ORIGIN}/progetti/${projectId}`;
	const off = whyOff(activity);
	return {
		uid: `attivita-${id}@tavoli-di-quartiere`,
		sequence: steps + (cancelledAt === null ? 0 : 1),
		stamp: latestOf(activity),
		start: startsAt,
		end: endsAt,
		summary: title,
		description: [off, m.activities_of_project({ title: project }), url].filter(Boolean).join('\n'),
		location: [place, activity.neighbourhood].filter(Boolean).join(', '),
		url,
		cancelled: off !== null
	};
}

/** When it was last written down: when it was planned, called off, or its project took a step. */
const latestOf = ({ createdAt, cancelledAt, stateSince }: Happening) =>
	new Date(Math.max(createdAt.getTime(), stateSince.getTime(), cancelledAt?.getTime() ?? 0));
