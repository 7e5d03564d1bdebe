import { sql } from 'drizzle-orm';
import { db } from '../../db.server';

type At = { readonly tavoloId: string; readonly startsAt: Date };

/** The natural key of a meeting whose hour is known. */
export const momentKey = ({ tavoloId, startsAt }: At) => `${tavoloId}|${startsAt.toISOString()}`;

/** The keys, of those planned, that the city knows already: brought in before, or convened here at that hour. */
export function alreadyThere(planned: readonly (At & { readonly key: string })[]) {
	const keys = JSON.stringify(planned.map(({ key }) => key));
	const moments = JSON.stringify(planned.map(({ tavoloId, startsAt }) => [tavoloId, startsAt.getTime()]));
	const imported = db.all<{ key: string }>(
		sql`select key from imported_meetings where key in (select value from json_each(${keys}))`
	);
	const convened = db.all<{ tavoloId: string; startsAt: number }>(
		sql`select m.tavolo_id as tavoloId, m.starts_at as startsAt from json_each(${moments}) asked
			join meetings m on m.tavolo_id = json_extract(asked.value, '$[0]') and m.starts_at = json_extract(asked.value, '$[1]')
			where m.number is not null and m.id not in (select meeting_id from imported_meetings)`
	);
	return new Set([
		...imported.map(({ key }) => key),
		...convened.map(({ tavoloId, startsAt }) => momentKey({ tavoloId, startsAt: new Date(startsAt) }))
	]);
}
