import { dayAfter, monthsBefore } from '../../clock';
import type { CollectionRhythm } from '../../indicators/rules';

/** Once a period is over there are so many days to write its number: the last of them is the collection date. */
export const DAYS_TO_COLLECT = 10;

/** What was not measured for longer stays missing: nobody is asked for it any more. */
export const MONTHS_ASKED = 12;

export type Period = { readonly periodFrom: string; readonly periodTo: string };
export type DuePeriod = Period & { readonly dueOn: string };

type Collected = {
	readonly rhythm: CollectionRhythm;
	readonly since: string;
	/** From this day on nobody is asked any more, not even for the period under way. */
	readonly until: string | null;
	readonly plannedEnd: string;
	/** The project ended: what it did until then is still measured. */
	readonly actualEnd: string | null;
};

const MONTHS = { mensile: 1, trimestrale: 3, semestrale: 6, annuale: 12 } as const;

/** The first day that is still asked for. */
export const askedFrom = (today: string) => monthsBefore(today, MONTHS_ASKED);

/** The periods that are over and that nobody measured, oldest first, each with its collection date. */
export const periodsDue = (collected: Collected, measured: readonly Period[], today: string): DuePeriod[] =>
	periodsOver(collected, today)
		.filter((period) => !measured.some((one) => touch(one, period)))
		.map((period) => ({ ...period, dueOn: dayAfter(period.periodTo, DAYS_TO_COLLECT) }));

/** The periods for which a number is asked, whether or not somebody wrote it: what is under way comes later. */
export function periodsOver({ rhythm, since, until, plannedEnd, actualEnd }: Collected, today: string) {
	const from = askedFrom(today);
	const asked =
		rhythm === 'una_volta'
			? [{ periodFrom: since, periodTo: actualEnd ?? plannedEnd }]
			: calendar(MONTHS[rhythm], since > from ? since : from, today);
	return asked.filter(
		({ periodFrom, periodTo }) =>
			periodFrom <= periodTo &&
			periodTo >= from &&
			periodTo < today &&
			(until === null || periodTo <= until) &&
			(actualEnd === null || periodFrom <= actualEnd)
	);
}

type Ending = { readonly plannedEnd: string; readonly actualEnd: string | null };

/** The last day that may be measured today: where the period under way ends; what is asked once, until the project does. */
export function lastMeasurable(rhythm: CollectionRhythm, { plannedEnd, actualEnd }: Ending, today: string) {
	const [year = 0, month = 1] = today.split('-').map(Number);
	const months = rhythm === 'una_volta' ? 1 : MONTHS[rhythm];
	const end = dayIn(year, Math.ceil(month / months) * months, 0);
	const projectEnd = actualEnd ?? plannedEnd;
	return rhythm === 'una_volta' && projectEnd > end ? projectEnd : end;
}

const touch = (a: Period, b: Period) => a.periodFrom <= b.periodTo && a.periodTo >= b.periodFrom;

/** Whole months, quarters, halves or years of the calendar, from the one that holds a day to the one before another. */
function calendar(months: number, from: string, to: string): Period[] {
	const [year = 0, month = 1] = from.split('-').map(Number);
	const periods: Period[] = [];
	for (let first = Math.floor((month - 1) / months) * months; ; first += months) {
		const period = { periodFrom: dayIn(year, first, 1), periodTo: dayIn(year, first + months, 0) };
		if (period.periodTo >= to) return periods;
		periods.push(period);
	}
}

const dayIn = (year: number, month: number, day: number) =>
	new Date(Date.UTC(year, month, day)).toISOString().slice(0, 10);
