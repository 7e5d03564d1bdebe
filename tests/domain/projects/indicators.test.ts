import { beforeEach, expect, test } from 'vitest';
import { newId } from '../../../src/lib/columns.server';
import { createIndicator } from '../../../src/lib/indicators/commands.server';
import { findIndicator } from '../../../src/lib/indicators/queries.server';
import { setTarget } from '../../../src/lib/pacts/objectives/commands.server';
import { collectIndicator, removeIndicator } from '../../../src/lib/projects/collecting/commands.server';
import { recordMeasurement } from '../../../src/lib/projects/measurements/commands.server';
import { monthOf } from '../../../src/lib/projects/measurements/rules';
import { anInitiative } from '../../support/initiatives';
import { aPact } from '../../support/pacts';
import { aProject, indicatorId } from '../../support/projects';
import { as, settle, told } from '../../support/world';

beforeEach(settle);

function aCustomIndicator() {
	const id = newId();
	createIndicator(as('carla'), {
		...{ id, name: 'Passeggiate accompagnate', definition: 'Quante se ne fanno.', unit: 'numero' },
		...{ kind: 'processo', aggregation: 'sum', direction: 'up', rhythm: 'mensile', disaggregation: '' }
	});
	return id;
}

test('an indicator that nobody used is deleted', () => {
	const id = aCustomIndicator();

	expect(removeIndicator(as('carla'), id)).toBe('removed');

	expect(findIndicator(id)).toBeUndefined();
	expect(told().at(-1)).toBe(`carla indicator.removed ${id}`);
	expect(() => removeIndicator(as('carla'), id)).toThrow('not_found');
});

test.each([
	[
		'measured',
		(indicatorId: string) =>
			recordMeasurement(as('elena'), aProject(), {
				...{ id: newId(), indicatorId, ...monthOf('2026-02'), value: 3, sample: null },
				...{ estimated: false, source: 'Registro', note: '' }
			})
	],
	[
		'collected',
		(indicatorId: string) =>
			collectIndicator(as('elena'), aProject(), { id: newId(), indicatorId, since: '2026-03-01' })
	],
	[
		'promised',
		(indicatorId: string) =>
			setTarget(as('carla'), {
				...{ objectiveId: aPact().objectives[0]?.id ?? '', indicatorId },
				...{ year: 2026, baseline: 0, target: 9 }
			})
	],
	['chosen by an initiative', (indicatorId: string) => anInitiative({ indicatorIds: [indicatorId] })]
])('an indicator that was %s is archived instead', (_, use) => {
	const id = aCustomIndicator();
	use(id);

	expect(removeIndicator(as('carla'), id)).toBe('archived');

	expect(findIndicator(id)?.archivedAt).not.toBeNull();
	expect(told().at(-1)).toBe(`carla indicator.archived ${id}`);
});

test('an indicator of the standard set is archived too, so that it does not come back', () => {
	expect(removeIndicator(as('carla'), indicatorId('partecipazioni'))).toBe('archived');
});

test.each(['elena', 'ines', 'paolo', 'bruna'] as const)('%s deletes no indicator', (someone) => {
	const id = aCustomIndicator();

	expect(() => removeIndicator(as(someone), id)).toThrow('forbidden');
	expect(findIndicator(id)?.archivedAt).toBeNull();
});
