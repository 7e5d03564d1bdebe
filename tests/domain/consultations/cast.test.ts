import { eq } from 'drizzle-orm';
import { beforeEach, expect, test } from 'vitest';
import { eligibilities, people } from '../../../src/lib/accounts/tables.server';
import { castBallot } from '../../../src/lib/consultations/ballots/commands.server';
import { annulConsultation } from '../../../src/lib/consultations/commands.server';
import { listConsultations } from '../../../src/lib/consultations/lists.server';
import { callConsultation } from '../../../src/lib/consultations/calling/commands.server';
import {
	findCalledBallot,
	findCalledBox,
	findConsultation
} from '../../../src/lib/consultations/queries.server';
import { standingOf } from '../../../src/lib/consultations/roll/roll.server';
import { sealedBallots } from '../../../src/lib/consultations/ballots/tables.server';
import { voterParticipations } from '../../../src/lib/consultations/roll/tables.server';
import { countQueries, db, transact } from '../../../src/lib/db.server';
import { aConsultation, actorOf, aNonce, aVoter } from '../../support/consultations';
import { as, inDays, settle, told, travelTo } from '../../support/world';

beforeEach(settle);

const marks = () =>
	db
		.select()
		.from(voterParticipations)
		.all()
		.filter(({ castOn }) => castOn !== null);
const sealed = () => db.select().from(sealedBallots).all();
const aBallot = (choice = 'yes') => ({ choice, nonce: aNonce() });
const standing = (someone: string, id: string) => {
	const consultation = findConsultation(id);
	return consultation && standingOf(someone, consultation);
};

test('a person on the roll votes once, and the roll says the day and nothing else', () => {
	const { id } = aConsultation();
	const before = told();

	const code = castBallot(as('bruna'), id, aBallot());

	expect(code).toMatch(/^[0-9a-f]{64}$/);
	expect(marks()).toMatchObject([
		{ castOn: '2026-03-12', channel: 'online', neighbourhoodId: 'san-giorgio' }
	]);
	expect(sealed()).toHaveLength(1);
	expect(standing('bruna', id)).toBe('has_voted');
	expect(told()).toEqual(before);
});

test('staff vote as themselves where they live, like everybody', () => {
	const { id } = aConsultation();

	castBallot(as('teresa'), id, aBallot('no'));

	expect(marks()).toHaveLength(1);
});

test('a second ballot of the same person is refused, the same form or another', () => {
	const { id } = aConsultation();
	const ballot = aBallot();
	castBallot(as('bruna'), id, ballot);

	expect(() => castBallot(as('bruna'), id, ballot)).toThrow('vote_already_cast');
	expect(() => castBallot(as('bruna'), id, aBallot('no'))).toThrow('vote_already_cast');
	expect(marks()).toHaveLength(1);
	expect(sealed()).toHaveLength(1);
});

test('every sealed ballot has the same size, whatever was chosen', () => {
	const { id } = aConsultation({ votes: { yes: 1, no: 1, abstain: 1, blank: 1 } });

	expect(sealed()).toHaveLength(4);
	expect(new Set(sealed().map((row) => row.sealed.length)).size).toBe(1);
	expect(new Set(sealed().map((row) => row.id.length))).toEqual(new Set([32]));
	expect(findConsultation(id)?.tally).toBeNull();
});

test.each([
	['too early', inDays(0), 'vote_not_open_yet'],
	['too late', inDays(11), 'vote_closed']
])('nobody votes %s', (_, when, reason) => {
	const { id } = aConsultation();
	travelTo(when);

	expect(() => castBallot(as('bruna'), id, aBallot())).toThrow(reason);
	expect(sealed()).toEqual([]);
	expect(marks()).toEqual([]);
});

test('a vote is refused from the moment of the annulment, though the page was just read', () => {
	const { id } = aConsultation();
	expect(findCalledBox(id)?.annulledAt).toBeNull();

	annulConsultation(as('elena'), id, 'Domanda sbagliata');

	expect(findCalledBox(id)?.annulledAt).toEqual(findConsultation(id)?.annulledAt);
	expect(() => castBallot(as('bruna'), id, aBallot())).toThrow('vote_annulled');
});

test('what is voted on is read once, and is never that of another vote', async () => {
	const [one, other] = [aConsultation(), aConsultation()];
	findCalledBallot(one.id);

	expect(await countQueries(() => findCalledBallot(one.id))).toBe(0);
	expect(findCalledBallot(other.id)?.id).toBe(other.id);
	expect(findCalledBallot(one.id)?.id).toBe(one.id);
});

test('a calling that was undone leaves nothing to vote in', () => {
	const { id } = aConsultation({ state: 'draft' });

	const undone = () =>
		transact(() => {
			callConsultation(as('elena'), id);
			expect(findCalledBox(id)).toBeDefined();
			expect(findCalledBallot(id)).toBeDefined();
			throw new Error('undone');
		});

	expect(undone).toThrow('undone');
	expect(findCalledBox(id)).toBeUndefined();
	expect(findCalledBallot(id)).toBeUndefined();
	expect(() => castBallot(as('bruna'), id, aBallot())).toThrow('not_found');
});

test('nobody votes in what was annulled, in a draft, or in what is not there', () => {
	const { id } = aConsultation();
	annulConsultation(as('elena'), id, 'Domanda sbagliata');

	expect(() => castBallot(as('bruna'), id, aBallot())).toThrow('vote_annulled');
	expect(() => castBallot(as('bruna'), aConsultation({ state: 'draft' }).id, aBallot())).toThrow('not_found');
	expect(() => castBallot(as('bruna'), 'nothing', aBallot())).toThrow('not_found');
});

test.each([
	['nobody verified', () => aVoter({ identityKey: null }), 'vote_not_verified'],
	['lives elsewhere', () => aVoter({ neighbourhoodId: 'stazione' }), 'vote_elsewhere'],
	['has another tie', () => aVoter({ relation: 'studia' }), 'vote_other_relation'],
	['is too young', () => aVoter({ ofAgeOn: '2030-01-01' }), 'vote_too_young']
])('a person who %s is told why', (_, come, reason) => {
	const voter = come();
	const { id } = aConsultation();

	expect(standing(voter, id)).toBe(reason);
	expect(() => castBallot(actorOf(voter), id, aBallot())).toThrow(reason);
	expect(sealed()).toEqual([]);
});

test('a person verified after the roll was frozen is told so', () => {
	const { id } = aConsultation();
	const voter = aVoter();

	expect(() => castBallot(actorOf(voter), id, aBallot())).toThrow('vote_after_freezing');
});

test('a person whose tie the desk verified after the roll was frozen is told so', () => {
	const { id } = aConsultation();
	const voter = aVoter();
	db.update(eligibilities).set({ validFrom: '2026-03-13' }).where(eq(eligibilities.personId, voter)).run();
	expect(standing(voter, id)).toBe('vote_not_verified');

	travelTo(inDays(1));

	expect(standing(voter, id)).toBe('vote_after_freezing');
});

test('a person who moved after the roll was frozen still votes', () => {
	const { id, voters } = aConsultation();
	db.update(eligibilities).set({ validTo: '2026-03-12' }).run();

	castBallot(actorOf(voters[0] ?? ''), id, aBallot());

	expect(marks()).toHaveLength(1);
});

test('an answer that is none of those asked is refused', () => {
	const { id } = aConsultation();

	expect(() => castBallot(as('bruna'), id, aBallot('maybe'))).toThrow('ballot_unknown_option');
	expect(marks()).toEqual([]);
});

test('one identity with two accounts votes once', () => {
	const { id } = aConsultation();
	castBallot(as('bruna'), id, aBallot());
	const twin = aVoter({ identityKey: null });
	db.run(`update people set identity_key = null where id = 'bruna'`);
	db.run(`update people set identity_key = 'key-bruna' where id = '${twin}'`);

	expect(() => castBallot(actorOf(twin), id, aBallot())).toThrow('vote_already_cast');
	expect(db.select().from(people).all().length).toBeGreaterThan(12);
});

test('a mark on the roll and a sealed ballot are never rewritten', () => {
	aConsultation({ votes: { yes: 1 } });

	expect(() => db.update(voterParticipations).set({ castOn: null }).run()).toThrow('never changed');
	expect(() =>
		db
			.update(sealedBallots)
			.set({ sealed: Buffer.from('x') })
			.run()
	).toThrow('never changed');
});

test('what pages read of an open vote is the same whether many voted or nobody', () => {
	const opensAt = '2026-03-12T13:00';
	const many = aConsultation({ votes: { yes: 7, no: 2 }, opensAt });
	travelTo(inDays(0));
	const none = aConsultation({ opensAt });
	const lines = (id: string) => JSON.stringify(findConsultation(id)?.tally ?? null);

	expect(lines(many.id)).toBe(lines(none.id));
	expect(findConsultation(many.id)).toMatchObject({ outcome: null, tally: null, trace: null });
	expect(Object.keys(listConsultations()[0] ?? {})).not.toContain('cast');
});
