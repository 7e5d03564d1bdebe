import { beforeEach, expect, test } from 'vitest';
import { db } from '../../../src/lib/db.server';
import { countNeeds, listNeeds } from '../../../src/lib/needs/queries.server';
import { needs } from '../../../src/lib/needs/tables.server';
import { revealsSomebody } from '../../../src/lib/needs/revealing';
import { aNeed } from '../../support/needs';
import { dayIn, settle, told } from '../../support/world';

beforeEach(settle);

test('a resident tells what their quartiere lacks, and nobody reads who told it', () => {
	const id = aNeed();

	const [need] = listNeeds();
	expect(need).toMatchObject({ id, neighbourhoodName: 'San Giorgio', theme: 'anziani_socialita' });
	expect(JSON.stringify(need)).not.toContain('bruna');
	expect(told()).toEqual([`bruna need.recorded ${id}`]);
});

test.each([
	['a member of the tavolo', 'lucia', 'organizzazione'],
	['the secretary', 'teresa', 'incontro'],
	['the facilitator', 'paolo', 'incontro'],
	['the coordinator', 'elena', 'servizio_sociale']
] as const)('%s passes on what others told', (_, by, source) => {
	aNeed({ by, source });

	expect(listNeeds()).toMatchObject([{ source }]);
});

test('a need of the whole city is told by who coordinates the whole city', () => {
	aNeed({ by: 'carla', neighbourhoodId: '', source: 'servizio_sociale' });

	expect(listNeeds()).toMatchObject([{ neighbourhoodId: null }]);
});

test.each([
	['a resident, of another quartiere', { neighbourhoodId: 'stazione' }, 'forbidden'],
	['a resident, of the whole city', { neighbourhoodId: '' }, 'forbidden'],
	['a resident, in the words of the social service', { source: 'servizio_sociale' }, 'forbidden'],
	['somebody nobody verified', { by: 'nadia' }, 'forbidden'],
	['a coordinator of another area', { by: 'dario' }, 'forbidden'],
	['a coordinator of one area, of the whole city', { by: 'elena', neighbourhoodId: '' }, 'forbidden'],
	['somebody, of a quartiere that does not exist', { neighbourhoodId: 'atlantide' }, 'not_found'],
	['a resident, with a phone number', { words: 'Chiamate il 333 1234567' }, 'need_reveals']
] as const)('%s is refused, and nothing is written', (_, given, reason) => {
	expect(() => aNeed(given)).toThrow(reason);

	expect(listNeeds()).toEqual([]);
	expect(told()).toEqual([]);
});

test('whoever passes a need on says how many told it, how much it presses and when', () => {
	const id = aNeed({ by: 'teresa', source: 'volontario', voices: 77, intensity: '3', heardOn: dayIn(-20) });

	expect(db.select().from(needs).all()).toMatchObject([
		{ id, voices: 77, intensity: 3, heardOn: dayIn(-20) }
	]);
	expect(JSON.stringify(listNeeds())).not.toContain('77');
});

test('unless somebody says more it is one voice, needed, heard today', () => {
	aNeed();

	expect(db.select().from(needs).all()).toMatchObject([{ voices: 1, intensity: 2, heardOn: dayIn(0) }]);
});

test.each([
	['a resident, in the name of five', { voices: 5 }, 'need_one_voice'],
	['somebody, heard tomorrow', { by: 'teresa', heardOn: dayIn(1) }, 'need_heard_later']
] as const)('%s is refused beside the field, and nothing is written', (_, given, reason) => {
	expect(() => aNeed(given)).toThrow(reason);

	expect(listNeeds()).toEqual([]);
});

test('the same form sent twice writes one need', () => {
	const id = aNeed();

	expect(() => aNeed({ id })).toThrow('already_done');
	expect(countNeeds()).toBe(1);
});

test.each([
	['Non c’è un posto dove trovarsi la sera', false],
	['Il bus 12 passa ogni 40 minuti dal 2019', false],
	['Scrivete a maria@example.org', true],
	['Il mio numero è 0522 456 789', true],
	['RSSMRA80A01H223X vive qui', true],
	['La signora Montanari non riesce a salire', true],
	['In via Roma 12 manca la rampa', true],
	['Chi ha la demenza resta solo il pomeriggio', false]
])('%j says whose need it is: %s', (words, expected) => {
	expect(revealsSomebody(words)).toBe(expected);
});

test('needs are listed by quartiere, theme and target group', () => {
	const old = aNeed();
	const young = aNeed({ theme: 'giovani', target: 'giovani' });
	aNeed({ by: 'marco', neighbourhoodId: 'borgo-antico' });

	const ids = (filter: Parameters<typeof listNeeds>[0]) => listNeeds(filter).map(({ id }) => id);
	expect(ids({ theme: 'giovani' })).toEqual([young]);
	expect(ids({ target: 'anziani', neighbourhoodId: 'san-giorgio' })).toEqual([old]);
	expect(countNeeds({ neighbourhoodId: 'borgo-antico' })).toBe(1);
	expect(listNeeds({ limit: 1, offset: 2 })).toHaveLength(1);
});
