import fc from 'fast-check';
import { expect, test } from 'vitest';
import { momentIn, nameOf, outdated } from '../../../src/lib/backups/rules';

const ROTATION = { daily: 7, weekly: 4, monthly: 2 };
const at = (day: string, hour = '03') => new Date(`${day}T${hour}:00:00Z`);
const days = (first: string, count: number) =>
	Array.from({ length: count }, (_, i) => new Date(at(first).getTime() + i * 86_400_000));
const dayOf = (moment: Date) => moment.toISOString().slice(0, 10);
const keptOf = (moments: readonly Date[], rotation = ROTATION) => {
	const gone = outdated(moments, rotation);
	return moments.filter((moment) => !gone.includes(moment)).map(dayOf);
};

test('of a year of nights the last week is kept, a night for each of four weeks, and for each of two months', () => {
	expect(keptOf(days('2025-11-27', 365))).toEqual([
		'2026-10-31',
		'2026-11-08',
		'2026-11-15',
		'2026-11-20',
		'2026-11-21',
		'2026-11-22',
		'2026-11-23',
		'2026-11-24',
		'2026-11-25',
		'2026-11-26'
	]);
});

test.each([
	['nothing goes while there are few', days('2026-11-20', 7), 0],
	['of one day the last is kept', [at('2026-11-20', '03'), at('2026-11-20', '15')], 1],
	['a year without backups loses none of those before it', [...days('2025-01-01', 7), at('2026-11-26')], 1],
	['nothing to keep of days, weeks and months: still the last', days('2026-11-20', 5), 4, 0]
])('%s', (_, moments, gone, kept = 7) => {
	const rotation = kept ? ROTATION : { daily: 0, weekly: 0, monthly: 0 };

	expect(outdated(moments, rotation)).toHaveLength(gone);
	expect(outdated(moments, rotation)).not.toContainEqual(moments.at(-1));
});

test('whatever the nights were, the last stays, and a second rotation takes nothing more', () => {
	const moment = fc.date({ min: at('2020-01-01'), max: at('2030-01-01'), noInvalidDate: true });
	fc.assert(
		fc.property(fc.uniqueArray(moment, { selector: Number, minLength: 1, maxLength: 60 }), (moments) => {
			const gone = outdated(moments, ROTATION);
			const rest = moments.filter((one) => !gone.includes(one));

			expect(Math.max(...rest.map(Number))).toBe(Math.max(...moments.map(Number)));
			expect(rest.length).toBeLessThanOrEqual(7 + 4 + 2);
			expect(outdated(rest, ROTATION)).toEqual([]);
		})
	);
});

test('a file tells its kind and its moment by its name, and nothing else is taken for one', () => {
	const moment = new Date('2026-11-26T03:04:05Z');

	expect(nameOf('data', moment)).toBe('tavoli-dati-2026-11-26T03-04-05Z.backup');
	expect(momentIn('data', nameOf('data', moment))).toEqual(moment);
	for (const name of [
		nameOf('keys', moment),
		`${nameOf('data', moment)}.part`,
		'tavoli.db',
		'.tavoli-dati'
	]) {
		expect(momentIn('data', name)).toBeUndefined();
	}
});
