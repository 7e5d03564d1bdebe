import { now } from '../clock';
import { ensureValid } from '../errors';
import { hourOf } from './hours';

type Meeting = { readonly startsAt: Date; readonly endsAt: Date };

/** When something was decided: the hour typed; without one now, or the end of the meeting if it is over. */
export function momentOf(meeting: Meeting, clock: string) {
	const { startsAt, endsAt } = meeting;
	const moment = hourOf(meeting, clock);
	if (moment === null)
		return new Date(Math.max(startsAt.getTime(), Math.min(now().getTime(), endsAt.getTime())));
	ensureValid(startsAt <= moment && moment <= now(), 'decision_outside_meeting', { field: 'takenAt' });
	return moment;
}
