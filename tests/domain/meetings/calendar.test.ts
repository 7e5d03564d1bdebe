import ICAL from 'ical.js';
import { sync } from 'node-ical';
import { beforeEach, expect, test } from 'vitest';
import { calendar } from '../../../src/lib/formats/ics';
import { listAppointments, findAppointment } from '../../../src/lib/meetings/calendar.server';
import { updateMeeting } from '../../../src/lib/meetings/commands.server';
import { cancelMeeting, postponeMeeting } from '../../../src/lib/meetings/convening/commands.server';
import { findMeeting } from '../../../src/lib/meetings/queries.server';
import { aMeeting } from '../../support/meetings';
import { as, DAY, inDays, NOW, settle, travelTo } from '../../support/world';

beforeEach(settle);

const HOSTILE =
	'Pane, latte; e sale: \\ "così" 🏡👵🏽 — perché sì, e ancora una riga tanto lunga da doversi piegare più volte';

/** What two readers of calendars, written by other people, find in ours. */
function readBy(text: string) {
	const events = new ICAL.Component(ICAL.parse(text))
		.getAllSubcomponents('vevent')
		.map((one) => new ICAL.Event(one));
	const others = Object.values(sync.parseICS(text)).filter((one) => one?.type === 'VEVENT');
	return { events, others };
}

const feed = (filter = {}) => calendar('Incontri', listAppointments(filter));

test('two other readers find each meeting as it was written, whatever its title holds', () => {
	const id = aMeeting({
		title: HOSTILE,
		place: 'Sala; "grande", piano 2',
		accessNotes: 'Suona al 3.\nPoi sali, senza gradini;'
	});

	const { events, others } = readBy(feed());

	expect(events).toHaveLength(1);
	expect(events[0]?.summary).toBe(`Tavolo di San Giorgio: ${HOSTILE}`);
	expect(events[0]?.location).toBe('Sala; "grande", piano 2');
	expect(events[0]?.description).toBe(
		`Suona al 3.\nPoi sali, senza gradini;\nhttp://localhost:3000/incontri/${id}`
	);
	expect(events[0]?.uid).toBe(`incontro-${id}@tavoli-di-quartiere`);
	expect(others).toHaveLength(1);
	expect(others[0]).toMatchObject({
		uid: `incontro-${id}@tavoli-di-quartiere`,
		summary: `Tavolo di San Giorgio: ${HOSTILE}`,
		location: 'Sala; "grande", piano 2',
		status: 'CONFIRMED'
	});
});

test.each([
	['on the eve of summer time', '2026-03-28T17:00:00Z'],
	['on the day of summer time', '2026-03-29T16:00:00Z'],
	['on the eve of winter time', '2026-10-24T16:00:00Z'],
	['on the day of winter time', '2026-10-25T17:00:00Z']
])('a meeting at six in the evening is at six for two other readers: %s', (_, utc) => {
	aMeeting({ startsAt: new Date(utc) });

	const { events, others } = readBy(feed());

	expect(events[0]?.startDate.toJSDate().toISOString()).toBe(new Date(utc).toISOString());
	const start = others[0]?.type === 'VEVENT' ? new Date(others[0].start) : undefined;
	expect(start?.toISOString()).toBe(new Date(utc).toISOString());
	expect(start?.toLocaleTimeString('it-IT', { timeZone: 'Europe/Rome', timeStyle: 'short' })).toBe('18:00');
});

test('a meeting put off keeps its name in the calendar and moves', () => {
	const id = aMeeting();
	const before = findAppointment(id);

	travelTo(new Date(NOW.getTime() + 3_600_000));
	postponeMeeting(as('carla'), id, {
		startsAt: inDays(20),
		endsAt: new Date(inDays(20).getTime() + 3_600_000),
		reason: 'Neve'
	});
	const after = findAppointment(id);

	expect(after?.uid).toBe(before?.uid);
	expect(after?.sequence).toBeGreaterThan(before?.sequence ?? Infinity);
	expect(after?.stamp.getTime()).toBeGreaterThan(before?.stamp.getTime() ?? Infinity);
	expect(after?.start).toEqual(inDays(20));
});

test('a meeting called off stays in the calendar, struck out', () => {
	const id = aMeeting();
	const { sequence = 0 } = findAppointment(id) ?? {};

	cancelMeeting(as('carla'), id, 'La sala non c’è');
	const { events, others } = readBy(feed());

	expect(events[0]?.component.getFirstPropertyValue('status')).toBe('CANCELLED');
	expect(others[0]).toMatchObject({ status: 'CANCELLED' });
	expect(events[0]?.sequence).toBeGreaterThan(sequence);
});

test('a change of place grows the sequence, and two readings of the same say the same', () => {
	const id = aMeeting();
	const before = findAppointment(id);
	const same = feed();
	travelTo(new Date(NOW.getTime() + DAY));
	expect(feed()).toBe(same);

	const meeting = findMeeting(id);
	if (!meeting) throw new Error('no meeting');
	const { title, startsAt, endsAt, revision } = meeting;
	updateMeeting(as('carla'), id, revision, { title, startsAt, endsAt, place: 'Biblioteca' });

	expect(findAppointment(id)?.sequence).toBeGreaterThan(before?.sequence ?? Infinity);
	expect(findAppointment(id)?.location).toBe('Biblioteca');
});

test('the link to take part from afar is in no calendar, nor is a meeting nobody was called to', () => {
	aMeeting({ mode: 'online', joinLink: 'https://video.example/segreto' });
	aMeeting({ state: 'draft', title: 'Non ancora' });

	const text = feed();

	expect(text).not.toContain('segreto');
	expect(text).not.toContain('Non ancora');
	expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(1);
});

test('a calendar holds the last three months and the year ahead, of its tavolo or of its quartiere', () => {
	const here = aMeeting();
	const there = aMeeting({ tavoloId: 'tavolo-le-vigne' });
	aMeeting({ startsAt: inDays(400) });
	const ids = (filter = {}) => listAppointments(filter).map(({ url }) => url?.split('/').at(-1));

	expect(ids()).toEqual(expect.arrayContaining([here, there]));
	expect(ids()).toHaveLength(2);
	expect(ids({ tavoloId: 'tavolo-le-vigne' })).toEqual([there]);
	expect(ids({ neighbourhoodId: 'san-giorgio' })).toEqual([here]);
	travelTo(inDays(90));
	expect(ids()).toContain(here);
	travelTo(inDays(110));
	expect(ids()).not.toContain(here);
});
