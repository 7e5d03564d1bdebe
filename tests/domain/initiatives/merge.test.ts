import { beforeEach, expect, test } from 'vitest';
import { advanceInitiative } from '../../../src/lib/initiatives/commands.server';
import { db } from '../../../src/lib/db.server';
import { mergeInitiative } from '../../../src/lib/initiatives/merging/commands.server';
import { mergeForm } from '../../../src/lib/initiatives/merging/forms';
import { listGathered } from '../../../src/lib/initiatives/merging/queries.server';
import { candidatesFor } from '../../../src/lib/initiatives/merging/words.server';
import { findInitiative } from '../../../src/lib/initiatives/queries.server';
import { canAdvance, INITIATIVE_STATES, type InitiativeState } from '../../../src/lib/initiatives/rules';
import { supportInitiative } from '../../../src/lib/initiatives/supports/commands.server';
import { letters } from '../../../src/lib/outbox/tables.server';
import { anInitiative } from '../../support/initiatives';
import { as, inDays, settle, told, travelTo } from '../../support/world';

beforeEach(settle);

const merge = (intoId: string) => ({ intoId, reason: 'Dicono lo stesso.', office: 'Partecipazione' });

test('two ideas become one: both say so, and the first stays readable with its reason', () => {
	const id = anInitiative();
	const intoId = anInitiative({ title: 'Compagnia al telefono', by: 'giulia' });

	mergeInitiative(as('elena'), id, merge(intoId));

	expect(findInitiative(id)).toMatchObject({
		...{ state: 'merged', reason: 'Dicono lo stesso.', office: 'Partecipazione' },
		...{ mergedIntoId: intoId, mergedIntoTitle: 'Compagnia al telefono' }
	});
	expect(listGathered(intoId)).toMatchObject([{ id, title: 'Telefono amico del quartiere' }]);
	expect(told().slice(-2)).toEqual([
		`elena initiative.advanced ${id}`,
		`elena initiative.gathered ${intoId}`
	]);
});

test('supports stay where they were given; together each person counts once, also along a chain', () => {
	const [first, second, third] = [anInitiative(), anInitiative(), anInitiative()];
	supportInitiative(as('bruna'), first);
	supportInitiative(as('giulia'), first);
	supportInitiative(as('giulia'), second);
	supportInitiative(as('lucia'), third);

	mergeInitiative(as('elena'), first, merge(second));
	travelTo(inDays(1));
	mergeInitiative(as('elena'), second, merge(third));

	expect(listGathered(third)).toEqual([
		expect.objectContaining({ id: first, supports: 2, together: 3 }),
		expect.objectContaining({ id: second, supports: 1, together: 3 })
	]);
	expect(findInitiative(third)?.supports).toBe(1);
});

test('whoever proposed or supported them is told once, with the reason', () => {
	const id = anInitiative();
	const intoId = anInitiative({ title: 'Compagnia al telefono', by: 'giulia' });
	for (const who of ['bruna', 'lucia'] as const) supportInitiative(as(who), id);
	db.delete(letters).run();

	mergeInitiative(as('elena'), id, merge(intoId));

	const sent = db.select().from(letters).all();
	expect(sent.map(({ recipient }) => recipient).toSorted()).toEqual([
		'bruna@vallefiorita.example',
		'giulia@vallefiorita.example',
		'lucia@vallefiorita.example'
	]);
	expect(sent.find(({ recipient }) => recipient.startsWith('lucia'))?.body).toContain('Dicono lo stesso.');
});

test.each(INITIATIVE_STATES.filter((state) => state !== 'draft' && !canAdvance(state, 'merged')))(
	'one that is %s cannot be joined to another',
	(state) => {
		const id = anInitiative({ state });

		expect(() => mergeInitiative(as('carla'), id, merge(anInitiative()))).toThrow('initiative_not_there');
		expect(findInitiative(id)?.state).toBe(state);
	}
);

test.each<[InitiativeState, string]>([
	['draft', 'initiative_merge_missing'],
	['withdrawn', 'initiative_merge_over'],
	['merged', 'initiative_merge_over'],
	['not_admissible', 'initiative_merge_over'],
	['not_approved', 'initiative_merge_over'],
	['project', 'initiative_merge_over']
])('nothing is joined to one that is %s, hence never in a circle', (state, reason) => {
	const id = anInitiative();
	const before = told();
	const intoId = anInitiative({ state });
	const after = told();

	expect(() => mergeInitiative(as('elena'), id, merge(intoId))).toThrow(reason);

	expect(findInitiative(id)?.state).toBe('submitted');
	expect(told()).toEqual(after);
	expect(after.length).toBeGreaterThan(before.length);
});

test('an initiative is not joined to itself, nor to one that is not there', () => {
	const id = anInitiative();

	for (const intoId of [id, 'aaaaaaaaaa'])
		expect(() => mergeInitiative(as('elena'), id, merge(intoId))).toThrow('initiative_merge_missing');
	expect(findInitiative(id)?.state).toBe('submitted');
});

test.each(['bruna', 'paolo', 'omar', 'ines', 'dario'] as const)('%s may not join them', (who) => {
	const [id, intoId] = [anInitiative(), anInitiative()];

	expect(() => mergeInitiative(as(who), id, merge(intoId))).toThrow('forbidden');
	expect(findInitiative(id)?.state).toBe('submitted');
});

test('the reason and the office are asked for, and so is into which', () => {
	const { error } = mergeForm.safeParse({ intoId: '', reason: ' ', office: '' });

	expect(error?.issues.map(({ path }) => path[0])).toEqual(['intoId', 'reason', 'office']);
});

test('the page offers open initiatives that speak of the same, or those that were looked for', () => {
	const id = anInitiative();
	const like = anInitiative({ title: 'Telefono del sabato' });
	const other = anInitiative({ title: 'Cinema in cortile', state: 'admitted' });
	anInitiative({ title: 'Telefono chiuso', state: 'not_admissible' });
	const idea = findInitiative(id);
	const offered = (text: string) => (idea ? candidatesFor(idea, text).map(({ value }) => value) : []);

	expect(offered('')[0]).toBe(like);
	expect(offered('')).not.toContain(id);
	expect(offered('cinema')).toEqual([other]);
	advanceInitiative(as('elena'), other, 'to_tavolo');
	expect(offered('cinema')).toEqual([other]);
});
