import { beforeEach, expect, test } from 'vitest';
import {
	createDistrict,
	createNeighbourhood,
	updateDistrict,
	updateNeighbourhood
} from '../../../src/lib/neighbourhoods/commands.server';
import { findDistrict, findNeighbourhood } from '../../../src/lib/neighbourhoods/queries.server';
import { settleNeighbourhood } from '../../../src/lib/tavoli/imports.server';
import { findTavolo } from '../../../src/lib/tavoli/queries.server';
import { as, settle, told } from '../../support/world';

beforeEach(settle);

test('an administrator makes a polo and a quartiere by hand, with its general tavolo', () => {
	const { id } = createDistrict(as('ines'), { name: 'Polo Est', phone: '030 1234' });

	settleNeighbourhood(as('ines'), { name: 'Città Giardino', districtId: id });

	expect(findNeighbourhood('citta-giardino')).toMatchObject({
		name: 'Città Giardino',
		colour: 0,
		phone: '030 1234'
	});
	expect(findTavolo('citta-giardino')).toMatchObject({ theme: 'generale', name: 'Tavolo di Città Giardino' });
	expect(told().map((line) => line.split(' ')[1])).toEqual([
		'district.created',
		'neighbourhood.created',
		'tavolo.created'
	]);
});

test('a quartiere changes name and polo, and keeps its address', () => {
	updateNeighbourhood(as('ines'), 'stazione', { name: 'Stazione Nuova', districtId: 'nord' });
	updateDistrict(as('ines'), 'nord', { name: 'Polo Nord e Colli' });

	expect(findNeighbourhood('stazione')).toMatchObject({
		name: 'Stazione Nuova',
		district: 'Polo Nord e Colli'
	});
	expect(findDistrict('nord')?.slug).toBe('nord');
	expect(told()).toEqual(['ines neighbourhood.updated stazione', 'ines district.updated nord']);
});

test.each([
	['a name already there', { name: 'san GIORGIO', districtId: 'nord' }, 'name_taken'],
	['a name without letters', { name: '!!', districtId: 'nord' }, 'name_without_letters'],
	['a polo that is not there', { name: 'Nuovo', districtId: 'mare' }, 'district_unknown']
])('%s is refused', (_, typed, reason) => {
	expect(() => createNeighbourhood(as('ines'), typed)).toThrow(reason);
	expect(() => updateNeighbourhood(as('ines'), 'le-vigne', typed)).toThrow(reason);
	expect(told()).toEqual([]);
});

test('a polo is not named like another', () => {
	expect(() => createDistrict(as('ines'), { name: 'polo nord' })).toThrow('name_taken');
	expect(() => updateDistrict(as('ines'), 'sud', { name: 'Polo Nord' })).toThrow('name_taken');
});

test('the same form sent twice makes one polo', () => {
	createDistrict(as('ines'), { id: 'est2345678', name: 'Polo Est' });

	expect(() => createDistrict(as('ines'), { id: 'est2345678', name: 'Polo Est' })).toThrow('already_done');
});

test('a polo or quartiere that is not there cannot be changed', () => {
	expect(() => updateDistrict(as('ines'), 'x', { name: 'X' })).toThrow('not_found');
	expect(() => updateNeighbourhood(as('ines'), 'x', { name: 'X', districtId: 'nord' })).toThrow('not_found');
});

test.each(['bruna', 'lucia', 'teresa', 'paolo', 'omar', 'elena', 'carla'] as const)(
	'%s may not draw the city',
	(someone) => {
		expect(() => createDistrict(as(someone), { name: 'Polo Est' })).toThrow('forbidden');
		expect(() => updateDistrict(as(someone), 'nord', { name: 'Polo Est' })).toThrow('forbidden');
		expect(() => createNeighbourhood(as(someone), { name: 'Nuovo', districtId: 'nord' })).toThrow(
			'forbidden'
		);
		expect(() => updateNeighbourhood(as(someone), 'stazione', { name: 'Nuovo', districtId: 'nord' })).toThrow(
			'forbidden'
		);
		expect(told()).toEqual([]);
	}
);
