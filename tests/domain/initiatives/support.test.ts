import { beforeEach, expect, test } from 'vitest';
import { findInitiative } from '../../../src/lib/initiatives/queries.server';
import { supportInitiative, withdrawSupport } from '../../../src/lib/initiatives/supports/commands.server';
import { findSupport } from '../../../src/lib/initiatives/supports/queries.server';
import { anInitiative } from '../../support/initiatives';
import { as, settle, told } from '../../support/world';

beforeEach(settle);

test('residents support an initiative, also their own', () => {
	const id = anInitiative();

	supportInitiative(as('giulia'), id);
	supportInitiative(as('bruna'), id);

	expect(findInitiative(id)?.supports).toBe(2);
	expect(findSupport(id, 'giulia')).toBeDefined();
	expect(findSupport(id, 'marco')).toBeUndefined();
	expect(told().at(-1)).toBe(`bruna initiative.supported ${id}`);
});

test('one person is one support, however often they press', () => {
	const id = anInitiative();
	supportInitiative(as('giulia'), id);
	const before = told();

	for (let again = 0; again < 20; again++) {
		expect(() => supportInitiative(as('giulia'), id)).toThrow('already_done');
	}

	expect(findInitiative(id)?.supports).toBe(1);
	expect(told()).toEqual(before);
});

test('a support is taken back, and may be given again', () => {
	const id = anInitiative();
	supportInitiative(as('giulia'), id);

	withdrawSupport(as('giulia'), id);
	expect(findInitiative(id)?.supports).toBe(0);
	expect(() => withdrawSupport(as('giulia'), id)).toThrow('already_done');

	supportInitiative(as('giulia'), id);
	expect(findInitiative(id)?.supports).toBe(1);
	expect(told().slice(-2)).toEqual([
		`giulia initiative.support_withdrawn ${id}`,
		`giulia initiative.supported ${id}`
	]);
});

test.each([
	['somebody nobody verified', 'nadia', 'submitted', 'forbidden'],
	['a resident, of a draft', 'giulia', 'draft', 'not_found'],
	['a resident, once it ended', 'giulia', 'not_admissible', 'initiative_closed'],
	['a resident, once it was taken back', 'giulia', 'withdrawn', 'initiative_closed']
] as const)('the support of %s is refused', (_, who, state, reason) => {
	const id = anInitiative({ state });
	const before = told();

	expect(() => supportInitiative(as(who), id)).toThrow(reason);
	expect(() => withdrawSupport(as(who), id)).toThrow(reason);

	expect(told()).toEqual(before);
});
