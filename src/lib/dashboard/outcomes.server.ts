import { countsPeople, MEAN_FROM } from '../indicators/rules';
import type { CountedActivities, CountedOutcome } from '../projects/outcomes/counted.server';
import { yearsTouched } from '../projects/outcomes/telling';
import type { City, Year } from './city.server';
import type { Row, Small } from './rows';
import { at, type Facets } from './scope';

/**
 * What came of projects for an indicator, one row for each project and place. Participations and volunteer hours
 * are also counted activity by activity: for each project what was measured in the year, or across its beginning,
 * wins over what was counted by the day, so that nothing counts twice.
 */
export function outcomeRows({ city, year }: Year, slug: string): Row[] {
	const indicator = city.indicators().find((one) => one.slug === slug);
	const measured = city.measured(year).filter(({ indicatorId }) => indicatorId === indicator?.id);
	const fromActivity = FROM_ACTIVITIES[slug];
	const known = fromActivity && projectsMeasuring({ city, year }, slug);
	const byDay = known ? city.activities(year).filter(({ projectId }) => !known.has(projectId)) : [];
	return [
		...(indicator ? measured.map((one) => measuredRow(city, one, indicator)) : []),
		...(fromActivity ? byDay.flatMap((one) => fromActivity(city, one)) : [])
	];
}

/** Those that measured an indicator in a year, or in a period that reaches into it. */
export function projectsMeasuring({ city, year }: Year, slug: string): ReadonlySet<string> {
	const indicatorId = city.indicators().find((one) => one.slug === slug)?.id;
	const across = city.measuredAcross().filter((period) => yearsTouched(period).includes(year));
	const measured = [...city.measured(year), ...across];
	return new Set(measured.filter((one) => one.indicatorId === indicatorId).map(({ projectId }) => projectId));
}

const FROM_ACTIVITIES: Readonly<Record<string, (city: City, one: CountedActivities) => Row[]>> = {
	partecipazioni: (city, one) =>
		one.times === 0 ? [] : [{ ...rowOf(city, one), ...largeParts(one, smallOf(city, one)) }],
	'ore-di-volontariato': (city, one) =>
		one.minutes === null ? [] : [{ ...rowOf(city, one), value: one.minutes / 60 }]
};

type Indicator = ReturnType<City['indicators']>[number];

function measuredRow(city: City, one: CountedOutcome, indicator: Indicator): Row {
	const { aggregation } = indicator;
	const row = { ...rowOf(city, one), several: aggregation === 'distinct' && one.times > 1 };
	const small = smallOf(city, one);
	if (aggregation === 'weighted_mean') {
		const weight = one.sample - small.few.people;
		return {
			...row,
			value: weight > 0 ? (one.points - small.points) / weight : null,
			weight,
			small: { ...small, least: Math.max(MEAN_FROM, small.least) }
		};
	}
	if (aggregation === 'last') return { ...row, ...latest(one.latest ?? 0, small, countsPeople(indicator)) };
	if (!countsPeople(indicator)) return { ...row, value: aggregation === 'sum' ? one.sum : one.highest };
	return aggregation === 'sum'
		? { ...row, ...largeParts(one, small) }
		: { ...row, value: small.highest, small };
}

/** What is left of a sum without its small parts; `null` when nothing is. */
const largeParts = ({ times, sum }: { readonly times: number; readonly sum: number }, small: Small) => ({
	value: times > small.few.times ? sum - small.few.people : null,
	small
});

/** Only the latest value counts: it is small, or it is not. */
const latest = (value: number, { least }: Small, ofPeople: boolean) =>
	ofPeople && value > 0 && value < least
		? { value: null, small: { least, few: { times: 1, people: value }, points: 0 } }
		: { value };

type Placed = { readonly projectId: string; readonly placeId: string | null };

/** A row is where it was measured, or in the only quartiere of its project; else in none of them alone. */
function rowOf(city: City, { projectId, placeId }: Placed) {
	const project: Facets = city.projects().get(projectId)?.facets ?? at();
	const only = project.places?.length === 1 ? project.places : [];
	return {
		kind: 'outcome',
		id: projectId,
		facets: { ...project, places: placeId === null ? only : [placeId] }
	} as const;
}

/** The parts under the threshold that holds for the project. */
function smallOf(
	city: City,
	one: CountedOutcome | CountedActivities
): Small & { readonly highest: number | null } {
	const least = city.projects().get(one.projectId)?.least ?? city.below;
	return least > city.below
		? {
				least,
				few: { times: one.strictTimes, people: one.strictPeople },
				points: one.strictPoints,
				highest: one.strictHighest
			}
		: {
				least,
				few: { times: one.belowTimes, people: one.belowPeople },
				points: one.belowPoints,
				highest: one.belowHighest
			};
}
