import { beforeEach, describe, expect, test } from 'vitest';
import { SYSTEM } from '../../../src/lib/actor';
import { advanceInitiative, withdrawInitiative } from '../../../src/lib/initiatives/commands.server';
import { findInitiative } from '../../../src/lib/initiatives/queries.server';
import { canAdvance, INITIATIVE_STATES, NEXT_STATES } from '../../../src/lib/initiatives/rules';
import { anInitiative } from '../../support/initiatives';
import { as, settle, told } from '../../support/world';

beforeEach(settle);

test('an initiative moves along these ways and no others', () => {
	const ways = INITIATIVE_STATES.map(
		(from) => `${from}: ${INITIATIVE_STATES.filter((to) => canAdvance(from, to)).join(' ')}`
	);

	expect(ways).toEqual([
		'draft: submitted withdrawn',
		'submitted: under_review co_design admitted withdrawn merged not_admissible',
		'under_review: co_design admitted withdrawn merged not_admissible',
		'co_design: admitted withdrawn merged not_admissible',
		'admitted: to_tavolo to_vote withdrawn merged',
		'to_tavolo: to_vote approved not_approved withdrawn merged',
		'to_vote: to_tavolo approved not_approved',
		'approved: project',
		'not_approved: ',
		'project: ',
		'withdrawn: ',
		'merged: ',
		'not_admissible: '
	]);
});

test('an initiative that ended never starts again', () => {
	const ends = ['not_approved', 'project', 'withdrawn', 'merged', 'not_admissible'] as const;

	expect(ends.flatMap((state) => NEXT_STATES[state])).toEqual([]);
});

test('the coordinator of the area moves an initiative, and it is told', () => {
	const id = anInitiative();

	advanceInitiative(as('elena'), id, 'under_review');

	expect(findInitiative(id)?.state).toBe('under_review');
	expect(told().at(-1)).toBe(`elena initiative.advanced ${id}`);
});

test.each([
	['a resident', 'bruna', 'admitted', 'under_review', 'forbidden'],
	['a coordinator of another area', 'dario', 'admitted', 'to_tavolo', 'forbidden'],
	['an administrator', 'ines', 'admitted', 'to_tavolo', 'forbidden'],
	['the facilitator, in place of the Comune', 'paolo', 'submitted', 'admitted', 'forbidden'],
	['the secretary', 'teresa', 'admitted', 'to_tavolo', 'forbidden'],
	['a coordinator, along a way that is not there', 'elena', 'submitted', 'approved', 'initiative_not_there'],
	['a coordinator, from an end', 'elena', 'not_approved', 'to_tavolo', 'initiative_not_there']
] as const)('%s is refused, and nothing changes', (_, who, state, to, reason) => {
	const id = anInitiative({ state });
	const before = told();

	expect(() => advanceInitiative(as(who), id, to)).toThrow(reason);

	expect(findInitiative(id)?.state).toBe(state);
	expect(told()).toEqual(before);
});

test('the facilitator of a tavolo of the quartiere brings an admitted initiative there', () => {
	const id = anInitiative({ state: 'admitted' });

	advanceInitiative(as('paolo'), id, 'to_tavolo');

	expect(findInitiative(id)?.state).toBe('to_tavolo');
});

test('what concerns the whole city is answered only by who coordinates the whole city', () => {
	const id = anInitiative({ neighbourhoodId: null });

	expect(() => advanceInitiative(as('elena'), id, 'admitted')).toThrow('forbidden');
	advanceInitiative(as('carla'), id, 'admitted');
	advanceInitiative(as('paolo'), id, 'to_tavolo');

	expect(findInitiative(id)?.state).toBe('to_tavolo');
});

test('the count of a vote moves an initiative by itself', () => {
	const id = anInitiative({ state: 'to_vote' });

	advanceInitiative(SYSTEM, id, 'approved');

	expect(findInitiative(id)?.state).toBe('approved');
});

describe('a "no"', () => {
	test.each([
		['without a reason', { office: 'Servizi sociali' }, 'initiative_reason_missing'],
		['without an office', { reason: 'Esiste già' }, 'initiative_office_missing'],
		['with spaces for a reason', { reason: ' ', office: 'Servizi sociali' }, 'initiative_reason_missing']
	])('%s is refused', (_, why, reason) => {
		const id = anInitiative();

		expect(() => advanceInitiative(as('elena'), id, 'not_admissible', why)).toThrow(reason);

		expect(findInitiative(id)?.state).toBe('submitted');
	});

	test('is read with its reason and its office', () => {
		const id = anInitiative();

		advanceInitiative(as('elena'), id, 'not_admissible', {
			reason: 'Esiste già',
			office: 'Servizi sociali'
		});

		expect(findInitiative(id)).toMatchObject({
			state: 'not_admissible',
			reason: 'Esiste già',
			office: 'Servizi sociali'
		});
	});
});

test('a merged initiative points at the one it became part of', () => {
	const id = anInitiative();
	const why = { reason: 'Dicono lo stesso', office: 'Partecipazione' };

	expect(() => advanceInitiative(as('elena'), id, 'merged', why)).toThrow('initiative_merge_missing');
	expect(() => advanceInitiative(as('elena'), id, 'merged', { ...why, mergedIntoId: id })).toThrow(
		'initiative_merge_missing'
	);

	const mergedIntoId = anInitiative();
	advanceInitiative(as('elena'), id, 'merged', { ...why, mergedIntoId });
	expect(findInitiative(id)).toMatchObject({ state: 'merged', mergedIntoId });
});

test('the author takes an initiative back, and it stays readable', () => {
	const id = anInitiative({ state: 'to_tavolo' });

	withdrawInitiative(as('bruna'), id, 'Ci trasferiamo');

	expect(findInitiative(id)).toMatchObject({ state: 'withdrawn', reason: 'Ci trasferiamo' });
	expect(told().at(-1)).toBe(`bruna initiative.withdrawn ${id}`);
});

test.each([
	['somebody else', 'giulia', 'submitted', 'forbidden'],
	['a coordinator', 'elena', 'submitted', 'forbidden'],
	['the author, while people vote', 'bruna', 'to_vote', 'initiative_not_there'],
	['the author, twice', 'bruna', 'withdrawn', 'initiative_not_there']
] as const)('%s cannot take it back', (_, who, state, reason) => {
	const id = anInitiative({ state });

	expect(() => withdrawInitiative(as(who), id, '')).toThrow(reason);
	expect(findInitiative(id)?.state).toBe(state);
});

test('an initiative that does not exist cannot move', () => {
	expect(() => advanceInitiative(as('elena'), 'aaaaaaaaaa', 'admitted')).toThrow('not_found');
});
