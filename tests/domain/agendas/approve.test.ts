import { beforeEach, expect, test } from 'vitest';
import type { Someone } from '../../../src/cli/demo/cast';
import { now } from '../../../src/lib/clock';
import { SYSTEM } from '../../../src/lib/actor';
import { newId } from '../../../src/lib/columns.server';
import { db } from '../../../src/lib/db.server';
import { listAgenda } from '../../../src/lib/meetings/agenda/queries.server';
import { conveneMeeting } from '../../../src/lib/meetings/convening/commands.server';
import { recordAttendance } from '../../../src/lib/minutes/attendance/commands.server';
import {
	approveMinutes,
	openMinutes,
	publishMinutes,
	returnMinutes
} from '../../../src/lib/minutes/commands.server';
import { recordDecision, removeDecision } from '../../../src/lib/minutes/decisions/commands.server';
import { listDecisionsIn } from '../../../src/lib/minutes/decisions/queries.server';
import { forgetAttendanceNames } from '../../../src/lib/minutes/forgetting/commands.server';
import { findMeetingToRecord } from '../../../src/lib/minutes/queries.server';
import { minutesApprovals } from '../../../src/lib/minutes/tables.server';
import { updateTavolo } from '../../../src/lib/tavoli/commands.server';
import { aMeetingThatLeaves, aNextMeeting, takeUpAll } from '../../support/agendas';
import { aDecision, stateOf } from '../../support/minutes';
import { as, DAY, settle, told, travelTo } from '../../support/world';

beforeEach(settle);

/** The next meeting is going on, with the minutes of the last one to approve; Teresa keeps its minutes. */
function theNextMeeting(present: readonly Someone[] = ['lucia']) {
	const left = aMeetingThatLeaves({ state: 'in_review' });
	const meetingId = aNextMeeting();
	takeUpAll(meetingId, 'approval');
	conveneMeeting(as('paolo'), meetingId);
	travelTo(findMeetingToRecord(meetingId)?.startsAt ?? new Date());
	const id = openMinutes(as('teresa'), meetingId);
	for (const personId of present) recordAttendance(as('teresa'), id, { personId }, { state: 'present' });
	const [approval, other] = listAgenda(meetingId).map((item) => item.id);
	return { left, id, approval: approval ?? '', other: other ?? '' };
}

const decide = (id: string, itemId: string, typed: Partial<ReturnType<typeof aDecision>> = {}) =>
	recordDecision(as('teresa'), id, itemId, aDecision({ id: newId(), text: 'Il verbale va bene.', ...typed }));

test('the tavolo approves the minutes of its last meeting, also when their secretary writes it down', () => {
	const { left, id, approval } = theNextMeeting();

	decide(id, approval);

	expect(stateOf(left.id)).toBe('approved');
	expect(
		told()
			.slice(-2)
			.map((line) => line.split(' ').slice(0, 2).join(' '))
	).toEqual(['teresa decision.recorded', 'teresa minutes.approved']);
	expect(db.select({ manner: minutesApprovals.manner }).from(minutesApprovals).all()).toEqual([
		{ manner: 'next_meeting' }
	]);
	publishMinutes(as('elena'), left.id);
	expect(stateOf(left.id)).toBe('published');
});

test.each([
	['rejected', { outcome: 'rejected' }],
	['put off', { outcome: 'postponed', manner: 'postponed' }]
] as const)('minutes whose approval is %s stay in review', (_, typed) => {
	const { left, id, approval } = theNextMeeting();

	decide(id, approval, typed);

	expect(stateOf(left.id)).toBe('in_review');
});

test('a decision on anything else approves no minutes', () => {
	const { left, id, other } = theNextMeeting();

	decide(id, other);

	expect(stateOf(left.id)).toBe('in_review');
});

test('without the quorum the tavolo approves nothing, and the decision is written as it was', () => {
	updateTavolo(as('elena'), 'tavolo-san-giorgio', { name: 'Tavolo di San Giorgio', quorumPercent: 100 });
	const { left, id, approval } = theNextMeeting();

	decide(id, approval);

	expect(stateOf(left.id)).toBe('in_review');
	expect(listDecisionsIn(id)).toHaveLength(1);
});

test('an item approves minutes once', () => {
	const { id, approval } = theNextMeeting();
	decide(id, approval);

	expect(() => decide(id, approval)).toThrow('item_approved_twice');

	expect(listDecisionsIn(id)).toHaveLength(1);
});

test.each([
	['nobody', []],
	['only who wrote them', ['teresa']]
] as const)('minutes are not approved where %s is recorded present', (_, present) => {
	const { left, id, approval } = theNextMeeting(present);

	expect(() => decide(id, approval)).toThrow('approval_by_authors_alone');

	expect(stateOf(left.id)).toBe('in_review');
	expect(listDecisionsIn(id)).toEqual([]);
});

test('who has gone home, or is only a guest, does not approve the minutes in the place of the tavolo', () => {
	const { left, id, approval } = theNextMeeting(['teresa']);
	recordAttendance(as('teresa'), id, { guestName: 'Rosa Bianchi' }, { state: 'present' });
	recordAttendance(as('teresa'), id, { personId: 'lucia' }, { state: 'present', leftAt: now() });

	expect(() => decide(id, approval)).toThrow('approval_by_authors_alone');

	expect(stateOf(left.id)).toBe('in_review');
});

test('where names were forgotten nobody can say that somebody else was there, and nothing is approved', () => {
	const { left, id, approval } = theNextMeeting();
	travelTo(new Date(now().getTime() + 366 * DAY));
	forgetAttendanceNames(SYSTEM);

	expect(() => decide(id, approval)).toThrow('approval_by_authors_alone');

	expect(stateOf(left.id)).toBe('in_review');
});

test('minutes that went back to be corrected are not approved meanwhile', () => {
	const { left, id, approval } = theNextMeeting();
	returnMinutes(as('elena'), left.id, 'Manca una parola.');

	expect(() => decide(id, approval)).toThrow('approval_of_a_draft');

	expect(listDecisionsIn(id)).toEqual([]);
});

test('minutes that somebody approved meanwhile stay as they are, and the decision is written', () => {
	const { left, id, approval } = theNextMeeting();
	approveMinutes(as('elena'), left.id);
	const before = told().length;

	decide(id, approval);

	expect(stateOf(left.id)).toBe('approved');
	expect(told().slice(before)).toHaveLength(1);
	const [decision] = listDecisionsIn(id);
	removeDecision(as('teresa'), id, decision?.id ?? '');
	expect(listDecisionsIn(id)).toEqual([]);
});

test('a decision that approved minutes is not taken back', () => {
	const { left, id, approval } = theNextMeeting();
	decide(id, approval);
	const [decision] = listDecisionsIn(id);

	expect(() => removeDecision(as('teresa'), id, decision?.id ?? '')).toThrow('decision_approved_minutes');

	expect(listDecisionsIn(id)).toHaveLength(1);
	expect(stateOf(left.id)).toBe('approved');
});
