import { isLate, topicOf, TOPICS, WHOLE_CITY, type Call, type Topic } from './rules';

type Tallied = { readonly call: Call; readonly place: string; readonly count: number; readonly since: Date };
type Terms = Parameters<typeof isLate>[1];

/** How much of one topic waits in one place, and since when the oldest. */
export type Cell = {
	readonly topic: Topic;
	readonly count: number;
	readonly since: Date;
	/** Something there has waited longer than the city's rules allow. */
	readonly late: boolean;
	readonly heat: Heat;
};

/** How warm a cell is; the words beside it say the same. */
export type Heat = 1 | 2 | 3;

const DAY = 86_400_000;

/** Up to a week, up to a month, longer: by the age of what waits longest. */
export const heatOf = (since: Date, now: Date): Heat => {
	const days = (now.getTime() - since.getTime()) / DAY;
	return days > 30 ? 3 : days > 7 ? 2 : 1;
};

/** The table quartiere × topic: only places where something waits, those where most does first, the city last. */
export function tableOf(tallied: readonly Tallied[], terms: Terms, now: Date) {
	return [...Map.groupBy(tallied, ({ place }) => place)]
		.map(([place, there]) => ({
			place,
			count: sum(there),
			cells: TOPICS.map((topic) =>
				cellOf(
					topic,
					there.filter(({ call }) => topicOf(call) === topic),
					terms,
					now
				)
			)
		}))
		.toSorted((a, b) => Number(a.place === WHOLE_CITY) - Number(b.place === WHOLE_CITY) || b.count - a.count);
}

function cellOf(topic: Topic, there: readonly Tallied[], terms: Terms, now: Date): Cell | undefined {
	const [oldest] = there.toSorted((a, b) => a.since.getTime() - b.since.getTime());
	if (!oldest) return undefined;
	return {
		topic,
		count: sum(there),
		since: oldest.since,
		late: there.some((one) => isLate(one, terms, now)),
		heat: heatOf(oldest.since, now)
	};
}

const sum = (there: readonly Tallied[]) => there.reduce((total, { count }) => total + count, 0);
