import type { Actor } from '../../actor';
import { now } from '../../clock';
import { fromWallClock, wallClock } from '../../formats/dates';
import { plainName } from '../../formats/alike';
import type { Table } from '../../formats/tables';
import { m } from '../../paraglide/messages.js';
import { wordsToLeaveOutOfEach } from '../../privacy/findings/finder';
import { knownIn } from '../../tavoli/known.server';
import { MIDNIGHT, LAST_MINUTE } from '../rules';
import { alreadyThere, momentKey } from './known.server';
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
	/** What is not as the file says, or what the file does not say: told before anything comes in. */
	readonly told: Readonly<Record<Told, number>>;
};

type Told = 'withoutHours' | 'withoutEnd' | 'toGeneral' | 'namesNotKept';

/** What an import would do, row by row; it changes nothing. */
export function planImport(actor: Actor, { rows }: Table, mapping: Mapping) {
	const city = cityNamed();
	const problems: RowProblem[] = [];
	const planned: Planned[] = [];
	const unknown = new Map<string, number>();

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
	}

	const there = alreadyThere(planned);
	const fresh = planned.filter((one) => !there.has(one.key) && !there.has(momentKey(one)));
	const revealing = textsThatReveal(fresh);
	problems.push(...revealing);
	const meetings = fresh.filter(({ line }) => revealing.every((problem) => problem.line !== line));
	const sum = (name: Told) => meetings.reduce((total, { told }) => total + told[name], 0);
	return {
		rows: rows.length,
		meetings,
		present: planned.length - fresh.length,
		problems,
		badRows: new Set(problems.map(({ line }) => line)).size,
		unknown: [...unknown].map(([name, rows]) => ({ name, rows, alike: city.likeNeighbourhood(name) })),
		withoutHours: sum('withoutHours'),
		withoutEnd: sum('withoutEnd'),
		toGeneral: sum('toGeneral'),
		namesNotKept: sum('namesNotKept')
	};
}

export type Plan = ReturnType<typeof planImport>;

/** Titles and places are read by everybody: one that names somebody is mended in the file, or its row is left out. */
function textsThatReveal(meetings: readonly Planned[]): readonly RowProblem[] {
	const [titles, places] = [meetings.map(({ title }) => title), meetings.map(({ place }) => place)];
	const known = knownIn([...titles, ...places].join('\n'));
	const inTitles = wordsToLeaveOutOfEach(titles, known);
	const inPlaces = wordsToLeaveOutOfEach(places, known, 'address');
	return meetings.flatMap(({ line }, i) => [
		...(inTitles[i] ? [{ line, field: 'title', why: 'title_reveals', written: inTitles[i] } as const] : []),
		...(inPlaces[i] ? [{ line, field: 'place', why: 'place_reveals', written: inPlaces[i] } as const] : [])
	]);
}

/** The language of the archive, whoever brings it in: the same file never makes the same meeting twice. */
const untitled = () => m.import_title_default({}, { locale: 'it' });

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

	const title = said.title || untitled();
	const organizationIds = [...new Set(said.organizations.flatMap((name) => city.organization(name) ?? []))];
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
		organizationIds,
		told: {
			withoutHours: said.start === undefined ? 1 : 0,
			withoutEnd: said.start !== undefined && said.end === undefined ? 1 : 0,
			toGeneral: tavolo.guessed ? 1 : 0,
			namesNotKept: said.organizations.length - organizationIds.length
		}
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
