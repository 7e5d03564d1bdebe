import { eq, lt } from 'drizzle-orm';
import { beforeEach, expect, test } from 'vitest';
import { SYSTEM } from '../../../src/lib/actor';
import { forgetActs } from '../../../src/lib/audit/forgetting/commands.server';
import { brokenLinks, countEvents } from '../../../src/lib/audit/queries.server';
import { record } from '../../../src/lib/audit/record.server';
import { events } from '../../../src/lib/audit/tables.server';
import { db } from '../../../src/lib/db.server';
import { brokenSeals } from '../../../src/lib/minutes/seals.server';
import { firstDayKnown } from '../../../src/lib/opendata/span.server';
import { someMinutes } from '../../support/minutes';
import { as, settle, told, travelTo } from '../../support/world';

beforeEach(settle);

const tell = (id: string) => record(as('elena'), 'need.recorded', { id }, {});
const on = (day: string) => travelTo(new Date(`${day}T10:00:00Z`));

/** Two lines in 2026, two in 2028. */
function fourLines() {
	on('2026-03-12');
	tell('one');
	tell('two');
	on('2028-03-12');
	tell('three');
	tell('four');
}

test('lines of more than five years ago go, and the rest is still proved', () => {
	fourLines();
	on('2031-03-11');
	expect(forgetActs(SYSTEM)).toBe(0);
	on('2031-03-12');

	expect(forgetActs(SYSTEM)).toBe(2);

	expect(told()).toEqual([
		'elena need.recorded three',
		'elena need.recorded four',
		'system acts.forgotten events'
	]);
	expect(brokenLinks()).toEqual([]);
	expect(forgetActs(SYSTEM)).toBe(0);
	tell('five');
	expect(brokenLinks()).toEqual([]);
});

test('it goes on year after year, also when nothing else happens any more', () => {
	fourLines();
	for (const day of ['2031-04-01', '2033-04-01', '2036-05-01', '2041-06-01']) {
		on(day);
		forgetActs(SYSTEM);
		expect(brokenLinks()).toEqual([]);
	}

	expect(told()).toEqual(['system acts.forgotten events']);
	expect(firstDayKnown()).toBe('2026-03-12');
});

test('many lines go in parts, and are proved after each', () => {
	on('2026-03-12');
	for (let i = 0; i < 2100; i++) tell(`${i}`);
	on('2031-03-12');

	expect(forgetActs(SYSTEM)).toBe(2000);
	expect(brokenLinks()).toEqual([]);
	expect(forgetActs(SYSTEM)).toBe(100);
	expect(brokenLinks()).toEqual([]);
	expect(countEvents()).toBe(2);
});

test.each([
	['one more line at the beginning', () => db.delete(events).where(eq(events.subjectId, 'three')).run(), 4],
	['a line in the middle', () => db.delete(events).where(eq(events.subjectId, 'four')).run(), 5],
	['the line that tells of it', () => db.delete(events).where(eq(events.action, 'acts.forgotten')).run(), 3]
])('after that, whoever takes away %s is noticed', (_, takes, number) => {
	fourLines();
	on('2031-03-12');
	forgetActs(SYSTEM);

	takes();

	expect(brokenLinks()).toEqual([number]);
});

test('who cuts the record without telling is noticed', () => {
	fourLines();

	db.delete(events).where(lt(events.number, 3)).run();

	expect(brokenLinks()).toEqual([3]);
});

test('minutes stay proved by the record when the lines that told them are gone, twice over', () => {
	on('2026-03-12');
	const { id } = someMinutes({ state: 'published' });
	for (const day of ['2031-06-01', '2036-07-01']) {
		on(day);
		tell('later');
		expect(forgetActs(SYSTEM)).toBeGreaterThan(0);
		expect(brokenSeals()).toEqual([]);
	}
	expect(told().some((line) => line.includes('minutes.published'))).toBe(false);

	// Whoever writes another text seals it anew: the record remembers the seal of the day.
	db.run('drop trigger minutes_versions_never_change');
	db.run(`update minutes_versions set sha256 = 'another' where minutes_id = '${id}'`);
	expect(brokenSeals()).toContainEqual(expect.stringContaining("ricorda un'altra impronta"));
});

test('nobody takes lines away by hand', () => {
	expect(() => forgetActs(as('ines'))).toThrow('forbidden');
});
