import { beforeEach, expect, test } from 'vitest';
import { newId } from '../../../src/lib/columns.server';
import {
	createMeeting,
	holdMeeting,
	startMeeting,
	updateMeeting
} from '../../../src/lib/meetings/commands.server';
import { findMeeting } from '../../../src/lib/meetings/queries.server';
import { aMeeting } from '../../support/meetings';
import { as, inDays, MINUTE, settle, told, travelTo } from '../../support/world';

beforeEach(settle);

const fields = {
	title: 'Incontro di aprile',
	startsAt: inDays(10),
	endsAt: new Date(inDays(10).getTime() + 90 * MINUTE)
};
const revisionOf = (id: string) => findMeeting(id)?.revision ?? -1;

test('the facilitator prepares a meeting; nobody is called yet', () => {
	const id = createMeeting(as('paolo'), { tavoloId: 'tavolo-san-giorgio', ...fields });

	expect(findMeeting(id)).toMatchObject({ state: 'draft', number: null, title: 'Incontro di aprile' });
	expect(told()).toEqual([`paolo meeting.drafted ${id}`]);
});

test.each([
	['the secretary', 'teresa', {}, 'forbidden'],
	['a resident', 'bruna', {}, 'forbidden'],
	['the facilitator of another tavolo', 'paolo', { tavoloId: 'tavolo-stazione' }, 'forbidden'],
	['a coordinator of another district', 'dario', {}, 'forbidden'],
	['for an unknown tavolo', 'carla', { tavoloId: 'nope' }, 'not_found'],
	['ending before it starts', 'paolo', { endsAt: inDays(9) }, 'meeting_ends_before_start']
] as const)('preparing is refused: %s', (_, who, given, reason) => {
	const asked = { tavoloId: 'tavolo-san-giorgio', ...fields, ...given };

	expect(() => createMeeting(as(who), asked)).toThrow(reason);

	expect(told()).toEqual([]);
});

test('the same form sent twice prepares one meeting', () => {
	const asked = { id: newId(), tavoloId: 'tavolo-san-giorgio', ...fields };
	createMeeting(as('paolo'), asked);

	expect(() => createMeeting(as('paolo'), asked)).toThrow('already_done');
});

test('its data may change, and every change counts', () => {
	const id = aMeeting({ state: 'draft' });
	const before = revisionOf(id);

	updateMeeting(as('elena'), id, before, { ...fields, stepFree: true });

	expect(findMeeting(id)).toMatchObject({ title: 'Incontro di aprile', stepFree: true });
	expect(revisionOf(id)).toBe(before + 1);
	expect(told().at(-1)).toBe(`elena meeting.updated ${id}`);
});

test('two people who edit at once do not overwrite each other: the second is told', () => {
	const id = aMeeting({ state: 'draft' });
	const seen = revisionOf(id);
	updateMeeting(as('paolo'), id, seen, fields);

	expect(() => updateMeeting(as('elena'), id, seen, { ...fields, title: 'Altro' })).toThrow('stale');

	expect(findMeeting(id)?.title).toBe('Incontro di aprile');
});

test.each([
	['the secretary', 'teresa', {}, {}, 'not_found'],
	[
		'another day, once people are called',
		'paolo',
		{ state: 'convened' },
		{ startsAt: inDays(9) },
		'meeting_postpone_instead'
	],
	['ending before it starts', 'paolo', {}, { endsAt: inDays(9) }, 'meeting_ends_before_start'],
	['once it was held', 'paolo', { state: 'held' }, {}, 'meeting_not_editable'],
	['once it was cancelled', 'paolo', { state: 'cancelled' }, {}, 'meeting_not_editable']
] as const)('a change is refused: %s', (_, who, given, wrong, reason) => {
	const id = aMeeting({ state: 'draft', ...given });
	const before = told();

	expect(() => updateMeeting(as(who), id, revisionOf(id), { ...fields, ...wrong })).toThrow(reason);

	expect(findMeeting(id)?.title).toBe('Incontro di marzo');
	expect(told()).toEqual(before);
});

test('the secretary opens and closes the work of a meeting', () => {
	const id = aMeeting();
	travelTo(inDays(10));

	startMeeting(as('teresa'), id);
	expect(findMeeting(id)).toMatchObject({ state: 'in_progress', startedAt: inDays(10) });

	travelTo(inDays(12));
	holdMeeting(as('teresa'), id);
	const meeting = findMeeting(id);
	expect(meeting).toMatchObject({ state: 'held', endedAt: meeting?.endsAt });
	expect(told().slice(-2)).toEqual([`teresa meeting.started ${id}`, `teresa meeting.held ${id}`]);
});

test('a meeting ends when the secretary says it ended', () => {
	const id = aMeeting({ state: 'in_progress' });
	const endedAt = new Date(inDays(10).getTime() + 100 * MINUTE);

	holdMeeting(as('teresa'), id, endedAt);

	expect(findMeeting(id)?.endedAt).toEqual(endedAt);
});

test.each([
	['a member', 'lucia', {}, 10, 'forbidden'],
	['before its hour', 'teresa', {}, 9, 'meeting_not_begun'],
	['a draft', 'teresa', { state: 'draft' }, 10, 'not_found'],
	['a cancelled one', 'teresa', { state: 'cancelled' }, 10, 'meeting_not_convened']
] as const)('starting and holding are refused: %s', (_, who, given, day, reason) => {
	const id = aMeeting(given);
	const before = told();
	travelTo(inDays(day));

	expect(() => startMeeting(as(who), id)).toThrow(reason);
	expect(() => holdMeeting(as(who), id)).toThrow(reason);

	expect(told()).toEqual(before);
});
