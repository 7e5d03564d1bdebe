import { beforeEach, expect, test } from 'vitest';
import {
	bindCommitments,
	makeCommitment,
	removeCommitment
} from '../../../src/lib/commitments/commands.server';
import { commitmentForm } from '../../../src/lib/commitments/forms';
import { newId } from '../../../src/lib/columns.server';
import { findCommitment, listCommitments } from '../../../src/lib/commitments/queries.server';
import { aCommitment } from '../../support/commitments';
import { as, dayIn, settle, told } from '../../support/world';

beforeEach(settle);

const promise = {
	what: 'Telefonare ogni lunedì a chi vive solo',
	tavoloId: 'tavolo-san-giorgio',
	ownerOrganizationId: 'il-ponte',
	dueOn: dayIn(30)
};

test('the secretary writes down what an organisation promised; it does not bind yet', () => {
	const id = makeCommitment(as('teresa'), promise);

	expect(findCommitment(id)).toMatchObject({
		owner: 'Associazione Il Ponte',
		state: 'open',
		boundAt: null,
		overdue: false
	});
	expect(listCommitments()).toEqual([]);
	expect(told()).toEqual([`teresa commitment.made ${id}`]);
});

test('a role can promise, and so can a person who agrees, whose name stays theirs', () => {
	const role = makeCommitment(as('paolo'), { ...promise, ownerOrganizationId: null, ownerRole: 'tavolo' });
	const person = makeCommitment(as('elena'), {
		...promise,
		ownerOrganizationId: null,
		ownerPersonId: 'bruna',
		consent: true
	});

	expect(findCommitment(role)?.owner).toBe('Tutto il tavolo');
	expect(findCommitment(person)?.owner).toBe('Una persona del tavolo');
});

test('in a project the delegate of the organisation that leads can promise', () => {
	const id = makeCommitment(as('lucia'), {
		...promise,
		tavoloId: null,
		ownerOrganizationId: 'mano-amica',
		within: { leadOrganizationId: 'il-ponte', neighbourhoodIds: ['san-giorgio'] }
	});

	expect(bindCommitments(as('lucia'), [id], { leadOrganizationId: 'il-ponte' })).toEqual([id]);
});

test.each([
	['due', { dueOn: '2026-13-45' }, 'dueOn'],
	['due', { dueOn: '2026-02-31' }, 'dueOn'],
	['due', { dueOn: '' }, 'dueOn'],
	['begun', { dueOn: '2026-04-01', startsOn: '2026-02-30' }, 'startsOn']
])('what is %s on a day that does not exist is not accepted, and the field says so', (_, days, field) => {
	const typed = { id: newId(), what: promise.what, owner: 'role:tavolo', ...days };

	expect(commitmentForm.safeParse(typed).error?.issues.map(({ path }) => path[0])).toContain(field);
});

test.each([
	['a resident', 'bruna', {}, 'forbidden'],
	['a member', 'lucia', {}, 'forbidden'],
	['a coordinator of another district', 'dario', {}, 'forbidden'],
	['the administrator', 'ines', {}, 'forbidden'],
	['the secretary, for nobody', 'teresa', { ownerOrganizationId: null }, 'owner_required'],
	['the secretary, for two at once', 'teresa', { ownerRole: 'tavolo' }, 'owner_required'],
	['the secretary, for somebody unknown', 'teresa', { ownerOrganizationId: 'nope' }, 'owner_unknown'],
	[
		'the secretary, for a person who was not asked',
		'teresa',
		{ ownerOrganizationId: null, ownerPersonId: 'bruna' },
		'owner_consent'
	],
	['the secretary, ending before it starts', 'teresa', { startsOn: dayIn(31) }, 'due_before_start']
] as const)('%s is refused, and nothing changes', (_, who, given, reason) => {
	expect(() => makeCommitment(as(who), { ...promise, ...given })).toThrow(reason);

	expect(told()).toEqual([]);
});

test('the same form sent twice makes one commitment', () => {
	const id = newId();
	makeCommitment(as('teresa'), { ...promise, id });

	expect(() => makeCommitment(as('teresa'), { ...promise, id })).toThrow('already_done');

	expect(told()).toHaveLength(1);
});

test('while it binds nobody it can be taken away; afterwards it cannot', () => {
	const draft = aCommitment({ bound: false });
	const bound = aCommitment();

	removeCommitment(as('teresa'), draft);

	expect(findCommitment(draft)).toBeUndefined();
	expect(() => removeCommitment(as('teresa'), bound)).toThrow('commitment_bound');
	expect(() => removeCommitment(as('bruna'), bound)).toThrow('forbidden');
	expect(() => removeCommitment(as('teresa'), 'nope')).toThrow('not_found');
	expect(told().at(-1)).toBe(`teresa commitment.removed ${draft}`);
});
