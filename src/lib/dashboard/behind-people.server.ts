import { publicCount } from '../privacy/rules';
import type { Year } from './city.server';
import type { Row } from './rows';
import { at, type Facets } from './scope';
import { startOfYear, yearOf } from './years';

export const meetings = ({ city, year }: Year) =>
	city
		.meetings()
		.filter(({ startsAt }) => yearOf(startsAt) === year)
		.map(({ id, placeId, people }) => ({
			row: { kind: 'meeting', id, facets: at(placeId), value: 1 } satisfies Row,
			people
		}));

export const attendances = (asked: Year) =>
	meetings(asked).map(({ row, people }): Row => ({ ...row, ...tellable(people, asked.city.below) }));

/** A single count of people: told, or kept as a small part. */
const tellable = (people: number | null, least: number) =>
	people === null || publicCount(people, least) !== null
		? { value: people }
		: { value: null, small: { least, few: { times: 1, people }, points: 0 } };

export const wherever = (cityWide: number, places: string): Facets => ({
	...at(),
	places: cityWide ? null : JSON.parse(places)
});

/** Each organisation once, wherever it was in the year. */
export function organizations({ city, year }: Year): Row[] {
	const [from, to] = [startOfYear(year), startOfYear(year + 1)];
	const places = new Map<string, Set<string> | null>();
	for (const { id, placeId, projectId, since, until } of city.presences()) {
		if (since >= to || (until !== null && until < from)) continue;
		const known = places.get(id);
		const there = placeId === null ? city.facetsOf(projectId ?? '').places : [placeId];
		places.set(id, known === null || there === null ? null : new Set([...(known ?? []), ...there]));
	}
	return [...places].map(([id, there]) => ({
		kind: 'organization',
		id,
		facets: { ...at(), places: there && [...there] },
		value: 1
	}));
}

const DAY = 86_400_000;

export const initiatives = ({ city, year }: Year) =>
	city
		.initiatives()
		.filter(({ sentAt }) => yearOf(sentAt) === year)
		.map(({ id, sentAt, answeredAt, cityWide, places, theme, targets }) => ({
			row: {
				kind: 'initiative',
				id,
				facets: { ...wherever(cityWide, places), theme, targets: JSON.parse(targets) },
				value: 1
			} satisfies Row,
			days: answeredAt === null ? null : (answeredAt - sentAt) / DAY
		}));
