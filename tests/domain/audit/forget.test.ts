import { eq, lt } from 'drizzle-orm';
import { beforeEach, expect, test } from 'vitest';
import { SYSTEM, type Actor } from '../../../src/lib/actor';
import { shorteningInWords } from '../../../src/cli/check';
import { forgetActs } from '../../../src/lib/audit/forgetting/commands.server';
import { brokenLinks, countEvents } from '../../../src/lib/audit/queries.server';
import { record } from '../../../src/lib/audit/record.server';
import { events } from '../../../src/lib/audit/tables.server';
import { db } from '../../../src/lib/db.server';
import { brokenSeals } from '../../../src/lib/minutes/seals.server';
import { minutesPublications } from '../../../src/lib/minutes/tables.server';
import { firstDayKnown } from '../../../src/lib/opendata/span.server';
import { someMinutes } from '../../support/minutes';
import { as, DAY, settle, told, travelTo } from '../../support/world';

beforeEach(settle);

const tell = (id: string) => record(as('elena'), 'need.recorded', { id }, {});
const on = (day: string) => travelTo(new Date(`${day}T10:00:00Z`));

/** Two months before, somebody is still at work: the clock is right. */
function busyUntil(day: string) {
	travelTo(new Date(Date.parse(`${day}T10:00:00Z`) - 60 * DAY));
	tell('busy');
	on(day);
}

/** Two lines in 2026, two in 2030. */
function fourLines() {
	on('2026-03-12');
	tell('one');
	tell('two');
	on('2030-10-12');
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

test('it goes on year after year, and the first day is known for ever', () => {
	fourLines();
	for (const day of ['2031-04-01', '2035-11-01', '2036-05-01', '2041-06-01']) {
		busyUntil(day);
		expect(forgetActs(SYSTEM)).toBeGreaterThan(0);
		expect(brokenLinks()).toEqual([]);
	}

	expect(told()).toEqual(['elena need.recorded busy', 'system acts.forgotten events']);
	expect(firstDayKnown()).toBe('2026-03-12');
});

test('many lines go in parts, and are proved after each', () => {
	on('2026-03-12');
	for (let i = 0; i < 2100; i++) tell(`${i}`);
	busyUntil('2031-03-12');

	expect(forgetActs(SYSTEM)).toBe(2000);
	expect(brokenLinks()).toEqual([]);
	expect(forgetActs(SYSTEM)).toBe(100);
	expect(brokenLinks()).toEqual([]);
	expect(countEvents()).toBe(3);
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

const AT = { then: Date.parse('2026-03-12T10:00:00Z'), later: Date.parse('2030-10-12T10:00:00Z') };

test.each<[string, () => Actor, Record<string, unknown>]>([
	['only up to where', () => SYSTEM, {}],
	['that they were of last year', () => SYSTEM, { since: AT.then, lastAt: AT.later }],
	['of what is older than the city', () => SYSTEM, { since: AT.then, lastAt: AT.then - DAY }],
	['of a city begun last year', () => SYSTEM, { since: AT.later, lastAt: AT.later }],
	['what was due, but as a person', () => as('ines'), { since: AT.then, lastAt: AT.then }]
])('who cuts the record and tells %s is noticed', (_, who, times) => {
	fourLines();
	on('2031-06-12');
	const hash = db.select().from(events).where(eq(events.number, 3)).get()?.hash;

	record(who(), 'acts.forgotten', { id: 'events' }, {}, { details: { upTo: 3, hash, lines: 3, ...times } });
	db.delete(events).where(lt(events.number, 4)).run();

	expect(brokenLinks()).toEqual([4]);
	expect(shorteningInWords()).toEqual([]);
});

test('the check says where the record begins and what went before', () => {
	fourLines();
	on('2031-03-12');
	expect(shorteningInWords()).toEqual([]);

	forgetActs(SYSTEM);

	expect(shorteningInWords()).toEqual([
		"Il registro degli atti comincia dalla riga 3 (12 ottobre 2030). Righe tolte prima, perché di oltre cinque anni: 2, dal 12 marzo 2026 al 12 marzo 2026; l'ultima volta il 12 marzo 2031."
	]);
});

test('lines whose time is wrong and yet to come keep nothing back', () => {
	on('2045-01-01');
	tell('wrong');
	on('2026-03-12');
	tell('one');
	on('2045-01-01');
	tell('wrong');
	on('2026-03-13');
	tell('two');
	on('2045-01-01');
	tell('wrong');
	busyUntil('2031-03-13');

	expect(forgetActs(SYSTEM)).toBe(4);

	expect(told().slice(0, 2)).toEqual(['elena need.recorded wrong', 'elena need.recorded busy']);
	expect([brokenLinks(), firstDayKnown()]).toEqual([[], '2026-03-13']);
});

test('a clock that jumped ahead takes nothing away, also once it has told acts of its own', () => {
	fourLines();
	on('2036-01-01');
	expect(forgetActs(SYSTEM)).toBe(0);
	tell('since the jump');
	expect(forgetActs(SYSTEM)).toBe(0);

	busyUntil('2036-06-01');
	expect(forgetActs(SYSTEM)).toBe(4);
});

test('public minutes taken away are missed also when the lines that told them are gone', () => {
	on('2026-03-12');
	someMinutes({ state: 'published' });
	busyUntil('2031-06-01');
	forgetActs(SYSTEM);
	expect(brokenSeals()).toEqual([]);

	db.run('drop trigger minutes_versions_never_change');
	db.run("update minutes_versions set sha256 = 'another'");
	expect(brokenSeals()).toContainEqual(
		expect.stringMatching(/^la versione con l'impronta [0-9a-f]{64}: .* non c'è più$/)
	);
});

test('public minutes that are no longer public are missed also then', () => {
	on('2026-03-12');
	someMinutes({ state: 'published' });
	busyUntil('2031-06-01');
	forgetActs(SYSTEM);

	db.run('drop trigger minutes_publications_never_go');
	db.delete(minutesPublications).run();

	expect(brokenSeals()).toContainEqual(expect.stringMatching(/versione 1: era pubblica, e non lo è più$/));
});

test('minutes stay proved by the record when the lines that told them are gone, twice over', () => {
	on('2026-03-12');
	const { id } = someMinutes({ state: 'published' });
	for (const day of ['2031-06-01', '2036-07-01']) {
		busyUntil(day);
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
