import { eq } from 'drizzle-orm';
import { beforeEach, expect, test } from 'vitest';
import { db } from '../../../src/lib/db.server';
import { findInitiative } from '../../../src/lib/initiatives/queries.server';
import { initiativeVersions } from '../../../src/lib/initiatives/tables.server';
import { editInitiative } from '../../../src/lib/initiatives/versions/commands.server';
import {
	findWords,
	listVersionNumbers,
	listVersions
} from '../../../src/lib/initiatives/versions/queries.server';
import { aNewVersion, anInitiative } from '../../support/initiatives';
import { as, settle, told } from '../../support/world';

beforeEach(settle);

test('what the author changes after sending is a new version beside the old one', () => {
	const id = anInitiative();

	editInitiative(as('bruna'), id, { ...aNewVersion(), costLine: ['Telefoni'], costEuros: ['400'] });

	expect(findInitiative(id)).toMatchObject({ title: 'Telefono amico, anche la domenica', version: 2 });
	expect(findWords(id)?.costs).toEqual([{ line: 'Telefoni', cents: 40000 }]);
	expect(listVersions(id).map(({ title }) => title)).toEqual([
		'Telefono amico, anche la domenica',
		'Telefono amico del quartiere'
	]);
	expect(listVersions(id)[1]?.costs).toHaveLength(2);
	expect(told().at(-1)).toBe(`bruna initiative.edited ${id}`);
});

test.each([
	['a neighbour', 'giulia', 'submitted', 1, 'forbidden'],
	['a coordinator', 'elena', 'submitted', 1, 'forbidden'],
	['the author, from a page that is no longer true', 'bruna', 'submitted', 0, 'stale'],
	['the author, once the tavolo discusses it', 'bruna', 'to_tavolo', 1, 'initiative_fixed'],
	['the author, of a draft', 'bruna', 'draft', 1, 'not_found']
] as const)('%s is refused, and nothing changes', (_, who, state, version, reason) => {
	const id = anInitiative({ state });

	expect(() => editInitiative(as(who), id, aNewVersion(version))).toThrow(reason);

	expect(listVersionNumbers(id)).toHaveLength(state === 'draft' ? 0 : 1);
});

test('two changes from the same page do not overwrite each other', () => {
	const id = anInitiative();
	editInitiative(as('bruna'), id, aNewVersion());

	expect(() => editInitiative(as('bruna'), id, aNewVersion())).toThrow('stale');
	expect(listVersionNumbers(id).map(({ number }) => number)).toEqual([2, 1]);
});

test('nobody rewrites or deletes a version that was read, not even by hand', () => {
	const id = anInitiative();

	const its = eq(initiativeVersions.initiativeId, id);
	expect(() => db.update(initiativeVersions).set({ title: 'Altro' }).where(its).run()).toThrow(
		'never changed'
	);
	expect(() => db.delete(initiativeVersions).where(its).run()).toThrow('never deleted');
});
