import { sql } from 'drizzle-orm';
import type { Actor } from '../../actor';
import { now } from '../../clock';
import { db } from '../../db.server';
import { fromWallClock, wallClock } from '../../formats/dates';
import { plainName } from '../../formats/alike';
import type { Table } from '../../formats/tables';
import { m } from '../../paraglide/messages.js';
import { MIDNIGHT, LAST_MINUTE } from '../rules';
import { cityNamed } from './places.server';
import * as can from './policy';
import { readRow, type Said } from './rows';
import type { Mapping, RowProblem, Total } from './rules';

export type Planned = {
	readonly line: number;
	readonly key: string;
	readonly tavoloId: string;
	readonly neighbourhoodId: string;
	readonly startsAt: Date;
	readonly endsAt: Date;
	readonly title: string;
	readonly place: string;
	readonly totals: Readonly<Partial<Record<Total, number>>>;
	readonly organizationIds: readonly string[];
};

/** What an import would do, row by row; it changes nothing. */
export function planImport(actor: Actor, { rows }: Table, mapping: Mapping) {
	const city = cityNamed();
	const problems: RowProblem[] = [];
	const planned: Planned[] = [];
	const unknown = new Map<string, number>();
	const tally = { withoutHours: 0, withoutEnd: 0, toGeneral: 0, namesNotKept: 0 };

	const lines = new Map<string, number>();
	for (const row of rows) {
		const { line } = row;
		const written = row.cells[mapping.indexOf('neighbourhood')] ?? '';
		const where = city.neighbourhood(written);
		const said = readRow(row, mapping);
		if (written !== '' && !where) {
			problems.push({ line, field: 'neighbourhood', why: 'neighbourhood_unknown', written });
			unknown.set(written, (unknown.get(written) ?? 0) + 1);
		}
		if (!('day' in said)) problems.push(...said);
		if (!('day' in said) || !where) continue;

		const meeting = placed(actor, city, { ...said, where });
		if ('why' in meeting) {
			problems.push(meeting);
			continue;
		}
		const before = lines.get(meeting.key);
		if (before !== undefined) {
			problems.push({ line, field: null, why: 'row_twice', written: String(before) });
			continue;
		}
		lines.set(meeting.key, line);
		planned.push(meeting);
		tally.withoutHours += said.start === undefined ? 1 : 0;
		tally.withoutEnd += said.start !== undefined && said.end === undefined ? 1 : 0;
		tally.toGeneral += meeting.guessed ? 1 : 0;
		tally.namesNotKept += said.organizations.length - meeting.organizationIds.length;
	}

	const present = alreadyThere(planned);
	return {
		rows: rows.length,
		meetings: planned.filter(({ key, ...at }) => !present.has(key) && !present.has(momentKey(at))),
		present: planned.filter(({ key, ...at }) => present.has(key) || present.has(momentKey(at))).length,
		problems,
		badRows: new Set(problems.map(({ line }) => line)).size,
		unknown: [...unknown].map(([name, rows]) => ({ name, rows, alike: city.likeNeighbourhood(name) })),
		...tally
	};
}

export type Plan = ReturnType<typeof planImport>;

type Found = Said & { readonly where: { readonly id: string } };

/** Where and when a row says its meeting was, or why it cannot have been. */
function placed(actor: Actor, city: ReturnType<typeof cityNamed>, { where, ...said }: Found) {
	const { line } = said;
	const wrong = (field: RowProblem['field'], why: RowProblem['why'], written: string) =>
		({ line, field, why, written }) as const;
	if (!can.bringIn(actor, { neighbourhoodId: where.id })) {
		return wrong('neighbourhood', 'neighbourhood_elsewhere', said.neighbourhood);
	}
	const tavolo = city.tavolo(where.id, said.tavolo);
	if (!tavolo) return wrong('tavolo', 'tavolo_missing', said.neighbourhood);

	const { startsAt, endsAt } = hoursOf(said);
	if (!startsAt || !endsAt) return wrong('start', 'hour_skipped', said.start ?? '');
	if (endsAt > now()) return wrong('day', 'day_future', said.day);

	const title = said.title || m.import_title_default();
	const at = { tavoloId: tavolo.id, startsAt };
	return {
		line,
		key: said.start === undefined ? `${tavolo.id}|${said.day}|${plainName(title)}` : momentKey(at),
		...at,
		endsAt,
		neighbourhoodId: where.id,
		title,
		place: said.place,
		totals: said.totals,
		organizationIds: [...new Set(said.organizations.flatMap((name) => city.organization(name) ?? []))],
		guessed: tavolo.guessed
	};
}

const TWO_HOURS = 2 * 3_600_000;

/** Without hours a meeting is of its whole day; without an end it is taken to have lasted two hours, at most to midnight. */
function hoursOf({ day, start, end }: Said) {
	const at = (hour: string) => {
		const instant = fromWallClock(`${day}T${hour}`);
		return instant && wallClock(instant) === `${day}T${hour}` ? instant : undefined;
	};
	const startsAt = at(start ?? MIDNIGHT);
	const [ends, lastMinute] = [end === undefined ? undefined : at(end), at(LAST_MINUTE)];
	if (start === undefined) return { startsAt, endsAt: lastMinute };
	if (end !== undefined || !startsAt || !lastMinute) return { startsAt, endsAt: ends };
	const later = new Date(startsAt.getTime() + TWO_HOURS);
	return { startsAt, endsAt: later < lastMinute || startsAt >= lastMinute ? later : lastMinute };
}

type At = Pick<Planned, 'tavoloId' | 'startsAt'>;
const momentKey = ({ tavoloId, startsAt }: At) => `${tavoloId}|${startsAt.toISOString()}`;

/** The keys, of those planned, that the city knows already: brought in before, or convened here at that hour. */
function alreadyThere(planned: readonly Planned[]) {
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
