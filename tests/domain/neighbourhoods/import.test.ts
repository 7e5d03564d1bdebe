import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { CONSOLE } from '../../../src/lib/actor';
import { brokenLinks } from '../../../src/lib/audit/queries.server';
import { readAreas } from '../../../src/lib/formats/geojson';
import { importForm } from '../../../src/lib/neighbourhoods/forms';
import { importInWords, planImport } from '../../../src/lib/neighbourhoods/imports.server';
import {
	findNeighbourhood,
	listDistricts,
	listNeighbourhoods
} from '../../../src/lib/neighbourhoods/queries.server';
import { importCity } from '../../../src/lib/tavoli/imports.server';
import { listTavoli } from '../../../src/lib/tavoli/queries.server';
import { aCollection, aFeature, anArea, square } from '../../support/places';
import { as, settle, told } from '../../support/world';

test('an empty city gets its poli, its quartieri and a general tavolo in each', () => {
	const done = importCity(CONSOLE, [anArea('VILLAGGIO BADIA'), anArea('CENTRO', 'CENTRO STORICO')]);

	expect(importInWords(done)).toBe('Quartieri creati: 2. Aggiornati: 0. Già uguali: 0. Poli nuovi: 2.');
	expect(listDistricts().map(({ name }) => name)).toEqual(['Centro Storico', 'Ovest']);
	expect(findNeighbourhood('villaggio-badia')).toMatchObject({ name: 'Villaggio Badia', district: 'Ovest' });
	expect(listTavoli().map(({ name, theme }) => [name, theme])).toEqual([
		['Tavolo di Centro', 'generale'],
		['Tavolo di Villaggio Badia', 'generale']
	]);
	expect(told().at(-1)).toMatch(/^console tavolo\.created/);
	expect(told()).toContain('console neighbourhoods.imported city');
});

test('the same file again changes nothing and leaves no trace', () => {
	const areas = [anArea('VILLAGGIO BADIA'), anArea('Centro', 'Centro')];
	importCity(CONSOLE, areas);
	const before = told();

	const again = importCity(CONSOLE, [anArea('Villaggio badia', 'OVEST'), anArea('CENTRO', 'centro')]);

	expect(importInWords(again)).toBe('Niente da cambiare: 2 quartieri sono già uguali.');
	expect(told()).toEqual(before);
	expect(listNeighbourhoods()).toHaveLength(2);
});

test('a new outline or another polo is brought up to date; address and colour stay', () => {
	importCity(CONSOLE, [anArea('UNO'), anArea('DUE')]);

	const done = importCity(CONSOLE, [anArea('uno', 'Est', square(10.3)), anArea('DUE')]);

	expect(importInWords(done)).toBe('Quartieri creati: 0. Aggiornati: 1. Già uguali: 1. Poli nuovi: 1.');
	expect(findNeighbourhood('uno')).toMatchObject({ district: 'Est', colour: 0, polygon: square(10.3) });
	expect(listTavoli()).toHaveLength(2);
});

test('a trial run says what would happen and changes nothing', () => {
	const plan = planImport([anArea('UNO')]);

	expect(plan).toMatchObject({ created: [{ name: 'Uno', district: 'Ovest' }], newDistricts: ['Ovest'] });
	expect(listNeighbourhoods()).toEqual([]);
});

test('two names with one address get two addresses', () => {
	importCity(CONSOLE, [anArea('San Polo'), anArea('San. Polo')]);

	expect(listNeighbourhoods().map(({ slug }) => slug)).toEqual(['san-polo', 'san-polo-2']);
});

test.each(['bruna', 'elena', 'carla'] as const)('%s, who is no administrator, is refused', (someone) => {
	settle();
	expect(() => importCity(as(someone), [anArea('UNO')])).toThrow('forbidden');
	expect(told()).toEqual([]);
});

test('a wrong file is refused in words: which feature, and why', () => {
	const geojson = aCollection([aFeature(), aFeature({ geometry: square(45.5, 10.2) })]);
	const { error } = importForm.safeParse({ name: 'quartiere', district: 'zona', geojson });

	expect(error?.issues[0]?.message).toContain('Elemento 2, “VILLAGGIO BADIA”: il nome c');
});

const file = [
	'../shared/data/geo/brescia_quartieri.geojson',
	'../../shared/data/geo/brescia_quartieri.geojson'
].find((path) => existsSync(path));

test('the real quartieri of Brescia are 33 in 5 poli, and a second time nothing changes', ({ annotate }) => {
	if (!file) return annotate('the shared folder is absent: nothing to import');
	const { areas } = readAreas(readFileSync(file, 'utf8'), { name: 'QUARTIERE', group: 'zona' });

	importCity(CONSOLE, areas);
	const once = told().length;
	importCity(CONSOLE, areas);

	expect(listNeighbourhoods()).toHaveLength(33);
	expect(listDistricts().map(({ name }) => name)).toEqual(['Centro', 'Est', 'Nord', 'Ovest', 'Sud']);
	expect(told()).toHaveLength(once);
	expect(brokenLinks()).toEqual([]);
});
