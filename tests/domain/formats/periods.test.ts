import { expect, test } from 'vitest';
import { periodTyped } from '../../../src/lib/formats/periods';

test.each([
	['2026-02', '2026-02-01 2026-02-28'],
	['02/2026', '2026-02-01 2026-02-28'],
	['2/2024', '2024-02-01 2024-02-29'],
	['febbraio 2026', '2026-02-01 2026-02-28'],
	['Feb. 2026', '2026-02-01 2026-02-28'],
	['dic-2025', '2025-12-01 2025-12-31'],
	['March 2026', '2026-03-01 2026-03-31'],
	['1° trimestre 2026', '2026-01-01 2026-03-31'],
	['T4 2025', '2025-10-01 2025-12-31'],
	['Q2 2026', '2026-04-01 2026-06-30'],
	['2 semestre 2025', '2025-07-01 2025-12-31'],
	['2025', '2025-01-01 2025-12-31'],
	['01/02/2026', '2026-02-01 2026-02-28'],
	['46054', '2026-02-01 2026-02-28']
])('“%s” is the period %s', (text, said) => {
	const period = periodTyped(text);

	expect(period && `${period.from} ${period.to}`).toBe(said);
});

test('a day and a last day beside it go from the one to the other', () => {
	expect(periodTyped('12/01/2026', '15 marzo 2026')).toEqual({ from: '2026-01-12', to: '2026-03-15' });
});

test.each([
	['12/02/2026', ''],
	['13/2026', ''],
	['3 semestre 2026', ''],
	['Brumaio 2026', ''],
	['ieri', ''],
	['12/01/2026', 'boh'],
	['2026-02', '2026-03'],
	['', '']
])('“%s” with “%s” beside it is no period', (text, last) => {
	expect(periodTyped(text, last)).toBeUndefined();
});
