import { beforeEach, expect, test } from 'vitest';
import { emailOf } from '../../../src/cli/demo/cast';
import { dayAfter, dayOf } from '../../../src/lib/clock';
import { db } from '../../../src/lib/db.server';
import { fromWallClock } from '../../../src/lib/formats/dates';
import { findMeeting } from '../../../src/lib/meetings/queries.server';
import { askForMinutes } from '../../../src/lib/minutes/missing.server';
import { letters } from '../../../src/lib/outbox/tables.server';
import { lettersTo } from '../../support/accounts';
import { aMeeting } from '../../support/meetings';
import { someMinutes } from '../../support/minutes';
import { settle, travelTo } from '../../support/world';

beforeEach(settle);

/** Nine in the morning, so many days after the meeting. */
function after(meetingId: string, days: number, hour = '09:00') {
	const meeting = findMeeting(meetingId);
	if (!meeting) throw new Error('no such meeting');
	db.delete(letters).run();
	travelTo(fromWallClock(`${dayAfter(dayOf(meeting.endsAt), days)}T${hour}`) ?? new Date(NaN));
}

const asked = () => {
	askForMinutes();
	return db
		.select({ recipient: letters.recipient })
		.from(letters)
		.all()
		.map(({ recipient }) => recipient)
		.sort();
};
const WRITERS = [emailOf('paolo'), emailOf('teresa')];
const WITH_COORDINATOR = [emailOf('elena'), ...WRITERS];

test.each([
	['two days after', 2, []],
	['three days after', 3, WRITERS],
	['on the sixth day, for a server that slept', 6, WRITERS],
	['a week after', 7, WITH_COORDINATOR],
	['two weeks after, for a server that slept', 14, WITH_COORDINATOR],
	['of a meeting of long ago', 60, []]
])('%s: who is asked for the minutes', (_, days, expected) => {
	after(aMeeting({ state: 'held' }), days);

	expect(asked()).toEqual(expected);
});

test('each is asked once at three days and once at seven', () => {
	const id = aMeeting({ state: 'held' });

	after(id, 3);
	expect(asked()).toEqual(WRITERS);
	expect(asked()).toEqual(WRITERS);
	after(id, 4);
	expect(asked()).toEqual([]);
	after(id, 7);
	expect(asked()).toEqual(WITH_COORDINATOR);
	after(id, 8);
	expect(asked()).toEqual([]);
});

test('nobody is asked before eight in the morning', () => {
	after(aMeeting({ state: 'held' }), 3, '07:59');

	expect(asked()).toEqual([]);
});

test.each([
	['a draft', 'draft', WRITERS],
	['in review', 'in_review', []],
	['public', 'published', []]
] as const)('minutes that are %s', (_, state, expected) => {
	after(someMinutes({ state }).meetingId, 3);

	expect(asked()).toEqual(expected);
});

test('of a meeting whose hour passed and that nobody opened the minutes are asked, of a cancelled one never', () => {
	const id = aMeeting();
	aMeeting({ state: 'cancelled' });
	after(id, 3);

	expect(asked()).toEqual(WRITERS);
	expect(lettersTo(emailOf('teresa'))[0]).toMatchObject({
		subject: 'Manca il verbale: Incontro di marzo, domenica 22 marzo 2026',
		body: expect.stringContaining('si è chiuso 3 giorni fa')
	});
});
