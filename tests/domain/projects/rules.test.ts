import { expect, test } from 'vitest';
import { numberTyped } from '../../../src/lib/formats/typed';
import { latestMonths, monthOf, wrongValue } from '../../../src/lib/projects/measurements/rules';
import { canAdvance, isLate, progress, PROJECT_STATES } from '../../../src/lib/projects/rules';

const done = (weight: number) => ({ weight, doneOn: '2026-03-01' });
const open = (weight: number) => ({ weight, doneOn: null });

test.each([
	['without milestones nobody knows', [], undefined],
	['nothing reached is nothing done', [open(1), open(1)], 0],
	['one of two is half', [done(1), open(1)], 0.5],
	['weights are compared with each other', [done(3), open(1)], 0.75],
	['weights need not make a hundred', [done(30), open(60)], 1 / 3],
	['all reached is all done', [done(2), done(5)], 1]
])('%s', (_, milestones, share) => {
	expect(progress(milestones)).toBe(share);
});

const plan = { plannedStart: '2026-03-01', plannedEnd: '2026-06-30', overdueMilestones: 0 };

test.each([
	['not begun on its day', { ...plan, state: 'to_start' }, '2026-03-02', true],
	['to begin today', { ...plan, state: 'to_start' }, '2026-03-01', false],
	['under way in time', { ...plan, state: 'in_progress' }, '2026-04-01', false],
	[
		'under way with a milestone missed',
		{ ...plan, state: 'in_progress', overdueMilestones: 1 },
		'2026-04-01',
		true
	],
	[
		'suspended with a milestone missed',
		{ ...plan, state: 'suspended', overdueMilestones: 1 },
		'2026-04-01',
		false
	],
	['suspended past its end', { ...plan, state: 'suspended' }, '2026-07-01', true],
	[
		'finished, whatever the calendar says',
		{ ...plan, state: 'finished', overdueMilestones: 2 },
		'2027-01-01',
		false
	],
	['not realised', { ...plan, state: 'not_realised' }, '2027-01-01', false]
] as const)('%s', (_, project, today, late) => {
	expect(isLate(project, today)).toBe(late);
});

test('what ended never comes back', () => {
	expect(PROJECT_STATES.filter((to) => canAdvance('finished', to) || canAdvance('not_realised', to))).toEqual(
		[]
	);
	expect(canAdvance('suspended', 'in_progress')).toBe(true);
	expect(canAdvance('to_start', 'finished')).toBe(false);
});

test.each([
	['1.250,50', 1250.5],
	['1250,5', 1250.5],
	['1250.50', 1250.5],
	[' 40 ', 40],
	['12 €', 12],
	['1.250', 1250],
	['', undefined],
	['-3', undefined],
	['quaranta', undefined],
	['1,2,3', undefined]
])('typed %s is read as %s', (text, value) => {
	expect(numberTyped(text)).toBe(value);
});

test.each([
	['percento', 101, 'percent_too_large'],
	['percento', 100, undefined],
	['punti', 5.5, 'mark_too_large'],
	['persone', 3.5, 'value_not_whole'],
	['ore', 3.5, undefined],
	['ore', -1, 'value_negative']
] as const)('in %s, %d: %s', (unit, value, wrong) => {
	expect(wrongValue({ unit, aggregation: 'sum' }, value)).toBe(wrong);
});

test('a month has its first and last day, and the latest months come first', () => {
	expect(monthOf('2026-02')).toEqual({ periodFrom: '2026-02-01', periodTo: '2026-02-28' });
	expect(monthOf('2028-02').periodTo).toBe('2028-02-29');
	expect(latestMonths('2026-02-12', 4)).toEqual(['2026-02', '2026-01', '2025-12', '2025-11']);
});
