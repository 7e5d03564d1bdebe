import { expect, test } from 'vitest';
import { isThereAt, meetsQuorum, quorumBasis, quorumNeeded } from '../../../src/lib/minutes/attendance/rules';
import { partOf } from '../../../src/lib/minutes/attendance/totals';

const at = (clock: string) => new Date(`2026-03-19T${clock}:00Z`);
const person = (personId: string) => ({ personId, organizationId: null });
const seat = (personId: string, since = '2026-01-01', until: string | null = null) => ({
	...person(personId),
	since,
	until
});
const there = (personId: string, arrived?: string, left?: string) => ({
	...person(personId),
	forgottenAs: null,
	state: 'present' as const,
	arrivedAt: arrived ? at(arrived) : null,
	leftAt: left ? at(left) : null
});

test.each([
	['without times, from beginning to end', undefined, undefined, true],
	['who came before', '18:00', undefined, true],
	['who comes at that very minute', '18:30', undefined, true],
	['not who comes later', '18:31', undefined, false],
	['who has not left yet', undefined, '18:31', true],
	['not who has just left', undefined, '18:30', false],
	['not who came and went before', '17:00', '18:00', false]
])('is there when a decision is taken: %s', (_, arrived, left, expected) => {
	expect(isThereAt(there('lucia', arrived, left), at('18:30'))).toBe(expected);
});

test.each(['excused', 'absent'] as const)('who is %s is not there', (state) => {
	expect(isThereAt({ ...there('lucia'), state }, at('18:30'))).toBe(false);
});

test.each([
	['members there', [seat('a'), seat('b')], [there('a')], { present: 1, members: 2 }],
	['a guest does not count', [seat('a')], [there('a'), there('guest')], { present: 1, members: 1 }],
	['two seats of one person count once', [seat('a'), seat('a')], [there('a')], { present: 1, members: 1 }],
	[
		'who joined later is not a member that day',
		[seat('a', '2026-03-20')],
		[there('a')],
		{ present: 0, members: 0 }
	],
	['who joined that day is', [seat('a', '2026-03-19')], [there('a')], { present: 1, members: 1 }],
	[
		'who left that day no longer is',
		[seat('a', '2026-01-01', '2026-03-19')],
		[there('a')],
		{ present: 0, members: 0 }
	],
	[
		'who came back is, once',
		[seat('a', '2026-01-01', '2026-02-01'), seat('a', '2026-03-01')],
		[there('a')],
		{ present: 1, members: 1 }
	],
	[
		'who has gone home no longer counts',
		[seat('a'), seat('b')],
		[there('a'), there('b', undefined, '18:00')],
		{ present: 1, members: 2 }
	]
])('counts the quorum of a decision: %s', (_, seats, presences, expected) => {
	expect(quorumBasis(seats, presences, { moment: at('18:30'), day: '2026-03-19' })).toEqual(expected);
});

test.each([
	[10, 50, 5],
	[9, 50, 5],
	[3, 34, 2],
	[7, 0, 0],
	[7, 100, 7]
])('of %i members at %i percent, %i are needed', (members, percent, needed) => {
	expect(quorumNeeded({ members }, percent)).toBe(needed);
});

test('where no quorum is set it is always met', () => {
	expect(meetsQuorum({ present: 0, members: 9 }, 0)).toBe(true);
	expect(meetsQuorum({ present: 4, members: 9 }, 50)).toBe(false);
});

test.each([
	['a part large enough', 20, 10, 10],
	['not a part too small', 20, 4, null],
	['not when what is left would be too small', 20, 18, null],
	['when nothing is left', 20, 20, 20],
	['not a part of a whole that is not said', 4, 4, null]
])('says in public: %s', (_, whole, part, expected) => {
	expect(partOf(whole, part, 5)).toBe(expected);
});
