import { beforeEach, expect, test } from 'vitest';
import { brokenLinks } from '../../../src/lib/audit/queries.server';
import { record } from '../../../src/lib/audit/record.server';
import { events } from '../../../src/lib/audit/tables.server';
import { db } from '../../../src/lib/db.server';
import { aMeeting } from '../../support/meetings';
import { someMinutes } from '../../support/minutes';
import { as, settle, told } from '../../support/world';

beforeEach(settle);

const tell = (id: string) =>
	record(as('elena'), 'need.recorded', { id }, {}, { personal: { words: 'Bruna' } });

test('each line of the audit log is sealed by the one before', () => {
	tell('one');
	tell('two');

	expect(told()).toEqual(['elena need.recorded one', 'elena need.recorded two']);
	expect(brokenLinks()).toEqual([]);
});

test('erasing personal details leaves the chain whole', () => {
	tell('one');
	tell('two');

	db.update(events).set({ personal: null, personalSalt: null }).run();

	expect(brokenLinks()).toEqual([]);
});

test('a line cannot be rewritten, nor its personal details replaced', () => {
	tell('one');

	expect(() => db.update(events).set({ actorId: 'omar' }).run()).toThrow('never changed');
	expect(() =>
		db
			.update(events)
			.set({ personal: { words: 'x' } })
			.run()
	).toThrow('only ever emptied');
});

test('a line taken out of the middle is noticed', () => {
	tell('one');
	tell('two');
	tell('three');

	db.run(`delete from events where subject_id = 'two'`);

	expect(brokenLinks()).toEqual([3]);
});

test.each([
	['postponed', () => aMeeting({ state: 'postponed' }), 'Neve'],
	['cancelled', () => aMeeting({ state: 'cancelled' }), 'La sala non è disponibile'],
	['rectified', () => someMinutes({ state: 'rectifying' }), 'Mancava una parola.']
])('why something is %s is told in words that can be erased', (_, happens, reason) => {
	happens();

	const told = db.select({ forEver: events.details, erasable: events.personal }).from(events).all();

	expect(told.map(({ erasable }) => erasable)).toContainEqual({ reason });
	expect(JSON.stringify(told.map(({ forEver }) => forEver))).not.toContain(reason);
});
