import { dayOf, now } from '../clock';
import { ensureValid } from '../errors';
import { fromWallClock } from '../formats/dates';

type Meeting = { readonly startsAt: Date; readonly endsAt: Date };

/** The hour typed, on the day of a meeting; `null` when none was. */
export const hourOf = ({ startsAt }: Meeting, clock: string) =>
	clock === '' ? null : (fromWallClock(`${dayOf(startsAt)}T${clock}`) ?? null);

/** When something was decided: the hour typed; without one now, or the end of the meeting if it is over. */
export function momentOf(meeting: Meeting, clock: string) {
	const { startsAt, endsAt } = meeting;
	const moment = hourOf(meeting, clock);
	if (moment === null)
		return new Date(Math.max(startsAt.getTime(), Math.min(now().getTime(), endsAt.getTime())));
	ensureValid(startsAt <= moment && moment <= now(), 'decision_outside_meeting', { field: 'takenAt' });
	return moment;
}
