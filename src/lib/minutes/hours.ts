import { dayAfter, dayOf } from '../clock';
import { fromWallClock } from '../formats/dates';

type Meeting = { readonly startsAt: Date; readonly endsAt: Date };

const HOUR = 3_600_000;
/** People come before the beginning, and stay beyond the end: an hour within these is of this meeting. */
const EARLY = 3 * HOUR;
const LATE = 6 * HOUR;

/**
 * The hour typed, on the day that a meeting gives it: ten past midnight is the day after where the evening goes
 * on so long. An hour that is of no such day is of the day on which the meeting begins; `null` when none was typed.
 */
export function hourOf({ startsAt, endsAt }: Meeting, clock: string) {
	if (clock === '') return null;
	const day = dayOf(startsAt);
	const moments = [0, 1, -1].map((days) => fromWallClock(`${dayAfter(day, days)}T${clock}`));
	const away = (moment: Date) =>
		Math.max(0, startsAt.getTime() - moment.getTime(), moment.getTime() - endsAt.getTime());
	const [nearest] = moments
		.filter((moment) => moment !== undefined)
		.filter(
			(moment) =>
				moment.getTime() >= startsAt.getTime() - EARLY && moment.getTime() <= endsAt.getTime() + LATE
		)
		.toSorted((one, other) => away(one) - away(other));
	return nearest ?? moments[0] ?? null;
}
