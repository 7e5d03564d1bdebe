import { beforeEach, expect, test } from 'vitest';
import { wallClock } from '../../../src/lib/formats/dates';
import { addItem } from '../../../src/lib/meetings/agenda/commands.server';
import { conveneMeeting } from '../../../src/lib/meetings/convening/commands.server';
import { recordAttendance } from '../../../src/lib/minutes/attendance/commands.server';
import { presenceDuring } from '../../../src/lib/minutes/attendance/queries.server';
import { openMinutes } from '../../../src/lib/minutes/commands.server';
import { recordDecision } from '../../../src/lib/minutes/decisions/commands.server';
import { listDecisionsIn } from '../../../src/lib/minutes/decisions/queries.server';
import { hourOf } from '../../../src/lib/minutes/hours';
import { attendanceWith } from '../../../src/lib/minutes/offline/optimism';
import { findMinutes } from '../../../src/lib/minutes/queries.server';
import { notebookOf } from '../../../src/lib/minutes/writing.server';
import { aMeeting } from '../../support/meetings';
import { aDecision } from '../../support/minutes';
import { as, settle, travelTo } from '../../support/world';

beforeEach(settle);

/** In Rome, in March and before the hour changes. */
const rome = (wall: string) => new Date(`${wall}:00+01:00`);
const LATE = { startsAt: rome('2026-03-19T21:00'), endsAt: rome('2026-03-20T00:30') };
const MORNING = { startsAt: rome('2026-03-19T09:30'), endsAt: rome('2026-03-19T11:00') };
const NIGHT = { startsAt: rome('2026-03-20T00:15'), endsAt: rome('2026-03-20T02:00') };

test.each([
	['21:40', LATE, '2026-03-19T21:40'],
	['23:59', LATE, '2026-03-19T23:59'],
	['00:00', LATE, '2026-03-20T00:00'],
	['00:10', LATE, '2026-03-20T00:10'],
	['01:15', LATE, '2026-03-20T01:15'],
	['20:45', LATE, '2026-03-19T20:45'],
	['09:00', MORNING, '2026-03-19T09:00'],
	['11:20', MORNING, '2026-03-19T11:20'],
	['23:00', MORNING, '2026-03-19T23:00'],
	['23:50', NIGHT, '2026-03-19T23:50'],
	['00:40', NIGHT, '2026-03-20T00:40']
])('%s is an hour of the day on which the meeting goes on: case %#', (clock, meeting, expected) => {
	const moment = hourOf(meeting, clock);

	expect(moment && wallClock(moment)).toBe(expected);
});

test('no hour typed is no hour', () => {
	expect(hourOf(LATE, '')).toBeNull();
});

/** An evening that goes on past midnight, with its minutes open at ten past. */
function anEveningPastMidnight() {
	const meetingId = aMeeting({ state: 'draft', items: [], ...LATE });
	const itemId = addItem(as('paolo'), meetingId, { title: 'Telefono amico', kind: 'decisione' });
	conveneMeeting(as('paolo'), meetingId);
	travelTo(rome('2026-03-20T00:15'));
	const id = openMinutes(as('teresa'), meetingId);
	const minutes = findMinutes(id);
	if (!minutes) throw new Error('not there');
	return { id, itemId, minutes };
}

test('after midnight people leave and decisions are taken', () => {
	const { id, itemId, minutes } = anEveningPastMidnight();
	const hour = (clock: string) => hourOf(minutes, clock);
	const times = { arrivedAt: hour('21:10'), leftAt: hour('00:10') };

	recordAttendance(as('teresa'), id, { personId: 'lucia' }, { state: 'present', ...times });
	recordAttendance(as('teresa'), id, { personId: 'paolo' }, { state: 'present', arrivedAt: hour('23:50') });
	recordDecision(as('teresa'), id, itemId, aDecision({ takenAt: '00:05' }));

	expect(listDecisionsIn(id)).toMatchObject([{ takenAt: rome('2026-03-20T00:05') }]);
	const present = presenceDuring(minutes);
	expect(['21:30', '00:05', '00:10'].map((clock) => present(hour(clock) ?? new Date()).present)).toEqual([
		1, 2, 1
	]);
});

test('a phone without a line counts past midnight as the server does', () => {
	const { id, minutes } = anEveningPastMidnight();
	const notebook = notebookOf(as('teresa'), minutes);
	const tap = (party: string, arrived: string, left: string) => ({
		personId: 'teresa',
		minutesId: id,
		action: `/incontri/${minutes.meetingId}/presenze?/tap`,
		fields: Object.entries({ party, state: 'present', arrived, left }),
		label: '',
		at: rome('2026-03-20T00:12').getTime()
	});
	const waiting = [
		tap('person:lucia', '21:10', '00:10'),
		tap('person:paolo', '23:50', ''),
		tap('person:teresa', 'adesso', '')
	];
	const presentAt = (wall: string) => attendanceWith(notebook, waiting, rome(wall).getTime()).bar.present;

	expect(presentAt('2026-03-20T00:05')).toBe(2);
	expect(presentAt('2026-03-20T00:15')).toBe(2);
	expect(presentAt('2026-03-19T21:30')).toBe(1);
});
