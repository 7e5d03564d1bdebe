import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { eq } from 'drizzle-orm';
import { now } from '../../src/lib/clock';
import { sealedBallots } from '../../src/lib/consultations/ballots/tables.server';
import { opener } from '../../src/lib/consultations/keys/keys.server';
import { findConsultation } from '../../src/lib/consultations/queries.server';
import { connect, db, foreignKeyProblems, pageProblems } from '../../src/lib/db.server';
import { prepared } from '../support/folder';
import { signInCookie } from '../support/accounts';
import { aConsultation } from '../support/consultations';
import { aMixture, boxOf } from '../support/mixture';
import { startReplicator } from '../support/replicator';
import { lost, sendMixture, type Sent } from '../support/sending';
import { freePort, prepareFolder, startServer } from '../support/server';
import { fileBefore } from '../support/schema';
import { ballotsAndMarks } from '../support/storm';
import { tavoli } from '../support/tavoli';
import { post } from '../support/visitor';
import { MINUTE, NOW } from '../support/world';
import { expect, test as base } from '../journeys/fixtures';

const test = base.extend<{ replicator: Awaited<ReturnType<typeof startReplicator>> }>({
	replicator: async ({ city }, use) => {
		const replicator = await startReplicator(city);
		await use(replicator);
		await replicator.kill();
	}
});

test.use({ town: 'cast', apart: 'machines that are lost' });

const ROUNDS = 5;
const PEOPLE = 1000;
const SECOND = 1000;

test('server and replicator killed at any moment: elsewhere, within a minute, is every act that was promised two seconds before', async ({
	city,
	moveTo,
	replicator
}) => {
	moveTo(NOW);
	const place = prepared ?? (await prepareFolder());
	const mixture = await aMixture(PEOPLE);
	city.travelTo(now());
	const { consultationId, acts } = mixture;
	const waiting = [...acts].reverse();
	const promised: { readonly sent: Sent; readonly at: number }[] = [];

	for (let round = 1; round <= ROUNDS; round++) {
		const moment = 3 * SECOND + Math.random() * 4 * SECOND;
		let died = Infinity;
		const death = new Promise((resolve) => setTimeout(resolve, moment)).then(() => {
			died = Date.now();
			return Promise.all([city.kill(), replicator.kill()]);
		});
		const answered = (all: readonly Sent[]) => {
			const sent = all.at(-1);
			if (sent) promised.push({ sent, at: Date.now() });
		};
		await sendMixture(city, mixture, waiting, { atOnce: 4, answered });
		await death;

		const env = { ...place.env, DATA_DIR: join(city.folder, `elsewhere-${round}`) };
		const database = `${env.DATA_DIR}/tavoli.db`;
		const began = Date.now();
		mkdirSync(env.DATA_DIR);
		replicator.restoreTo(database);
		const checked = await tavoli(env, 'check');
		const standIn = await startServer({ ...place, env });
		const took = (Date.now() - began) / SECOND;
		await standIn.stop();

		expect(checked.out, checked.err).toContain('Tutto in ordine.');
		expect(checked.out).not.toContain('✗');
		expect(took).toBeLessThan(60);
		connect(database);
		expect([...pageProblems(), ...foreignKeyProblems()]).toEqual([]);
		const box = boxOf(consultationId);
		const missing = promised.filter(({ sent }) => !sent.act.kept(box)).map(({ at }) => died - at);
		expect(missing.filter((age) => age >= 2 * SECOND)).toEqual([]);
		const { ballots, marks } = ballotsAndMarks(database, consultationId);
		expect(ballots).toBe(marks);
		console.log(
			`killed after ${(moment / SECOND).toFixed(1)} s: ${promised.length} acts promised so far, ${ballots} ballots; missing ${missing.length}, the oldest promised ${Math.max(0, ...missing)} ms before; back in ${took.toFixed(1)} s`
		);

		connect(`${city.env.DATA_DIR}/tavoli.db`);
		expect(
			lost(
				consultationId,
				promised.map(({ sent }) => sent)
			)
		).toEqual([]);
		await city.restart();
		await replicator.restart();
	}
});

test('a backup is made while people vote and write: nobody waits for it, and all that was promised before is in it', async ({
	city,
	moveTo
}) => {
	moveTo(NOW);
	const mixture = await aMixture(400);
	city.travelTo(now());
	const waiting = [...mixture.acts];
	const promised: { readonly sent: Sent; readonly at: number }[] = [];
	const answered = (all: readonly Sent[]) => {
		const sent = all.at(-1);
		if (sent) promised.push({ sent, at: Date.now() });
	};
	const sending = sendMixture(city, mixture, waiting, { atOnce: 4, answered });
	await expect.poll(() => promised.length).toBeGreaterThan(50);
	const copies = join(city.folder, 'copies');

	const began = Date.now();
	const made = await tavoli(city.env, 'backup', copies);
	const ended = Date.now();
	waiting.length = 0;
	const { refused } = await sending;

	expect(made.err).toBe('');
	expect(made.code).toBe(0);
	expect(refused).toEqual([]);
	const during = promised.filter(({ at }) => at >= began && at <= ended).map(({ at }) => at);
	const longest = Math.max(...[began, ...during].map((at, i, all) => (all[i + 1] ?? ended) - at));
	expect(longest).toBeLessThan(3 * SECOND);

	const env = { ...city.env, DATA_DIR: join(city.folder, 'from-backup') };
	const [copy = ''] = readdirSync(copies);
	const back = await tavoli(env, 'restore', join(copies, copy), '--key', `${city.env.DATA_DIR}-backup.key`);
	expect(back.err).toBe('');
	expect((await tavoli(env, 'check')).out).toContain('Tutto in ordine.');
	connect(`${env.DATA_DIR}/tavoli.db`);
	const before = promised.filter(({ at }) => at < began).map(({ sent }) => sent);
	expect(lost(mixture.consultationId, before)).toEqual([]);
	connect(`${city.env.DATA_DIR}/tavoli.db`);
	console.log(
		`${during.length} acts answered during the backup (${ended - began} ms), the longest silence ${longest} ms`
	);
});

test('a server that begins on the file of an older version says where it copied it first', async ({
	city
}) => {
	const place = prepared ?? (await prepareFolder());
	const { file, remove } = fileBefore('0013_outcomes_in_full');
	const env = { ...place.env, PORT: String(await freePort()), DATA_DIR: join(city.folder, 'older') };
	mkdirSync(env.DATA_DIR);
	file.prepare('VACUUM INTO ?').run(join(env.DATA_DIR, 'tavoli.db'));
	file.close();
	remove();

	const server = await startServer({ folder: city.folder, origin: `http://localhost:${env.PORT}`, env });
	await server.stop();

	const copy = readdirSync(env.DATA_DIR).find((name) => name.includes('.before-'));
	expect(copy).toBeDefined();
	expect(server.output()).toContain(`"copy":"${join(env.DATA_DIR, copy ?? '')}"`);
});

test('a secret vote is counted at once while it is replicated; no copy of any moment opens a ballot after that', async ({
	city,
	moveTo,
	replicator
}) => {
	moveTo(NOW);
	const { id, nonces, codes } = aConsultation({ state: 'open', votes: { yes: 30, no: 20, abstain: 10 } });
	city.travelTo(now());
	const publicKey = findConsultation(id)?.publicKey ?? Buffer.alloc(0);
	const sealed = db
		.select({ sealed: sealedBallots.sealed })
		.from(sealedBallots)
		.where(eq(sealedBallots.consultationId, id))
		.all();
	const elena = await signInCookie('elena');
	await new Promise((resolve) => setTimeout(resolve, 2 * SECOND));
	const whileOpen = new Date();
	const closed = new Date((findConsultation(id)?.closesAt.getTime() ?? 0) + MINUTE);
	moveTo(closed);

	const began = Date.now();
	const counted = await post(city.origin, elena, `/consultazioni/${id}/gestione?/count`, {});
	const took = Date.now() - began;
	await new Promise((resolve) => setTimeout(resolve, 2 * SECOND));

	expect(counted.status).toBe(303);
	expect(took).toBeLessThan(3 * SECOND);
	const read = (name: string, moment?: Date) => {
		const path = join(city.folder, name);
		replicator.restoreTo(path, moment);
		return readFileSync(path);
	};
	const before = read('while-open.db', whileOpen);
	const after = read('counted.db');
	const has = (copy: Buffer, some: readonly (string | Buffer)[]) =>
		some.filter((one) => copy.includes(one)).length;
	const boxes = sealed.map((row) => row.sealed.subarray(0, 64));
	expect([has(before, boxes), has(before, nonces), has(before, codes)]).toEqual([60, 0, 0]);
	expect([has(after, boxes), has(after, nonces), has(after, codes)]).toEqual([0, 60, 60]);
	expect(opener(id, publicKey)).toBeUndefined();
	expect(readdirSync(city.env.KEYS_DIR ?? '').filter((name) => name.startsWith(id))).toEqual([]);

	// Here too, as soon as what was written is carried over into the file.
	const here = () => has(readFileSync(`${city.env.DATA_DIR}/tavoli.db`), boxes);
	await expect.poll(here, { timeout: 120 * SECOND, intervals: [SECOND] }).toBe(0);
	console.log(
		`counted in ${took} ms beside the replicator; clean here after ${(Date.now() - began) / SECOND} s`
	);
});
