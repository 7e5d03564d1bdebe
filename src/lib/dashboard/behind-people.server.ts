import { presentSplit } from '../minutes/attendance/totals';
import { publicCount } from '../privacy/rules';
import type { Year } from './city.server';
import type { Row } from './rows';
import { at, type Facets } from './scope';
import { startOfYear, yearOf } from './years';

export const meetings = ({ city, year }: Year) =>
	city
		.meetings()
		.filter(({ startsAt }) => yearOf(startsAt) === year)
		.map(({ id, placeId, ...there }) => ({
			row: { kind: 'meeting', id, facets: at(placeId), value: 1 } satisfies Row,
			there
		}));

export const attendances = (asked: Year) =>
	meetings(asked).map(({ row, there }): Row => ({ ...row, ...tellable(there, asked.city.below) }));

type There = Pick<ReturnType<Year['city']['meetings']>[number], 'people' | 'organizations' | 'members'>;

/** What of those who were at a meeting is told by itself, and what is a small part: as its minutes tell it. */
function tellable({ people, organizations, members }: There, least: number): Pick<Row, 'value' | 'small'> {
	if (people === null) return { value: null };
	const known = { organizations, members: publicCount(members, least) ?? 0 };
	const split = presentSplit(people, known, least);
	const small = { least, points: 0 };
	if (!split) return { value: null, small: { ...small, few: { times: 1, people }, alone: true } };
	const { told, few } = split;
	return few === 0 ? { value: told } : { value: told, small: { ...small, few: { times: 1, people: few } } };
}

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
