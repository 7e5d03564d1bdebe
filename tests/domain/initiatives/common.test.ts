import { beforeEach, expect, test } from 'vitest';
import { countByPlace } from '../../../src/lib/initiatives/map/queries.server';
import {
	countInitiatives,
	listInitiatives,
	type InitiativeFilter
} from '../../../src/lib/initiatives/queries.server';
import { MANY } from '../../../src/lib/initiatives/search/holding.server';
import { supportInitiative } from '../../../src/lib/initiatives/supports/commands.server';
import { manyInitiatives } from '../../support/crowd';
import { anInitiative } from '../../support/initiatives';
import { as, settle } from '../../support/world';

beforeEach(settle);

const COUNT = MANY + 60;

/** Every page of a list, to its last. */
const all = (filter: InitiativeFilter) =>
	Array.from({ length: Math.ceil(countInitiatives(filter) / 100) }, (_, i) =>
		listInitiatives({ ...filter, limit: 100, offset: i * 100 }).map(({ id }) => id)
	).flat();

test.each<[string, InitiativeFilter]>([
	['alone', {}],
	['with a quartiere', { neighbourhoodId: 'stazione' }],
	['with a theme', { theme: 'giovani' }],
	['with a state', { states: ['admitted'] }],
	[
		'with all of them',
		{ neighbourhoodId: 'san-giorgio', theme: 'minori', states: ['admitted', 'submitted'] }
	],
	['the most supported first', { sort: 'supported' }],
	['those that wait longest first', { sort: 'waiting', theme: 'minori' }]
])('a word that all initiatives hold leaves out nothing and changes no order, %s', (_, filter) => {
	const [first = '', second = ''] = manyInitiatives(COUNT, (i) => `Cortile ${i}`).slice(40);
	for (const id of [first, second]) supportInitiative(as('giulia'), id);

	const found = all({ ...filter, text: 'cortili' });

	expect(found).toEqual(all(filter));
	expect(found.length).toBeGreaterThan(0);
	expect(countInitiatives({ ...filter, text: 'cortile' })).toBe(found.length);
});

test('a word that many but not all hold finds those only, in their order', () => {
	manyInitiatives(COUNT * 2, (i) => (i % 2 === 0 ? `Cortile ${i}` : `Giardino ${i}`));

	const titles = listInitiatives({ text: 'cortile', limit: 3 }).map(({ title }) => title);

	expect(titles).toEqual(['Cortile 0', 'Cortile 2', 'Cortile 4']);
	expect(countInitiatives({ text: 'cortile' })).toBe(COUNT);
	expect([...countByPlace({ text: 'cortile' }).values()].reduce((sum, one) => sum + one)).toBe(COUNT);
});

test('a draft is never among them, and one that is sent is counted at once', () => {
	manyInitiatives(COUNT, (i) => `Cortile ${i}`);
	anInitiative({ title: 'Cortile segreto', state: 'draft' });
	expect(countInitiatives({ text: 'cortile' })).toBe(COUNT);

	const id = anInitiative({ title: 'Cortile nuovo' });

	expect(countInitiatives({ text: 'cortile' })).toBe(COUNT + 1);
	expect(all({ text: 'cortile' })).toContain(id);
});
