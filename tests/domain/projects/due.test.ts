import { describe, expect, test } from 'vitest';
import { lastMeasurable, periodsDue } from '../../../src/lib/projects/collecting/rules';

const TODAY = '2026-03-12';
const collected = {
	rhythm: 'mensile' as const,
	since: '2026-01-20',
	until: null,
	plannedEnd: '2026-12-31',
	actualEnd: null
};
type Given = Partial<Parameters<typeof periodsDue>[0]>;
const due = (given: Given = {}, measured: [string, string][] = [], today = TODAY) =>
	periodsDue(
		{ ...collected, ...given },
		measured.map(([periodFrom, periodTo]) => ({ periodFrom, periodTo })),
		today
	).map(({ periodFrom, periodTo, dueOn }) => `${periodFrom} ${periodTo} ${dueOn}`);

const ENDING = { plannedEnd: '2027-05-20', actualEnd: null };

test.each([
	['mensile', '2026-03-31', '2026-12-31'],
	['trimestrale', '2026-03-31', '2026-12-31'],
	['semestrale', '2026-06-30', '2026-12-31'],
	['annuale', '2026-12-31', '2026-12-31'],
	['una_volta', '2027-05-20', '2027-05-20']
] as const)(
	'what is collected %s is measured to the end of the period under way',
	(rhythm, march, december) => {
		expect(lastMeasurable(rhythm, ENDING, TODAY)).toBe(march);
		expect(lastMeasurable(rhythm, ENDING, '2026-12-01')).toBe(december);
	}
);

test('what is collected once is still measured in the month under way when the project is over', () => {
	expect(lastMeasurable('una_volta', { ...ENDING, actualEnd: '2026-02-20' }, TODAY)).toBe('2026-03-31');
});

describe('which measurements are due', () => {
	test('each month that is over, from the one in which it began, ten days later', () => {
		expect(due()).toEqual(['2026-01-01 2026-01-31 2026-02-10', '2026-02-01 2026-02-28 2026-03-10']);
	});

	test('a month is not due on its last day, and is on the next', () => {
		expect(due({}, [], '2026-03-31')).toHaveLength(2);
		expect(due({}, [], '2026-04-01')).toHaveLength(3);
	});

	test('what somebody measured is no longer due, whatever part of the month it was', () => {
		expect(due({}, [['2026-01-10', '2026-01-12']])).toEqual(['2026-02-01 2026-02-28 2026-03-10']);
		expect(due({}, [['2026-01-01', '2026-12-31']])).toEqual([]);
	});

	test.each([
		['trimestrale', '2025-10-01 2025-12-31 2026-01-10'],
		['semestrale', '2025-07-01 2025-12-31 2026-01-10'],
		['annuale', '2025-01-01 2025-12-31 2026-01-10']
	] as const)('what is collected %s has whole periods of the calendar', (rhythm, last) => {
		expect(due({ rhythm, since: '2025-11-05' })).toEqual([last]);
	});

	test('what is collected once is asked for when the project was to end, or ended', () => {
		expect(due({ rhythm: 'una_volta' })).toEqual([]);
		expect(due({ rhythm: 'una_volta', plannedEnd: '2026-03-01' })).toEqual([
			'2026-01-20 2026-03-01 2026-03-11'
		]);
		expect(due({ rhythm: 'una_volta', actualEnd: '2026-02-20' })).toEqual([
			'2026-01-20 2026-02-20 2026-03-02'
		]);
		expect(due({ rhythm: 'una_volta', actualEnd: '2025-12-20' })).toEqual([]);
	});

	test('from the day on which somebody says enough, the month under way is not asked for either', () => {
		expect(due({ until: '2026-02-15' })).toEqual(['2026-01-01 2026-01-31 2026-02-10']);
		expect(due({ until: '2026-01-20' })).toEqual([]);
	});

	test('a project that ended is asked for its last month, and for none after it', () => {
		expect(due({ actualEnd: '2026-02-03' })).toHaveLength(2);
		expect(due({ actualEnd: '2026-01-31' })).toHaveLength(1);
	});

	test('a project past its planned end goes on being asked until it says that it ended', () => {
		expect(due({ plannedEnd: '2026-01-25' })).toHaveLength(2);
	});

	test('what is missing for more than a year stays missing', () => {
		const asked = due({ since: '2020-01-01' });

		expect(asked).toHaveLength(12);
		expect(asked[0]).toBe('2025-03-01 2025-03-31 2025-04-10');
	});
});
