import { beforeEach, expect, test } from 'vitest';
import { markProtocol } from '../../../src/lib/minutes/documents/commands.server';
import { protocolForm } from '../../../src/lib/minutes/documents/forms';
import { outputsOf } from '../../../src/lib/minutes/documents/outputs.server';
import { publishMinutes } from '../../../src/lib/minutes/commands.server';
import { someMinutes } from '../../support/minutes';
import { as, settle, told } from '../../support/world';

beforeEach(settle);

/** The clock of minutes stops on the day of their meeting, on which they are published too. */
const DAY_OF_PUBLICATION = '2026-03-22';
const typed = { version: 1, number: '0012345/2026', on: DAY_OF_PUBLICATION };

test('the number of the protocol office is written on a public version, and it is told', () => {
	const { id, meetingId } = someMinutes({ state: 'published' });

	markProtocol(as('elena'), meetingId, typed);

	expect(outputsOf(null, meetingId)?.protocol).toEqual({ number: '0012345/2026', on: DAY_OF_PUBLICATION });
	expect(told().at(-1)).toBe(`elena minutes.protocolled ${id}`);
});

test('each version has a number of its own', () => {
	const { id, meetingId } = someMinutes({ state: 'published' });
	markProtocol(as('paolo'), meetingId, typed);
	expect(outputsOf(null, meetingId)?.version).toBe(1);

	const other = someMinutes({ state: 'rectifying' });
	publishMinutes(as('elena'), other.id);
	markProtocol(as('elena'), other.meetingId, { ...typed, version: 2, on: '2026-04-01' });

	expect(outputsOf(null, other.meetingId)?.protocol?.on).toBe('2026-04-01');
	expect(id).not.toBe(other.id);
});

test.each([
	['a second time', { state: 'published' }, typed, 'protocol_already', true],
	['before publication', { state: 'approved' }, typed, 'minutes_not_published', false],
	[
		'on a version that does not exist',
		{ state: 'published' },
		{ ...typed, version: 7 },
		'minutes_not_published',
		false
	],
	[
		'with a day before publication',
		{ state: 'published' },
		{ ...typed, on: '2026-03-21' },
		'protocol_day',
		false
	],
	['with a day to come', { state: 'published' }, { ...typed, on: '2026-03-23' }, 'protocol_day', false]
] as const)('the number is refused %s, and nothing changes', (_, given, mark, reason, once) => {
	const { meetingId } = someMinutes(given);
	if (once) markProtocol(as('elena'), meetingId, typed);
	const before = told();

	expect(() => markProtocol(as('elena'), meetingId, { ...mark, number: '99' })).toThrow(reason);

	expect(told()).toEqual(before);
	expect(outputsOf(null, meetingId)?.protocol?.number).not.toBe('99');
});

test.each(['teresa', 'lucia', 'bruna', 'omar', 'ines'] as const)('%s does not write it', (someone) => {
	const { meetingId } = someMinutes({ state: 'published' });

	expect(() => markProtocol(as(someone), meetingId, typed)).toThrow('forbidden');

	expect(outputsOf(null, meetingId)?.protocol).toBeNull();
});

test.each([
	['no number', { number: ' ' }, 'number'],
	['a number that never ends', { number: '1'.repeat(41) }, 'number'],
	['a day that is none', { on: '2026-02-30' }, 'on']
])('the form asks again for %s', (_, wrong, field) => {
	const { error } = protocolForm.safeParse({ ...typed, ...wrong });

	expect(error?.issues.map(({ path }) => path[0])).toEqual([field]);
});
