import { beforeEach, expect, test } from 'vitest';
import { emailOf, type Someone } from '../../../src/cli/demo/cast';
import { eraseOwnAccount } from '../../../src/lib/accounts/profile/commands.server';
import { db } from '../../../src/lib/db.server';
import { fromWallClock } from '../../../src/lib/formats/dates';
import { cancelMeeting, postponeMeeting } from '../../../src/lib/meetings/convening/commands.server';
import { findMeeting } from '../../../src/lib/meetings/queries.server';
import {
	cancelRegistration,
	registerForMeeting
} from '../../../src/lib/meetings/registrations/commands.server';
import { remindOfMeetings } from '../../../src/lib/meetings/reminders/due.server';
import { letters, reminders } from '../../../src/lib/outbox/tables.server';
import { settings } from '../../../src/lib/settings.server';
import { lettersTo, withPassword } from '../../support/accounts';
import { aMeeting } from '../../support/meetings';
import { as, inDays, settle, travelTo } from '../../support/world';

beforeEach(settle);

/** The wall clock in Rome. The meeting of these tests is on Sunday the 22nd at noon. */
const at = (text: string) => travelTo(fromWallClock(text) ?? new Date(NaN));
const EVE = '2026-03-21T09:00';

/** A meeting to which some people said they would come, before whom no letter lies in the outbox. */
function comingTo(given: Parameters<typeof aMeeting>[0] = {}, ...coming: Someone[]) {
	const id = aMeeting(given);
	for (const someone of coming) registerForMeeting(as(someone), id);
	db.delete(letters).run();
	return id;
}
const remindersTo = (someone: Someone) =>
	lettersTo(emailOf(someone)).filter(({ subject }) => subject.startsWith('Promemoria'));

test('the day before, who signed up is told the day, the place and how one gets in', () => {
	const id = comingTo({ stepFree: true, accessNotes: 'Citofono 3', address: 'Via dei Mille 3' }, 'bruna');
	at(EVE);

	expect(remindOfMeetings()).toBe(1);

	const [letter] = remindersTo('bruna');
	expect(letter?.subject).toBe('Promemoria: Incontro di marzo, domenica 22 marzo 2026, ore 12:00');
	for (const told of [
		'Centro sociale La Fornace, Via dei Mille 3',
		'Ingresso senza gradini',
		'Citofono 3',
		`${settings().ORIGIN}/incontri/${id}`
	])
		expect(letter?.body).toContain(told);
});

test.each([
	['two days before', '2026-03-20T09:00', 0],
	['the day before, in the night', '2026-03-21T07:59', 0],
	['the day before, from eight', '2026-03-21T08:00', 1],
	['late, on the day itself', '2026-03-22T08:30', 1],
	['when it has begun', '2026-03-22T12:00', 0]
])('%s', (_, moment, expected) => {
	comingTo({}, 'bruna');
	at(moment);

	expect(remindOfMeetings()).toBe(expected);
});

test('the day before is a day of the calendar, also when the clocks change', () => {
	const sunday = { startsAt: new Date('2026-03-29T16:00Z'), endsAt: new Date('2026-03-29T18:00Z') };
	comingTo(sunday, 'bruna');

	at('2026-03-27T23:59');
	expect(remindOfMeetings()).toBe(0);
	at('2026-03-28T08:00');
	expect(remindOfMeetings()).toBe(1);
	expect(remindersTo('bruna')[0]?.subject).toContain('domenica 29 marzo 2026, ore 18:00');
});

test('looked at again, and again an hour later, nobody is reminded twice', () => {
	comingTo({}, 'bruna', 'lucia');
	at(EVE);

	expect([remindOfMeetings(), remindOfMeetings()]).toEqual([2, 0]);
	at('2026-03-21T10:00');
	expect(remindOfMeetings()).toBe(0);
	expect(remindersTo('bruna')).toHaveLength(1);
});

test('who signs up in the evening is reminded too', () => {
	const id = comingTo({}, 'bruna');
	at(EVE);
	remindOfMeetings();
	registerForMeeting(as('giulia'), id);

	expect(remindOfMeetings()).toBe(1);
	expect(remindersTo('giulia')).toHaveLength(1);
});

test('only who has a place gets the link from afar, and who waits gets no letter', () => {
	const online = { mode: 'misto', joinLink: 'https://stanza.example/qui', capacity: 1 } as const;
	comingTo(online, 'bruna', 'lucia');
	at(EVE);
	remindOfMeetings();

	expect(remindersTo('bruna')[0]?.body).toContain('https://stanza.example/qui');
	expect(remindersTo('lucia')).toEqual([]);
});

test('of what somebody needs the letter says nothing', () => {
	const id = aMeeting({ signLanguage: true });
	registerForMeeting(as('bruna'), id, { services: ['signLanguage'] });
	at(EVE);
	remindOfMeetings();

	expect(remindersTo('bruna')[0]?.body).not.toMatch(/LIS|segni/);
});

test('who changed their mind, and who erased their account, are left in peace', async () => {
	const id = comingTo({}, 'bruna', 'giulia');
	cancelRegistration(as('bruna'), id);
	const { password } = await withPassword('giulia');
	await eraseOwnAccount(as('giulia'), password);
	at(EVE);

	expect(remindOfMeetings()).toBe(0);
});

test('a meeting that is moved is remembered on its new eve, one that is cancelled never', () => {
	const moved = comingTo({}, 'bruna');
	at(EVE);
	remindOfMeetings();
	postponeMeeting(as('paolo'), moved, { startsAt: inDays(17), endsAt: inDays(17.1), reason: 'Nevica' });
	const cancelled = aMeeting({ startsAt: findMeeting(moved)?.startsAt });
	registerForMeeting(as('giulia'), cancelled);
	cancelMeeting(as('paolo'), cancelled, 'La sala è chiusa');

	expect(remindOfMeetings()).toBe(0);
	at('2026-03-28T08:00');
	expect(remindOfMeetings()).toBe(1);
	expect(remindersTo('bruna')).toHaveLength(2);
	expect(remindersTo('giulia')).toEqual([]);
});

test('what is written down of a reminder holds no address', () => {
	comingTo({}, 'bruna');
	at(EVE);
	remindOfMeetings();

	expect(db.select().from(reminders).all()).toMatchObject([
		{ kind: 'meeting_tomorrow', recipientId: 'bruna', dueOn: '2026-03-22' }
	]);
});
