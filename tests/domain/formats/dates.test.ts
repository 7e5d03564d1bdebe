import { expect, test } from 'vitest';
import { dayAfter, dayOf, daysBetween } from '../../../src/lib/clock';
import { dayBounds, fromWallClock, isDay } from '../../../src/lib/formats/dates';

test.each(['1900-01-01', '2026-03-12', '2028-02-29', '2200-12-31'])('%s is a day', (day) => {
	expect(isDay(day)).toBe(true);
	expect(fromWallClock(`${day}T18:30`)).toBeInstanceOf(Date);
});

test.each([
	'',
	'12/03/2026',
	'0001-01-01',
	'0999-12-31',
	'1899-12-31',
	'2201-01-01',
	'9999-12-31',
	'2026-13-45',
	'2026-02-31'
])('"%s" is no day that anybody means', (day) => {
	expect(isDay(day)).toBe(false);
	expect(fromWallClock(`${day}T23:59`)).toBeUndefined();
});

test.each([
	['2026-01-14T22:59:59Z', '2026-01-14'],
	['2026-01-14T23:00:00Z', '2026-01-15'],
	['2026-07-14T21:59:59Z', '2026-07-14'],
	['2026-07-14T22:00:00Z', '2026-07-15'],
	['2026-01-14T22:59:59Z', '2026-01-14']
])('at %s it is %s in Rome, whatever was asked before', (instant, day) => {
	expect(dayOf(new Date(instant))).toBe(day);
});

test('a day goes from midnight to midnight in Rome, also when it has 23 hours', () => {
	expect(dayBounds('2026-03-29')).toEqual([
		new Date('2026-03-28T23:00:00Z'),
		new Date('2026-03-29T22:00:00Z')
	]);
	expect(dayBounds('1900-01-01')[0].getTime()).toBeLessThan(dayBounds('1900-01-01')[1].getTime());
	expect(dayBounds('2200-12-31')[0].getTime()).toBeLessThan(dayBounds('2200-12-31')[1].getTime());
});

test('days are counted on the calendar, past the change of clocks too', () => {
	expect(daysBetween('2026-03-26', '2026-03-31')).toBe(5);
	expect(daysBetween('2026-03-31', '2026-03-26')).toBe(-5);
	expect(dayAfter('2026-03-26', 5)).toBe('2026-03-31');
	expect(dayAfter('2026-10-24', 2)).toBe('2026-10-26');
});
