import { beforeEach, expect, test } from 'vitest';
import { bindCommitments } from '../../../src/lib/commitments/commands.server';
import {
	countCommitments,
	findCommitment,
	listCommitments,
	listOwnCommitments
} from '../../../src/lib/commitments/queries.server';
import { countQueries } from '../../../src/lib/db.server';
import { aCommitment } from '../../support/commitments';
import { as, dayIn, inDays, NOW, settle, told, travelTo } from '../../support/world';

beforeEach(settle);

test('from the publication of the minutes a commitment binds, once', () => {
	const id = aCommitment({ bound: false });

	expect(bindCommitments(as('paolo'), [id])).toEqual([id]);
	travelTo(inDays(3));
	expect(bindCommitments(as('paolo'), [id])).toEqual([]);

	expect(findCommitment(id)?.boundAt).toEqual(NOW);
	expect(told()).toEqual([`carla commitment.made ${id}`, `paolo commitment.bound ${id}`]);
});

test.each([
	['the secretary alone', 'teresa'],
	['the owner', 'lucia'],
	['a coordinator of another district', 'dario']
] as const)('%s cannot make it bind', (_, who) => {
	const id = aCommitment({ bound: false });

	expect(() => bindCommitments(as(who), [id])).toThrow('forbidden');

	expect(findCommitment(id)?.boundAt).toBeNull();
});

test('one unknown commitment stops them all', () => {
	const id = aCommitment({ bound: false });

	expect(() => bindCommitments(as('paolo'), [id, 'nope'])).toThrow('not_found');

	expect(findCommitment(id)?.boundAt).toBeNull();
});

test('the list holds what binds, soonest due first, and filters it', () => {
	const later = aCommitment({ dueOn: dayIn(60), tavoloId: 'tavolo-stazione' });
	const sooner = aCommitment({ dueOn: dayIn(10), ownerRole: 'tavolo' });
	const done = aCommitment({ dueOn: dayIn(5), state: 'done' });
	aCommitment({ bound: false });
	const ids = (filter: Parameters<typeof listCommitments>[0]) => listCommitments(filter).map(({ id }) => id);

	expect(ids({})).toEqual([done, sooner, later]);
	expect(ids({ tavoloId: 'tavolo-stazione' })).toEqual([later]);
	expect(ids({ neighbourhoodId: 'san-giorgio' })).toEqual([done, sooner]);
	expect(ids({ organizationId: 'il-ponte' })).toEqual([done, later]);
	expect(ids({ state: 'open' })).toEqual([sooner, later]);
	expect(ids({ overdue: true })).toEqual([]);
	expect(countCommitments({ neighbourhoodId: 'san-giorgio' })).toBe(2);

	travelTo(inDays(20));
	expect(ids({ overdue: true })).toEqual([sooner]);
});

test('a list of commitments costs one query, whatever its length', async () => {
	aCommitment();
	aCommitment();

	expect(await countQueries(() => listCommitments())).toBe(1);
});

test('a delegate finds what their organisation has still to do, and a person what they promised', () => {
	const ours = aCommitment();
	const mine = aCommitment({ ownerPersonId: 'lucia', consent: true });
	aCommitment({ state: 'done' });
	aCommitment({ ownerOrganizationId: 'mano-amica' });
	aCommitment({ bound: false });

	expect(new Set(listOwnCommitments(as('lucia')).map(({ id }) => id))).toEqual(new Set([ours, mine]));
	expect(listOwnCommitments(as('bruna'))).toEqual([]);
});
