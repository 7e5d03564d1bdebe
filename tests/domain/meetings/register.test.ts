import { eq } from 'drizzle-orm';
import { beforeEach, expect, test } from 'vitest';
import type { Someone } from '../../../src/cli/demo/cast';
import { SYSTEM } from '../../../src/lib/actor';
import { brokenLinks } from '../../../src/lib/audit/queries.server';
import { newId } from '../../../src/lib/columns.server';
import { db } from '../../../src/lib/db.server';
import { holdMeeting, startMeeting, updateMeeting } from '../../../src/lib/meetings/commands.server';
import { findMeeting } from '../../../src/lib/meetings/queries.server';
import { readMeeting } from '../../../src/lib/meetings/reading.server';
import {
	cancelRegistration,
	forgetRegistrations,
	registerForMeeting
} from '../../../src/lib/meetings/registrations/commands.server';
import {
	countRegistrations,
	countServicesAsked,
	findRegistration,
	listMyMeetings
} from '../../../src/lib/meetings/registrations/queries.server';
import { remindOfMeetings } from '../../../src/lib/meetings/reminders/due.server';
import { registrations } from '../../../src/lib/meetings/tables.server';
import { reminders } from '../../../src/lib/outbox/tables.server';
import { aMeeting } from '../../support/meetings';
import { as, inDays, settle, told, travelTo } from '../../support/world';

beforeEach(settle);

const sign = (id: string, who: Someone) => registerForMeeting(as(who), id, { id: newId() });
const waits = (id: string, who: Someone) => findRegistration(id, who)?.waiting;

test('a resident signs up, and finds the meeting among their own', () => {
	const id = aMeeting();

	expect(sign(id, 'bruna')).toEqual({ waiting: false });

	expect(listMyMeetings('bruna')).toMatchObject([{ id, waiting: false }]);
	expect(listMyMeetings('bruna', 'past')).toEqual([]);
	expect(told().at(-1)).toBe(`bruna meeting.registered ${id}`);
});

test('people of other quartieri may come too', () => {
	expect(sign(aMeeting(), 'marco')).toEqual({ waiting: false });
});

test.each([
	['somebody the city does not know yet', 'nadia', {}, 'forbidden'],
	['the administrator', 'ines', {}, 'forbidden'],
	['a resident, for a cancelled meeting', 'bruna', { state: 'cancelled' }, 'registration_closed'],
	['a resident, for a meeting that was held', 'bruna', { state: 'held' }, 'registration_closed'],
	['a resident, for a draft', 'bruna', { state: 'draft' }, 'not_found']
] as const)('%s is refused', (_, who, given, reason) => {
	const id = aMeeting(given);
	const before = told();

	expect(() => sign(id, who)).toThrow(reason);

	expect(countRegistrations(id)).toEqual({ coming: 0, waiting: 0 });
	expect(told()).toEqual(before);
});

test('the same person signs up once', () => {
	const id = aMeeting();
	sign(id, 'bruna');

	expect(() => sign(id, 'bruna')).toThrow('already_done');

	expect(countRegistrations(id)).toEqual({ coming: 1, waiting: 0 });
});

test('the places are never more than there are; who comes late waits, and moves up in order', () => {
	const id = aMeeting({ capacity: 2 });
	const order = ['bruna', 'giulia', 'marco', 'ahmed', 'lucia'] as const;
	order.forEach((who, i) => {
		travelTo(new Date(inDays(0).getTime() + i));
		sign(id, who);
	});
	expect(countRegistrations(id)).toEqual({ coming: 2, waiting: 3 });

	cancelRegistration(as('giulia'), id);

	expect(countRegistrations(id)).toEqual({ coming: 2, waiting: 2 });
	expect([waits(id, 'marco'), waits(id, 'ahmed'), waits(id, 'lucia')]).toEqual([false, true, true]);
	expect(told().at(-1)).toBe(`giulia meeting.registration_cancelled ${id}`);

	cancelRegistration(as('ahmed'), id);
	expect(countRegistrations(id)).toEqual({ coming: 2, waiting: 1 });
	sign(id, 'giulia');
	expect(waits(id, 'giulia')).toBe(true);
});

test('a bigger room lets those who wait in; a smaller one throws nobody out', () => {
	const id = aMeeting({ capacity: 1 });
	for (const who of ['bruna', 'giulia', 'marco'] as const) sign(id, who);
	const resize = (capacity: number | null) => {
		const { startsAt, endsAt, revision, title } = findMeeting(id) ?? expect.fail();
		updateMeeting(as('paolo'), id, revision, { title, startsAt, endsAt, capacity });
		return countRegistrations(id);
	};

	expect(resize(2)).toEqual({ coming: 2, waiting: 1 });
	expect(resize(1)).toEqual({ coming: 2, waiting: 1 });
	expect(resize(null)).toEqual({ coming: 3, waiting: 0 });
});

test('nobody cancels what they did not sign up for', () => {
	const id = aMeeting();
	sign(id, 'bruna');

	expect(() => cancelRegistration(as('giulia'), id)).toThrow('not_found');

	expect(countRegistrations(id).coming).toBe(1);
});

test.each([
	['whose hour has come', { state: 'convened' }],
	['that is in progress', { state: 'in_progress' }],
	['that was held', { state: 'held' }]
] as const)('nobody takes back that they come to a meeting %s', (_, { state }) => {
	const id = aMeeting();
	sign(id, 'bruna');
	const meeting = findMeeting(id) ?? expect.fail();
	travelTo(meeting.startsAt);
	if (state !== 'convened') startMeeting(as('carla'), id);
	if (state === 'held') holdMeeting(as('carla'), id);
	const before = told();

	expect(() => cancelRegistration(as('bruna'), id)).toThrow('registration_begun');

	expect(countRegistrations(id).coming).toBe(1);
	expect(told()).toEqual(before);
	expect(readMeeting(as('bruna'), id)?.signUp.mayCancel).toBe(false);
});

test('the link to take part from afar is for those who have a place', () => {
	const id = aMeeting({ mode: 'online', joinLink: 'https://stanza.example/san-giorgio', capacity: 1 });
	sign(id, 'bruna');
	sign(id, 'giulia');

	expect(findRegistration(id, 'bruna')?.joinLink).toBe('https://stanza.example/san-giorgio');
	expect(findRegistration(id, 'giulia')?.joinLink).toBe('');
	expect(JSON.stringify(findMeeting(id))).not.toContain('stanza.example');
});

test('services are asked for among those offered, and told as numbers only', () => {
	const id = aMeeting({ childCare: true, transport: true });
	registerForMeeting(as('bruna'), id, { services: ['transport', 'signLanguage'] });
	registerForMeeting(as('giulia'), id, { services: ['transport', 'childCare'] });

	expect(countServicesAsked(id)).toEqual([
		{ service: 'childCare', people: 1 },
		{ service: 'transport', people: 2 }
	]);
});

test('a year after a meeting nobody can tell who had signed up, who thought better of it or who was reminded', () => {
	const id = aMeeting({ startsAt: inDays(10), signLanguage: true });
	const later = aMeeting({ startsAt: inDays(40) });
	registerForMeeting(as('bruna'), id, { id: newId(), services: ['signLanguage'] });
	for (const who of ['marco', 'lucia'] as const) sign(id, who);
	sign(later, 'lucia');
	cancelRegistration(as('marco'), id);
	travelTo(inDays(9));
	remindOfMeetings();
	const reminded = () => db.select().from(reminders).where(eq(reminders.subjectId, id)).all();
	expect(
		reminded()
			.map(({ recipientId }) => recipientId)
			.sort()
	).toEqual(['bruna', 'lucia']);

	travelTo(inDays(10 + 364));
	expect(forgetRegistrations(SYSTEM)).toBe(0);
	travelTo(inDays(10 + 365));
	expect(forgetRegistrations(SYSTEM)).toBe(1);

	expect(db.select({ at: registrations.meetingId }).from(registrations).all()).toEqual([{ at: later }]);
	expect(reminded()).toEqual([]);
	expect(told().at(-1)).toBe(`system meeting.registrations_forgotten ${id}`);
	expect([forgetRegistrations(SYSTEM), brokenLinks()]).toEqual([0, []]);
});
