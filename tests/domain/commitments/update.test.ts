import { beforeEach, expect, test } from 'vitest';
import { updateCommitment } from '../../../src/lib/commitments/commands.server';
import { findCommitment, listCommitmentHistory } from '../../../src/lib/commitments/queries.server';
import {
	canUpdateTo,
	COMMITMENT_STATES,
	isOverdue,
	NEXT_COMMITMENT_STATES,
	ownerFrom
} from '../../../src/lib/commitments/rules';
import { aCommitment } from '../../support/commitments';
import { as, inDays, settle, told, travelTo } from '../../support/world';

beforeEach(settle);

test.each([
	['the delegate of the organisation that promised', 'lucia', {}],
	['the secretary of the tavolo', 'teresa', {}],
	['its facilitator', 'paolo', {}],
	['the coordinator of the area', 'elena', {}],
	['the person who promised', 'bruna', { ownerPersonId: 'bruna', consent: true }]
] as const)('%s says how it goes', (_, who, given) => {
	const id = aCommitment(given);
	travelTo(inDays(1));

	updateCommitment(as(who), id, { state: 'in_progress', note: 'Tre turni coperti', evidence: 'Calendario' });

	expect(findCommitment(id)?.state).toBe('in_progress');
	expect(listCommitmentHistory(id)).toMatchObject([
		{ state: 'in_progress', note: 'Tre turni coperti', evidence: 'Calendario' },
		{ state: 'open' }
	]);
	expect(told().at(-1)).toBe(`${who} commitment.updated ${id}`);
});

test.each([
	['a resident', 'bruna', {}, { state: 'done' }, 'forbidden'],
	['a coordinator of another district', 'dario', {}, { state: 'done' }, 'forbidden'],
	['giving up without saying why', 'lucia', {}, { state: 'dropped' }, 'dropped_needs_note'],
	['changing what is done', 'lucia', { state: 'done' }, { state: 'in_progress' }, 'commitment_settled'],
	['changing what was given up', 'lucia', { state: 'dropped' }, { state: 'done' }, 'commitment_settled'],
	['a stale page', 'lucia', {}, { state: 'done', seen: 'older' }, 'stale'],
	['updating before publication', 'lucia', { bound: false }, { state: 'done' }, 'not_found']
] as const)('%s is refused, and nothing changes', (_, who, given, progress, reason) => {
	const id = aCommitment(given);
	const before = told();

	expect(() => updateCommitment(as(who), id, progress)).toThrow(reason);

	expect(listCommitmentHistory(id)[0]?.state).toBe('state' in given ? given.state : 'open');
	expect(told()).toEqual(before);
});

test('a promise goes forward only', () => {
	const allowed = COMMITMENT_STATES.flatMap((from) =>
		COMMITMENT_STATES.filter((to) => canUpdateTo(from, to)).map((to) => `${from} → ${to}`)
	);

	expect(allowed).toEqual([
		'open → in_progress',
		'open → done',
		'open → dropped',
		'in_progress → in_progress',
		'in_progress → done',
		'in_progress → dropped'
	]);
	expect(NEXT_COMMITMENT_STATES.done).toEqual([]);
});

test('a commitment is late from the day after, until it is settled', () => {
	expect(isOverdue({ dueOn: '2026-03-12', state: 'open' }, '2026-03-12')).toBe(false);
	expect(isOverdue({ dueOn: '2026-03-12', state: 'in_progress' }, '2026-03-13')).toBe(true);
	expect(isOverdue({ dueOn: '2026-03-12', state: 'done' }, '2026-03-13')).toBe(false);
});

test('the owner chosen in a form is an organisation, a role or a person, or nobody', () => {
	expect(ownerFrom('organization:il-ponte')).toEqual({ ownerOrganizationId: 'il-ponte' });
	expect(ownerFrom('role:tavolo')).toEqual({ ownerRole: 'tavolo' });
	expect(ownerFrom('person:bruna')).toEqual({ ownerPersonId: 'bruna' });
	expect(ownerFrom('role:sindaco')).toBeUndefined();
	expect(ownerFrom('')).toBeUndefined();
});
