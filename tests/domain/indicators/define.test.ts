import { beforeEach, expect, test } from 'vitest';
import { newId } from '../../../src/lib/columns.server';
import {
	archiveIndicator,
	createIndicator,
	seedStandardIndicators
} from '../../../src/lib/indicators/commands.server';
import { listIndicators, listMeasurable } from '../../../src/lib/indicators/queries.server';
import { STANDARD_INDICATORS } from '../../../src/lib/indicators/standard';
import { canAddUp } from '../../../src/lib/indicators/rules';
import { as, settle, told } from '../../support/world';

beforeEach(settle);

const typed = {
	name: 'Passeggiate accompagnate',
	definition: 'Quante passeggiate si fanno con chi non esce da solo.',
	unit: 'numero',
	kind: 'processo',
	aggregation: 'sum',
	direction: 'up',
	rhythm: 'mensile',
	disaggregation: ''
} as const;

test('the standard indicators come in once', () => {
	const first = seedStandardIndicators(as('carla'));
	const again = seedStandardIndicators(as('carla'));

	expect([first, again]).toEqual([STANDARD_INDICATORS.length, 0]);
	expect(listIndicators()).toHaveLength(STANDARD_INDICATORS.length);
	expect(told()).toHaveLength(STANDARD_INDICATORS.length);
});

test('each standard indicator adds up in a way that makes sense, and people are never summed twice', () => {
	expect(STANDARD_INDICATORS.filter(({ unit, aggregation }) => !canAddUp(unit, aggregation))).toEqual([]);
});

test('who coordinates the city creates an indicator, and archives it', () => {
	const id = newId();
	createIndicator(as('carla'), { id, ...typed });
	archiveIndicator(as('carla'), id);

	expect(listIndicators()[0]).toMatchObject({ slug: 'passeggiate-accompagnate', standard: false });
	expect(listMeasurable()).toEqual([]);
	expect(told()).toEqual([`carla indicator.created ${id}`, `carla indicator.archived ${id}`]);
	expect(() => archiveIndicator(as('carla'), id)).toThrow('already_done');
});

test.each(['elena', 'ines', 'paolo', 'bruna'] as const)('%s does not decide what is measured', (someone) => {
	expect(() => createIndicator(as(someone), { id: newId(), ...typed })).toThrow('forbidden');
	expect(() => seedStandardIndicators(as(someone))).toThrow('forbidden');
	expect(told()).toEqual([]);
});

test('two indicators never share a name, and a percentage is never summed', () => {
	const id = newId();
	createIndicator(as('carla'), { id, ...typed });

	expect(() => createIndicator(as('carla'), { id: newId(), ...typed })).toThrow('indicator_name_taken');
	expect(() => createIndicator(as('carla'), { id, ...typed })).toThrow('already_done');
	expect(() =>
		createIndicator(as('carla'), { id: newId(), ...typed, name: 'Quota', unit: 'percento' })
	).toThrow('indicator_never_added');
	expect(() => archiveIndicator(as('carla'), 'nowhere')).toThrow('not_found');
});
