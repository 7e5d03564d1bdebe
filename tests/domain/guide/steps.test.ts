import { expect, test } from 'vitest';
import { CONSOLE } from '../../../src/lib/actor';
import { findProgress } from '../../../src/lib/guide/queries.server';
import { stepsOf } from '../../../src/lib/guide/rules';
import { countQueries } from '../../../src/lib/db.server';
import { nameMunicipality } from '../../../src/lib/municipality/commands.server';
import { importCity } from '../../../src/lib/tavoli/imports.server';
import { anArea } from '../../support/places';
import { settle } from '../../support/world';

const next = () => stepsOf(findProgress()).find((step) => step.next)?.step;

test('an empty city begins with its name, and each step opens the next', () => {
	expect(next()).toBe('municipality');

	nameMunicipality(CONSOLE, { name: 'Vallefiorita' });
	expect(next()).toBe('neighbourhoods');

	importCity(CONSOLE, [anArea('UNO')]);
	expect(next()).toBe('staff');
});

test('a city with people, tavoli and organisations is led to its pact', () => {
	settle();

	expect(next()).toBe('pact');
	expect(stepsOf(findProgress()).filter(({ done }) => done)).toHaveLength(5);
});

test('a city that has done all is led nowhere', () => {
	const done = {
		municipality: true,
		neighbourhoods: true,
		staff: true,
		tavoli: true,
		organizations: true,
		pact: true,
		meeting: true
	};
	expect(stepsOf(done).every((step) => step.done && !step.next)).toBe(true);
});

test('how far a city is, is one query', async () => {
	settle();
	expect(await countQueries(() => findProgress())).toBe(1);
});
