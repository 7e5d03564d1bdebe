import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { castBallot } from '../../../src/lib/consultations/ballots/commands.server';
import { sealedBallots } from '../../../src/lib/consultations/ballots/tables.server';
import { voterParticipations } from '../../../src/lib/consultations/roll/tables.server';
import { db, transact } from '../../../src/lib/db.server';
import { Refusal } from '../../../src/lib/errors';
import { needs } from '../../../src/lib/needs/tables.server';
import { soon } from '../../../src/lib/soon.server';
import { aConsultation, actorOf, aNonce } from '../../support/consultations';
import { settle } from '../../support/world';

beforeEach(settle);
afterEach(() => void vi.restoreAllMocks());

const aNeed = (id: string) =>
	db
		.insert(needs)
		.values({
			id,
			theme: 'salute',
			target: 'anziani',
			words: 'Una panchina',
			source: 'residente',
			recordedBy: 'bruna'
		})
		.run();
const written = () =>
	db
		.select({ id: needs.id })
		.from(needs)
		.all()
		.map(({ id }) => id)
		.filter((id) => id.startsWith('soon-'))
		.sort();

test('acts that come together are each done, and each told what it gave', async () => {
	const told = await Promise.all(
		['a', 'b', 'c'].map((name) => soon(() => transact(() => (aNeed(`soon-${name}`), name))))
	);

	expect(told).toEqual(['a', 'b', 'c']);
	expect(written()).toEqual(['soon-a', 'soon-b', 'soon-c']);
});

test('one that is refused half-way leaves nothing behind and takes no other with it', async () => {
	const told = await Promise.allSettled([
		soon(() => aNeed('soon-a')),
		soon(() => {
			aNeed('soon-b');
			throw new Refusal(409, 'already_done');
		}),
		soon(() => aNeed('soon-c'))
	]);

	expect(told.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
	expect(written()).toEqual(['soon-a', 'soon-c']);
});

test('the same row twice at the same moment: the second is told that it is already done', async () => {
	const [first, second] = await Promise.allSettled([
		soon(() => aNeed('soon-a')),
		soon(() => aNeed('soon-a'))
	]);

	expect(first.status).toBe('fulfilled');
	expect(second).toMatchObject({ status: 'rejected', reason: { reason: 'already_done' } });
	expect(written()).toEqual(['soon-a']);
});

const diskIsFull = () => {
	db.run('rollback');
	throw Object.assign(new Error('database or disk is full'), { code: 'SQLITE_FULL' });
};

test('when the disk is full nobody is told that it was done, and nothing was', async () => {
	const told = await Promise.allSettled([
		soon(() => aNeed('soon-a')),
		soon(diskIsFull),
		soon(() => aNeed('soon-c'))
	]);

	expect(told.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
	expect(written()).toEqual([]);
});

const nextTurn = () => new Promise((next) => setImmediate(next));

/** What time it is for whoever waits, in milliseconds: later in each test than any busy moment before it, of the true clock too. */
let midnight = 0;
function clock() {
	midnight = Math.max(midnight, performance.now()) + 10_000;
	let now = midnight;
	vi.spyOn(performance, 'now').mockImplementation(() => now);
	return (after: number) => (now = midnight + after);
}

test('whoever comes a turn later goes with those who wait to the disk: it takes all or none', async () => {
	clock();
	const first = soon(() => aNeed('soon-a'));
	await nextTurn();
	const second = soon(() => aNeed('soon-b'));
	await nextTurn();
	const told = await Promise.allSettled([first, second, soon(diskIsFull)]);

	expect(told.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
	expect(written()).toEqual([]);
});

test('after a turn in which nobody came nobody waits any longer', async () => {
	clock();
	const alone = soon(() => aNeed('soon-a'));
	await nextTurn();
	await nextTurn();
	const told = await Promise.allSettled([alone, soon(diskIsFull)]);

	expect(told.map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
	expect(written()).toEqual(['soon-a']);
});

test('however many go on arriving, after ten milliseconds those who wait wait for nobody else', async () => {
	const at = clock();
	const first = soon(() => aNeed('soon-a'));
	for (const [turn, name] of ['b', 'c', 'd'].entries()) {
		await nextTurn();
		at(4 * (turn + 1));
		void soon(() => aNeed(`soon-${name}`));
	}
	await nextTurn();
	const told = await Promise.allSettled([first, soon(diskIsFull)]);

	expect(told.map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
	expect(written()).toEqual(['soon-a', 'soon-b', 'soon-c', 'soon-d']);
});

test('after a turn in which others were answered nobody waits for a second', async () => {
	const at = clock();
	const first = soon(() => aNeed('soon-a'));
	await nextTurn();
	at(6);
	await first;
	const second = soon(() => aNeed('soon-b'));
	await nextTurn();
	expect(await Promise.allSettled([second, soon(diskIsFull)])).toMatchObject([
		{ status: 'fulfilled' },
		{ status: 'rejected' }
	]);

	at(1007);
	const third = soon(() => aNeed('soon-c'));
	await nextTurn();
	expect(await Promise.allSettled([third, soon(diskIsFull)])).toMatchObject([
		{ status: 'rejected' },
		{ status: 'rejected' }
	]);
	expect(written()).toEqual(['soon-a', 'soon-b']);
});

test('of one person’s ballots that come at the same moment one counts', async () => {
	const { id, voters } = aConsultation({ voters: 1 });
	const voter = actorOf(voters[0] ?? '');

	const told = await Promise.allSettled(
		Array.from({ length: 20 }, () => soon(() => castBallot(voter, id, { choice: 'yes', nonce: aNonce() })))
	);

	expect(told.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
	expect(db.select().from(sealedBallots).all()).toHaveLength(1);
	expect(
		db
			.select()
			.from(voterParticipations)
			.all()
			.filter(({ castOn }) => castOn !== null)
	).toHaveLength(1);
});
