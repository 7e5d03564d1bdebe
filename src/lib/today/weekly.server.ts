import { and, asc, eq, gt, isNull, notExists, or, sql } from 'drizzle-orm';
import { isReachable, writeTo, type Reader } from '../accounts/readers.server';
import { cityRoles, people } from '../accounts/tables.server';
import { now, today } from '../clock';
import { db, transact } from '../db.server';
import { dateInWords } from '../formats/dates';
import { weekdayOf } from '../meetings/convening/rhythm';
import { listNeighbourhoods } from '../neighbourhoods/queries.server';
import { isHourForReminders, remindsFirst } from '../outbox/reminders.server';
import { reminders } from '../outbox/tables.server';
import { unwantedBy } from '../outbox/weekly/queries.server';
import { m } from '../paraglide/messages.js';
import { settings } from '../settings.server';
import { findActor } from '../tavoli/actor.server';
import { readWaiting, type Shown, type Tallied } from './queries.server';
import { topicOf, TOPICS, WHOLE_CITY } from './rules';

const MONDAY = 1;

/** Lines that a letter tells one by one; the others are numbers. */
const TOLD = 10;
/** As many coordinators as one round writes to; the others follow at the next. */
const AT_ONCE = 20;

/**
 * On Monday morning, to each coordinator with something that waits: the same as their page, in their language. Who
 * asked for no letters gets none, and who has nothing to do neither. Says how many letters it wrote.
 */
export function writeWeekly() {
	if (weekdayOf(today()) !== MONDAY || !isHourForReminders(now())) return 0;
	return coordinators().filter(({ id, ...reader }) => tellOne(id, reader)).length;
}

/** Looked at once each Monday, whether or not there was anything to tell. */
const tellOne = (personId: string, reader: Reader) =>
	transact(() => {
		const week = { kind: 'coordinator_week', subjectId: 'oggi', recipientId: personId } as const;
		const actor = findActor(personId);
		if (!remindsFirst({ ...week, dueOn: today() }) || !actor) return false;

		const { lines, tallied } = readWaiting(actor);
		if (tallied.length === 0) return false;
		writeTo(reader, ...letterOf(reader, tallied, lines));
		return true;
	});

function letterOf({ language }: Reader, tallied: readonly Tallied[], lines: readonly Shown[]) {
	const locale = { locale: language };
	const names = new Map(listNeighbourhoods().map(({ id, name }) => [id, name]));
	const nameOf = (place: string) =>
		place === WHOLE_CITY ? m.today_whole_city({}, locale) : (names.get(place) ?? '');
	const count = [...Map.groupBy(lines, ({ call }) => call).values()].reduce(
		(sum, [first]) => sum + (first?.alike ?? 0),
		0
	);
	const totals = TOPICS.flatMap((topic) => {
		const there = tallied.filter(({ call }) => topicOf(call) === topic);
		const [oldest] = there.toSorted((a, b) => a.since.getTime() - b.since.getTime());
		if (!oldest) return [];
		const day = dateInWords(oldest.since, language);
		const places = new Set(there.map(({ place }) => nameOf(place)));
		return `- ${m[`topic_${topic}`]({}, locale)} (${[...places].join(', ')}): ${m.today_heat_since({ day }, locale)}`;
	});
	const told = lines.slice(0, TOLD).map(({ call, title, place, since }) => {
		const what = m[`today_${call}`]({}, locale);
		const day = m.today_since({ day: dateInWords(since, language) }, locale);
		return `- ${what}, ${nameOf(place)}: ${title || m.today_identity_twice_title({}, locale)}. ${day}.`;
	});
	return [
		m.today_letter_subject({ count }, locale),
		[
			m.today_lead({ count }, locale),
			told.join('\n'),
			[m.today_letter_where({}, locale), ...totals].join('\n'),
			m.today_letter_link({ link: `${settings().ORIGIN}/oggi` }, locale),
			m.today_letter_stop({}, locale)
		].join('\n\n')
	] as const;
}

/** Whom a letter can reach, who wants it, and who was not looked at today. */
function coordinators() {
	const lookedAt = db
		.select({ one: sql`1` })
		.from(reminders)
		.where(
			and(
				eq(reminders.kind, 'coordinator_week'),
				eq(reminders.recipientId, people.id),
				eq(reminders.dueOn, today())
			)
		);
	return db
		.selectDistinct({
			id: people.id,
			email: sql<string>`${people.email}`,
			name: people.displayName,
			language: people.language
		})
		.from(cityRoles)
		.innerJoin(people, and(eq(people.id, cityRoles.personId), isReachable))
		.where(
			and(
				eq(cityRoles.role, 'coordinator'),
				or(isNull(cityRoles.until), gt(cityRoles.until, now())),
				notExists(unwantedBy(people.id)),
				notExists(lookedAt)
			)
		)
		.orderBy(asc(people.id))
		.limit(AT_ONCE)
		.all();
}
