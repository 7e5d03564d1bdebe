import { expect, test } from 'vitest';
import { easterOf, isHoliday } from '../../../src/lib/formats/holidays';

test.each([
	[1954, '1954-04-18'],
	[1981, '1981-04-19'],
	[2000, '2000-04-23'],
	[2008, '2008-03-23'],
	[2011, '2011-04-24'],
	[2024, '2024-03-31'],
	[2025, '2025-04-20'],
	[2026, '2026-04-05'],
	[2027, '2027-03-28'],
	[2038, '2038-04-25'],
	[2049, '2049-04-18'],
	[2285, '2285-03-22']
])('Easter of %i is %s', (year, day) => {
	expect(easterOf(year)).toBe(day);
});

test.each([
	['2026-04-05', true],
	['2026-04-06', true],
	['2026-04-25', true],
	['2026-06-02', true],
	['2026-10-04', true],
	['2025-10-04', false],
	['2026-12-24', false],
	['2027-01-01', true]
])('whether %s is a holiday: %s', (day, holiday) => {
	expect(isHoliday(day)).toBe(holiday);
});
