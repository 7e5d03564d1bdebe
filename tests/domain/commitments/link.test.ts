import { beforeEach, expect, test } from 'vitest';
import { newId } from '../../../src/lib/columns.server';
import type { Actor } from '../../../src/lib/actor';
import { events } from '../../../src/lib/audit/tables.server';
import { updateCommitment } from '../../../src/lib/commitments/commands.server';
import { askOwner, updateByLink } from '../../../src/lib/commitments/links/commands.server';
import { findLink, forgetOldLinks, issueLink } from '../../../src/lib/commitments/links/links.server';
import * as can from '../../../src/lib/commitments/policy';
import { findCommitment, listCommitmentHistory } from '../../../src/lib/commitments/queries.server';
import { commitmentLinks } from '../../../src/lib/commitments/tables.server';
import { db } from '../../../src/lib/db.server';
import { Refusal } from '../../../src/lib/errors';
import { sentence } from '../../../src/lib/sentences';
import { promiseForProject } from '../../../src/lib/projects/promises/commands.server';
import { whereMade } from '../../../src/lib/projects/promises/queries.server';
import { lettersTo } from '../../support/accounts';
import { aCommitment } from '../../support/commitments';
import { OFFICE, promisedFromAfar, tokenSentTo } from '../../support/owners';
import { aProject } from '../../support/projects';
import { as, dayIn, inDays, settle, told, travelTo } from '../../support/world';

beforeEach(settle);

const stateOf = (id: string) => findCommitment(id)?.state;
const done = { state: 'done' as const, evidence: 'Lo sportello è aperto' };

test('whoever holds the link tells how it goes, and the record says that it was by link', () => {
	const id = promisedFromAfar();

	updateByLink(id, issueLink(id), done);

	expect(listCommitmentHistory(id)[0]).toMatchObject(done);
	expect(db.select().from(events).all().at(-1)).toMatchObject({
		action: 'commitment.updated',
		actorKind: 'bearer',
		actorId: id,
		neighbourhoodIds: ['san-giorgio']
	});
});

test.each(['note', 'evidence'] as const)(
	'what everybody will read names nobody: the %s comes back with the words to leave out, and the link stays good',
	(field) => {
		const id = promisedFromAfar();
		const token = issueLink(id);
		const told = { state: 'in_progress' as const, [field]: 'Sentire il 333 1234567.' };

		expect(sentenceOf(() => updateByLink(id, token, told))).toBe(
			'Quello che scrivi qui lo leggono tutti. Togli: «333 1234567».'
		);
		expect(stateOf(id)).toBe('open');

		updateByLink(id, token, { ...told, [field]: 'Sentire lo sportello.' });
		expect(stateOf(id)).toBe('in_progress');
	}
);

function sentenceOf(act: () => unknown) {
	try {
		act();
	} catch (thrown) {
		if (thrown instanceof Refusal) return sentence(thrown);
		throw thrown;
	}
	throw new Error('it was not refused');
}

test('the database holds no link, only its SHA-256', () => {
	const token = issueLink(promisedFromAfar());

	expect(token).toMatch(/^[\w-]{32}$/);
	expect(db.select().from(commitmentLinks).all()).toMatchObject([
		{ hash: expect.stringMatching(/^[0-9a-f]{64}$/) }
	]);
	expect(JSON.stringify(db.select().from(commitmentLinks).all())).not.toContain(token);
});

test.each<[string, (id: string, token: string) => void, string]>([
	['was used', (id, token) => updateByLink(id, token, { state: 'in_progress' }), 'link_used'],
	['came too late', () => travelTo(inDays(14)), 'link_late'],
	['was followed by a newer one', (id) => void issueLink(id), 'link_late'],
	[
		'is of a promise settled meanwhile',
		(id) => updateCommitment(as('teresa'), id, { state: 'dropped', note: 'Non serve più' }),
		'link_settled'
	]
])('a link that %s is refused, and nothing changes', (_, happens, reason) => {
	const id = promisedFromAfar();
	const token = issueLink(id);
	happens(id, token);
	const [before, record] = [stateOf(id), told()];

	expect(() => updateByLink(id, token, done)).toThrow(reason);

	expect(stateOf(id)).toBe(before);
	expect(told()).toEqual(record);
});

test('until its last day a link is good', () => {
	const id = promisedFromAfar();
	const token = issueLink(id);
	travelTo(inDays(13.9));

	updateByLink(id, token, done);

	expect(stateOf(id)).toBe('done');
});

test('a link opens no other promise, and no link opens none', () => {
	const [mine, other] = [promisedFromAfar(), promisedFromAfar()];

	expect(() => updateByLink(other, issueLink(mine), done)).toThrow('not_found');
	expect(() => updateByLink(mine, 'x'.repeat(32), done)).toThrow('not_found');

	expect([stateOf(mine), stateOf(other)]).toEqual(['open', 'open']);
});

test('its bearer may tell of that promise, and do nothing else', () => {
	const [id, other] = [promisedFromAfar(), promisedFromAfar()];
	const bearer: Actor = { kind: 'bearer', id, name: '', grants: [], organizationIds: [] };
	const [commitment, another] = [findCommitment(id), findCommitment(other)];
	if (!commitment || !another) throw new Error('no such promise');

	expect(can.update(bearer, commitment)).toBe(true);
	expect(can.update(bearer, another)).toBe(false);
	for (const act of [can.make, can.remove, can.bind, can.ask]) expect(act(bearer, commitment)).toBe(false);
	expect(can.update({ ...bearer, kind: 'person' }, commitment)).toBe(false);
});

test('a link that did not serve stays good: giving up needs a reason, and the page was old', () => {
	const id = promisedFromAfar();
	const token = issueLink(id);

	expect(() => updateByLink(id, token, { state: 'dropped' })).toThrow('dropped_needs_note');
	expect(() => updateByLink(id, token, { ...done, seen: newId() })).toThrow('stale');

	updateByLink(id, token, done);
	expect(stateOf(id)).toBe('done');
});

test('old links are forgotten after half a year', () => {
	const id = promisedFromAfar();
	const token = issueLink(id);

	travelTo(inDays(100));
	forgetOldLinks();
	expect(findLink(id, token)).toBeDefined();
	travelTo(inDays(200));
	forgetOldLinks();
	expect(findLink(id, token)).toBeUndefined();
});

test('the secretary asks an owner without an account: one letter, with a link that works', () => {
	const id = promisedFromAfar();

	expect(askOwner(as('teresa'), id)).toBe('Cooperativa Mano Amica');

	expect(lettersTo(OFFICE)).toHaveLength(1);
	expect(told().at(-1)).toBe(`teresa commitment.asked ${id}`);
	updateByLink(id, tokenSentTo(OFFICE, id), done);
	expect(stateOf(id)).toBe('done');
});

test('once a day is enough; the next day a new link ends the old one', () => {
	const id = promisedFromAfar();
	askOwner(as('teresa'), id);
	const old = tokenSentTo(OFFICE, id);

	expect(() => askOwner(as('paolo'), id)).toThrow('asked_today');
	travelTo(inDays(1));
	askOwner(as('paolo'), id);

	expect(lettersTo(OFFICE)).toHaveLength(2);
	expect(() => updateByLink(id, old, done)).toThrow('link_late');
});

test('for a project’s promise the coordinator of its area asks', () => {
	promisedFromAfar();
	const id = newId();
	const what = { id, what: 'Portare le sedie', ownerOrganizationId: 'mano-amica', dueOn: dayIn(60) };
	promiseForProject(as('elena'), aProject({ leadId: 'il-ponte' }), what);

	expect(() => askOwner(as('dario'), id, whereMade(id))).toThrow('forbidden');
	askOwner(as('elena'), id, whereMade(id));

	expect(lettersTo(OFFICE)).toHaveLength(1);
});

test.each<[string, () => [Actor, string], string]>([
	['a resident', () => [as('bruna'), promisedFromAfar()], 'forbidden'],
	['who acts for the owner', () => [as('lucia'), aCommitment()], 'forbidden'],
	['a coordinator of another district', () => [as('dario'), promisedFromAfar()], 'forbidden'],
	['the secretary, before it binds', () => [as('teresa'), promisedFromAfar({ bound: false })], 'not_found'],
	[
		'the secretary, once it is done',
		() => [as('teresa'), promisedFromAfar({ state: 'done' })],
		'commitment_settled'
	],
	[
		'the secretary, where there is no address',
		() => [as('teresa'), promisedFromAfar({}, '')],
		'owner_without_address'
	],
	[
		'the secretary, a person',
		() => [as('teresa'), aCommitment({ ownerPersonId: 'bruna', consent: true })],
		'owner_without_address'
	]
])('%s is refused, and no letter leaves', (_, given, reason) => {
	const [actor, id] = given();

	expect(() => askOwner(actor, id)).toThrow(reason);

	expect(lettersTo(OFFICE)).toEqual([]);
	expect(told().filter((line) => line.includes('commitment.asked'))).toEqual([]);
});
