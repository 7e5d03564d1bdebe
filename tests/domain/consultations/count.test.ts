import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { eq } from 'drizzle-orm';
import { beforeEach, expect, test } from 'vitest';
import { SYSTEM } from '../../../src/lib/actor';
import { castBallot } from '../../../src/lib/consultations/ballots/commands.server';
import { annulConsultation } from '../../../src/lib/consultations/commands.server';
import {
	countConsultation,
	proclaimConsultation
} from '../../../src/lib/consultations/counts/commands.server';
import { countWhatIsDue, destroyLeftKeys } from '../../../src/lib/consultations/counts/due.server';
import {
	consultationsWithKeys,
	destroyKeys,
	opener,
	seal
} from '../../../src/lib/consultations/keys/keys.server';
import { listConsultations } from '../../../src/lib/consultations/lists.server';
import { findConsultation } from '../../../src/lib/consultations/queries.server';
import { destroyVoterSecrets } from '../../../src/lib/consultations/roll/commands.server';
import { ballots, sealedBallots } from '../../../src/lib/consultations/ballots/tables.server';
import { results } from '../../../src/lib/consultations/tables.server';
import { voterSecrets } from '../../../src/lib/consultations/roll/tables.server';
import { db } from '../../../src/lib/db.server';
import { settings } from '../../../src/lib/settings.server';
import { aConsultation, actorOf, aNonce } from '../../support/consultations';
import { as, inDays, MINUTE, settle, told, travelTo } from '../../support/world';

beforeEach(settle);

const kept = () => db.select().from(ballots).all();
const sealed = () => db.select().from(sealedBallots).all();

test('a coordinator counts after closing: the result stands, the sealed ballots and the key are gone', () => {
	const { id, codes } = aConsultation({ state: 'closed', votes: { yes: 5, no: 3, abstain: 1, blank: 1 } });

	const result = countConsultation(as('elena'), id);

	expect(result).toMatchObject({
		outcome: 'approved',
		tied: false,
		tally: { yes: 5, no: 3, abstain: 1, blank: 1, cast: 10 }
	});
	expect(findConsultation(id)).toMatchObject({ outcome: 'approved', tally: { yes: 5, cast: 10 } });
	expect(kept().map(({ code }) => code)).toEqual([...codes].sort());
	expect(sealed()).toEqual([]);
	expect(consultationsWithKeys()).not.toContain(id);
	expect(told().at(-1)).toBe(`elena consultation.counted ${id}`);
});

test.each([
	['approved', { yes: 2, no: 1 }, {}],
	['not_approved', { yes: 1, no: 1 }, {}],
	['not_valid', { yes: 3 }, { quorum: 'absolute', quorumValue: 4 }],
	['not_valid', {}, {}]
] as const)('a vote can come out %s', (outcome, votes, given) => {
	const { id } = aConsultation({ state: 'counted', votes, ...given });

	expect(findConsultation(id)?.outcome).toBe(outcome);
});

test('two people who agree on choice and nonce are both counted', () => {
	const { id, voters } = aConsultation({ state: 'open' });
	const ballot = { choice: 'yes', nonce: aNonce() };
	for (const voter of voters.slice(0, 3)) castBallot(actorOf(voter), id, ballot);
	travelTo(inDays(11));

	expect(countConsultation(as('elena'), id)).toMatchObject({ tally: { yes: 3, cast: 3 } });
	expect(kept().map(({ copy }) => copy)).toEqual([1, 2, 3]);
});

test('a result, and a ballot, once written are never touched again', () => {
	const { id } = aConsultation({ state: 'counted', votes: { yes: 1 } });

	expect(() => countConsultation(as('elena'), id)).toThrow('consultation_already_counted');
	expect(() => db.update(results).set({ outcome: 'not_valid' }).run()).toThrow('never changed');
	expect(() => db.update(ballots).set({ choice: '"no"' }).run()).toThrow('never changed');
	expect(() => db.delete(ballots).run()).toThrow('never deleted');
});

test.each([
	['a resident', 'bruna', 'closed', 'forbidden'],
	['an operator', 'omar', 'closed', 'forbidden'],
	['a coordinator of another area', 'dario', 'closed', 'forbidden'],
	['a coordinator, while it is open', 'elena', 'open', 'consultation_still_open'],
	['a coordinator, before it was called', 'elena', 'draft', 'consultation_not_called']
] as const)('%s may not count, and nothing changes', (_, who, state, reason) => {
	const { id } = aConsultation({ state, votes: { yes: 2 } });
	const before = told();

	expect(() => countConsultation(as(who), id)).toThrow(reason);

	expect(findConsultation(id)?.countedAt).toBeNull();
	expect(sealed()).toHaveLength(state === 'draft' ? 0 : 2);
	expect(told()).toEqual(before);
});

test('the city counts by itself an hour after closing, and not before', () => {
	const { id } = aConsultation({ state: 'closed', votes: { yes: 2, no: 1 } });
	const closesAt = findConsultation(id)?.closesAt.getTime() ?? 0;

	travelTo(new Date(closesAt + 59 * MINUTE));
	expect(() => countConsultation(SYSTEM, id)).toThrow('consultation_not_due');
	countWhatIsDue();
	expect(findConsultation(id)?.countedAt).toBeNull();

	travelTo(new Date(closesAt + 60 * MINUTE));
	countWhatIsDue();
	expect(findConsultation(id)?.outcome).toBe('approved');
	expect(told().at(-1)).toBe(`system consultation.counted ${id}`);
});

test('when ballots and marks differ the count stops, and destroys nothing', () => {
	const { id } = aConsultation({ state: 'closed', votes: { yes: 3 } });
	db.run(`delete from sealed_ballots where id = (select min(id) from sealed_ballots)`);

	expect(() => countConsultation(as('elena'), id)).toThrow('consultation_ballots_differ');

	expect(findConsultation(id)?.countedAt).toBeNull();
	expect(sealed()).toHaveLength(2);
	expect(consultationsWithKeys()).toContain(id);
});

test('a ballot that was altered stops the count', () => {
	const { id } = aConsultation({ state: 'closed', votes: { yes: 1 } });
	db.run(`drop trigger sealed_ballots_never_change`);
	db.run(`update sealed_ballots set sealed = randomblob(1072)`);

	expect(() => countConsultation(as('elena'), id)).toThrow('consultation_ballot_unreadable');
	expect(kept()).toEqual([]);
});

test('with the key lost and its copy too, the count says so', () => {
	const { id } = aConsultation({ state: 'closed', votes: { yes: 1 } });
	destroyKeys(id);

	expect(() => countConsultation(as('elena'), id)).toThrow('consultation_key_lost');
	expect(sealed()).toHaveLength(1);
});

test('a key left by a machine that stopped in between is destroyed later', () => {
	const open = aConsultation({ state: 'open' });
	const { id } = aConsultation({ state: 'closed', votes: { yes: 1 } });
	const name = readdirSync(settings().KEYS_DIR).find((file) => file.startsWith(id)) ?? '';
	const key = readFileSync(join(settings().KEYS_DIR, name));
	countConsultation(as('elena'), id);
	writeFileSync(join(settings().KEYS_DIR, name), key);

	destroyLeftKeys();

	expect(consultationsWithKeys()).not.toContain(id);
	expect(consultationsWithKeys()).toContain(open.id);
});

test('with the key lost, its copy opens the ballots', () => {
	const { id } = aConsultation({ state: 'closed', votes: { yes: 2, no: 1 } });
	const name = readdirSync(settings().KEYS_DIR).find((file) => file.startsWith(id)) ?? '';
	rmSync(join(settings().KEYS_DIR, name));

	expect(countConsultation(as('elena'), id)).toMatchObject({ tally: { yes: 2, no: 1 } });
});

test.each([0, 16, 32])('with the key cut or overwritten to %i bytes, its copy opens the ballots', (bytes) => {
	const { id } = aConsultation({ state: 'closed', votes: { yes: 2, no: 1 } });
	const name = readdirSync(settings().KEYS_DIR).find((file) => file.startsWith(id)) ?? '';
	writeFileSync(join(settings().KEYS_DIR, name), Buffer.alloc(bytes, 7));

	expect(countConsultation(as('elena'), id)).toMatchObject({ tally: { yes: 2, no: 1 } });
});

test('ballots sealed before an update, when they were made longer, are counted with the others', () => {
	const { id } = aConsultation({ state: 'closed', votes: { yes: 2, no: 1 } });
	const publicKey = findConsultation(id)?.publicKey ?? Buffer.alloc(0);
	const open = opener(id, publicKey);
	for (const { sealed: ballot, ...row } of sealed().slice(1)) {
		const longer = seal(open?.(ballot) ?? '', publicKey, 1024);
		expect(longer.length).toBeGreaterThan(ballot.length);
		db.delete(sealedBallots).where(eq(sealedBallots.id, row.id)).run();
		db.insert(sealedBallots)
			.values({ ...row, sealed: longer })
			.run();
	}

	expect(countConsultation(as('elena'), id)).toMatchObject({ tally: { yes: 2, no: 1 } });
});

test('an empty secret of the copies, as a crash leaves it, is made anew and closes no copy', () => {
	const secret = join(settings().KEYS_DIR, 'copy.secret');
	writeFileSync(secret, '');

	const { id } = aConsultation({ state: 'closed', votes: { yes: 1 } });
	const name = readdirSync(settings().KEYS_DIR).find((file) => file.startsWith(id)) ?? '';
	rmSync(join(settings().KEYS_DIR, name));

	expect(readFileSync(secret, 'utf8')).toMatch(/^[0-9a-f]{48}$/);
	expect(countConsultation(as('elena'), id)).toMatchObject({ tally: { yes: 1 } });
});

test('a coordinator proclaims a counted result, once', () => {
	const { id } = aConsultation({ state: 'counted', votes: { yes: 1 } });

	proclaimConsultation(as('elena'), id, 'Approvata.');

	expect(findConsultation(id)?.proclamation).toBe('Approvata.');
	expect(told().at(-1)).toBe(`elena consultation.proclaimed ${id}`);
	expect(() => proclaimConsultation(as('elena'), id, 'Di nuovo.')).toThrow('consultation_already_proclaimed');
	expect(() => proclaimConsultation(as('bruna'), id, 'Mia.')).toThrow('forbidden');
});

test('what was not counted is not proclaimed', () => {
	const { id } = aConsultation({ state: 'closed', votes: { yes: 1 } });

	expect(() => proclaimConsultation(as('elena'), id, 'Approvata.')).toThrow('consultation_not_counted');
});

test('annulling says why in public, stays listed, and opens no ballot', () => {
	const { id } = aConsultation({ state: 'open', votes: { yes: 4 } });

	annulConsultation(as('elena'), id, 'La domanda era sbagliata.');

	expect(findConsultation(id)).toMatchObject({ annulment: 'La domanda era sbagliata.', outcome: null });
	expect(listConsultations({ phase: 'ended' }).map((one) => one.id)).toEqual([id]);
	expect(sealed()).toEqual([]);
	expect(kept()).toEqual([]);
	expect(consultationsWithKeys()).not.toContain(id);
	expect(told().at(-1)).toBe(`elena consultation.annulled ${id}`);
});

test.each([
	['a resident', 'bruna', 'open', 'forbidden'],
	['anybody, before the calling', 'elena', 'draft', 'consultation_not_called'],
	['anybody, once the result is known', 'elena', 'counted', 'consultation_already_counted']
] as const)('%s may not annul', (_, who, state, reason) => {
	const { id } = aConsultation({ state });

	expect(() => annulConsultation(as(who), id, 'Non mi piace.')).toThrow(reason);
});

test('sixty days after the proclamation nobody can tell who is on the roll', () => {
	const { id } = aConsultation({ state: 'proclaimed', votes: { yes: 1 } });
	const secrets = () => db.select().from(voterSecrets).all();
	const end = findConsultation(id)?.proclaimedAt?.getTime() ?? 0;

	travelTo(new Date(end + 59 * 24 * 60 * MINUTE));
	expect(destroyVoterSecrets(SYSTEM)).toBe(0);
	expect(secrets()).toHaveLength(1);

	travelTo(new Date(end + 60 * 24 * 60 * MINUTE));
	expect(destroyVoterSecrets(SYSTEM)).toBe(1);
	expect(secrets()).toEqual([]);
	expect(told().at(-1)).toBe(`system voter_secret.destroyed ${id}`);
	expect(() => destroyVoterSecrets(as('elena'))).toThrow('forbidden');
});

test('a result that nobody proclaimed keeps nobody on the roll for longer', () => {
	const { id } = aConsultation({ state: 'counted', votes: { yes: 1 } });
	const counted = findConsultation(id)?.countedAt?.getTime() ?? 0;

	travelTo(new Date(counted + 60 * 24 * 60 * MINUTE - 1));
	expect(destroyVoterSecrets(SYSTEM)).toBe(0);

	travelTo(new Date(counted + 60 * 24 * 60 * MINUTE));
	expect(destroyVoterSecrets(SYSTEM)).toBe(1);
	expect(db.select().from(voterSecrets).all()).toEqual([]);
});
