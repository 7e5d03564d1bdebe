import { today } from '../../clock';
import { listCollected, type Collected } from '../collecting/queries.server';
import { periodsOver, type Period } from '../collecting/rules';
import { listMeasurements } from '../measurements/queries.server';

type Measured = ReturnType<typeof listMeasurements>[number];

/** What a project is asked for a month: each number with its period, what was written already and what before. */
export type Asked = Collected &
	Period & {
		readonly measured: Measured | null;
		/** Written quartiere by quartiere: the whole is not asked too. */
		readonly byPlace: boolean;
		readonly before: Measured | null;
		/** Whenever it was measured last: it comes from there again. */
		readonly last: Measured | null;
	};

/** The months in which a period of this project ended, latest first; each with what is asked and is there. */
export function listMonths(
	projectId: string
): { readonly month: string; readonly asked: readonly Asked[] }[] {
	const measured = listMeasurements(projectId);
	const asked = listCollected(projectId).flatMap((collected) =>
		periodsOver(collected, today()).map((period) => askedFor(collected, period, measured))
	);
	const months = Map.groupBy(asked, ({ periodTo }) => periodTo.slice(0, 7));
	return [...months]
		.map(([month, asked]) => ({ month, asked }))
		.toSorted((a, b) => (a.month < b.month ? 1 : -1));
}

/** How many numbers of a month nobody wrote yet. */
export const missingIn = (asked: readonly Asked[]) =>
	asked.filter(({ measured, byPlace }) => measured === null && !byPlace).length;

/** The month somebody asks for; else the latest that lacks a number; else the latest. */
export function monthAsked(months: ReturnType<typeof listMonths>, month: string | null) {
	return (
		months.find((one) => one.month === month) ?? months.find(({ asked }) => missingIn(asked) > 0) ?? months[0]
	);
}

function askedFor(collected: Collected, period: Period, all: readonly Measured[]): Asked {
	const own = all.filter(({ indicatorId }) => indicatorId === collected.indicatorId);
	const there = own.filter((one) => one.periodFrom <= period.periodTo && one.periodTo >= period.periodFrom);
	return {
		...collected,
		...period,
		measured: there.find(({ neighbourhoodId }) => neighbourhoodId === null) ?? null,
		byPlace: there.some(({ neighbourhoodId }) => neighbourhoodId !== null),
		before: own.find(({ periodTo }) => periodTo < period.periodFrom) ?? null,
		last: own[0] ?? null
	};
}
