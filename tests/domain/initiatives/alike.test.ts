import { beforeEach, expect, test } from 'vitest';
import { countQueries } from '../../../src/lib/db.server';
import { alikeOf } from '../../../src/lib/formats/matching';
import { listAlike } from '../../../src/lib/initiatives/search/queries.server';
import { similarTo } from '../../../src/lib/initiatives/search/words.server';
import { editInitiative } from '../../../src/lib/initiatives/versions/commands.server';
import { aNewVersion, anInitiative } from '../../support/initiatives';
import { as, settle } from '../../support/world';

beforeEach(settle);

const ids = (text: string, except?: string) => similarTo(text, except).map(({ id }) => id);

test('what speaks of the same is found by any telling word, whatever its ending, accents and capitals', () => {
	const garden = anInitiative({ title: 'Orti condivisi dietro la scuola' });
	const benches = anInitiative({ title: 'Una panchina più comoda' });

	expect(ids('Vorrei un ORTO per tutti')).toEqual([garden]);
	expect(ids('panchine')).toEqual([benches]);
	expect(ids('PANCHÌNA')).toEqual([benches]);
	expect(ids('zzzzz')).toEqual([]);
});

test('two ideas that share only words of every idea are not alike', () => {
	anInitiative({ title: 'Una festa per tutte le persone del quartiere' });

	expect(ids('Scacchi per tutti, insieme alle persone del quartiere')).toEqual([]);
	expect(ids('Una festa')).toHaveLength(1);
});

test('a word in the title counts more than one in the text', () => {
	const text = anInitiative({ title: 'Compagnia la domenica' });
	const title = anInitiative({ title: 'Volontari per la spesa' });

	expect(ids('volontari')).toEqual([title, text]);
});

test('neither drafts nor what was taken back or joined to another is suggested, nor the idea itself', () => {
	anInitiative({ state: 'draft' });
	anInitiative({ state: 'withdrawn' });
	anInitiative({ state: 'merged', title: 'Telefono unito' });
	const own = anInitiative({ title: 'Telefono amico' });

	expect(similarTo('telefono unito amico', own).map(({ title }) => title)).toEqual(['Compagnia al telefono']);
});

test('at most five are suggested, with one question to the database', async () => {
	for (let i = 0; i < 7; i++) anInitiative();

	expect(ids('telefono')).toHaveLength(5);
	expect(await countQueries(() => similarTo('telefono amico'))).toBe(1);
});

test('after a change the new words are found and the old ones are not', () => {
	const id = anInitiative({ title: 'Biblioteca viaggiante' });
	editInitiative(as('bruna'), id, aNewVersion());

	expect(ids('biblioteca viaggiante')).toEqual([]);
	expect(ids('domenica')).toEqual([id]);
});

test.each([
	'"',
	"'",
	'a AND',
	'NEAR(',
	'telefono"*',
	'title:telefono',
	'-telefono ^',
	'(((',
	'',
	' ',
	'the of di',
	'\u0000'
])('%j, whatever it means elsewhere, does no harm', (text) => {
	anInitiative();

	expect(() => similarTo(text)).not.toThrow();
	expect(() => listAlike({ text, states: ['submitted'] })).not.toThrow();
});

test('a long text is cut where it begins to tell nothing new', () => {
	const words = Array.from({ length: 500 }, (_, i) => `parola${i}x`).join(' ');

	expect(alikeOf(words)?.split(' OR ')).toHaveLength(24);
});
