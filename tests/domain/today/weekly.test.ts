import { eq } from 'drizzle-orm';
import { beforeEach, expect, test } from 'vitest';
import { people } from '../../../src/lib/accounts/tables.server';
import { db } from '../../../src/lib/db.server';
import { letters, reminders } from '../../../src/lib/outbox/tables.server';
import { chooseWeekly } from '../../../src/lib/outbox/weekly/commands.server';
import { wantsWeekly } from '../../../src/lib/outbox/weekly/queries.server';
import { writeWeekly } from '../../../src/lib/today/weekly.server';
import { aCommitment } from '../../support/commitments';
import { aConsultation } from '../../support/consultations';
import { anInitiative } from '../../support/initiatives';
import { as, dayIn, settle, told, travelTo } from '../../support/world';

beforeEach(settle);

/** The Monday after the day of the suite, at nine in Rome. */
const MONDAY = new Date('2026-03-16T08:00:00Z');

/** Letters of Mondays: others were written meanwhile. */
const written = () =>
	db
		.select()
		.from(letters)
		.all()
		.filter(({ subject }) => /^(Questa settimana|This week)/.test(subject));
const to = () => written().map(({ recipient }) => recipient.split('@')[0]);

test('on Monday morning each coordinator with something that waits reads it, and nobody else', () => {
	anInitiative({ title: 'Panchine al sole' });
	travelTo(MONDAY);

	expect(writeWeekly()).toBe(2);

	expect(to()).toEqual(['carla', 'elena']);
	const [, letter] = written();
	expect(letter?.subject).toBe('Questa settimana 1 cosa aspetta te');
	expect(letter?.body).toContain(
		'Iniziativa senza risposta, San Giorgio: Panchine al sole. Da giovedì 12 marzo 2026.'
	);
	expect(letter?.body).toContain('- Risposte (San Giorgio): da giovedì 12 marzo 2026');
	expect(letter?.body).toContain('/oggi');
});

test('once, however often it is looked at, and again the Monday after', () => {
	anInitiative();
	travelTo(MONDAY);
	writeWeekly();
	expect(writeWeekly()).toBe(0);

	travelTo(new Date(MONDAY.getTime() + 7 * 86_400_000));
	expect(writeWeekly()).toBe(2);
});

test.each([
	['before eight in Rome', '2026-03-16T06:59:00Z'],
	['on a Tuesday', '2026-03-17T09:00:00Z'],
	['on Sunday night, when it is still Sunday in Rome', '2026-03-15T22:30:00Z']
])('%s nobody is written to', (_, moment) => {
	anInitiative();
	travelTo(new Date(moment));

	expect(writeWeekly()).toBe(0);
	expect(db.select().from(reminders).all()).toEqual([]);
});

test('who has nothing that waits gets no letter', () => {
	anInitiative({ neighbourhoodId: 'stazione' });
	travelTo(MONDAY);

	writeWeekly();

	expect(to()).toEqual(['carla', 'dario']);
});

test('each is written to in their own language', () => {
	anInitiative({ title: 'Panchine al sole' });
	db.update(people).set({ language: 'en' }).where(eq(people.id, 'elena')).run();
	travelTo(MONDAY);

	writeWeekly();

	const [italian, english] = written();
	expect(italian?.subject).toBe('Questa settimana 1 cosa aspetta te');
	expect(english).toMatchObject({ subject: 'This week 1 thing is waiting for you', language: 'en' });
	expect(english?.body).toContain(
		'Initiative without an answer, San Giorgio: Panchine al sole. Since Thursday'
	);
});

test('who said that they want none gets none, until they want it again', () => {
	anInitiative();
	chooseWeekly(as('elena'), false);
	chooseWeekly(as('elena'), false);
	expect([wantsWeekly('elena'), wantsWeekly('carla')]).toEqual([false, true]);
	travelTo(MONDAY);
	writeWeekly();
	expect(to()).toEqual(['carla']);

	chooseWeekly(as('elena'), true);
	travelTo(new Date(MONDAY.getTime() + 7 * 86_400_000));
	writeWeekly();
	expect(to()).toEqual(['carla', 'carla', 'elena']);
	expect(told().join()).not.toContain('weekly');
});

test('who coordinates nothing has no letter to choose', () => {
	expect(() => chooseWeekly(as('ines'), false)).toThrow('forbidden');
});

test('many things are ten lines and their number; of an open vote no count is told', () => {
	for (let i = 0; i < 14; i++) aCommitment({ dueOn: dayIn(1) });
	travelTo(new Date(MONDAY.getTime() - 9 * 86_400_000));
	aConsultation({ votes: { yes: 7, no: 2 } });
	travelTo(MONDAY);

	writeWeekly();

	const letter = written().find(({ recipient }) => recipient.startsWith('elena'));
	expect(letter?.subject).toBe('Questa settimana 15 cose aspettano te');
	expect(letter?.body.match(/Impegno scaduto/g)).toHaveLength(10);
	expect(letter?.body).not.toMatch(/\b[79] vot/);
});
