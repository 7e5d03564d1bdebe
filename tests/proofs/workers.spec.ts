import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmdirSync } from 'node:fs';
import { now } from '../../src/lib/clock';
import { transact } from '../../src/lib/db.server';
import { post as postLetter } from '../../src/lib/outbox/post.server';
import { signInCookie } from '../support/accounts';
import { aConsultation, aNonce } from '../support/consultations';
import type { Server } from '../support/server';
import { ballotsAndMarks } from '../support/storm';
import { post } from '../support/visitor';
import { NOW } from '../support/world';
import { expect, test } from '../journeys/fixtures';

test.use({ town: 'cast', apart: 'several processes' });

const PROCESSES = 3;
const ROUNDS = 10;
const AT_ONCE = 20;

test.beforeEach(async ({ city }) => {
	await city.stop();
	process.env.WORKERS = String(PROCESSES);
	const before = listening(city);
	await city.restart();
	await expect.poll(() => listening(city) - before).toBe(PROCESSES);
});

/** The city goes on as one process: other proofs may be given the same. */
test.afterEach(async ({ city }) => {
	delete process.env.WORKERS;
	await city.stop();
	await city.restart();
});

/** How often one began to listen so far. */
const listening = (city: Server) => city.output().split('Listening on').length;

/** The processes that answer: the children of the one that was started. */
const processesOf = (city: Server) =>
	readdirSync('/proc')
		.filter((name) => /^\d+$/.test(name))
		.filter((pid) => {
			try {
				return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ')[1] === String(city.pid());
			} catch {
				return false;
			}
		})
		.map(Number);

test('of twenty identical ballots sent at once to three processes one counts', async ({ city, moveTo }) => {
	for (let round = 0; round < ROUNDS; round++) {
		moveTo(NOW);
		const { id, voters } = aConsultation({ voters: 1 });
		city.travelTo(now());
		const cookie = await signInCookie(voters[0] ?? '');
		const ballot = { choice: 'yes', nonce: aNonce() };

		const answers = await Promise.all(
			Array.from({ length: AT_ONCE }, () =>
				post(city.origin, cookie, `/consultazioni/${id}/vota/ricevuta`, ballot)
			)
		);

		expect(answers.map(({ status }) => status).sort()).toEqual([200, ...new Array(AT_ONCE - 1).fill(409)]);
		expect(ballotsAndMarks(`${city.env.DATA_DIR}/tavoli.db`, id)).toEqual({ ballots: 1, marks: 1 });
	}
});

test('with three processes each letter goes out once', async ({ city, moveTo }) => {
	moveTo(NOW);
	transact(() => {
		for (let i = 0; i < 30; i++) {
			postLetter({
				recipient: `lettera${i}@vallefiorita.example`,
				subject: 'Una prova di invio',
				body: 'Buongiorno.',
				language: 'it'
			});
		}
	});
	const sent = () => city.output().split('una-prova-di-invio').length - 1;

	await expect.poll(sent, { timeout: 20_000 }).toBe(30);
	await new Promise((resolve) => setTimeout(resolve, 4_000));
	expect(sent()).toBe(30);
});

test('a process that dies is begun again, and beginning all anew refuses nobody', async ({ city }) => {
	const before = processesOf(city);
	process.kill(before[1] ?? 0, 'SIGKILL');
	await expect.poll(() => processesOf(city).filter((pid) => !before.includes(pid)).length).toBe(1);
	await expect.poll(() => processesOf(city).length).toBe(PROCESSES);

	const old = processesOf(city);
	let asking = true;
	const failures: unknown[] = [];
	/** Each time on a line of its own: one that was kept idle may close at any moment, and browsers then ask again. */
	const reader = async () => {
		while (asking) {
			const answer = await fetch(city.origin, { headers: { connection: 'close' } }).catch(
				(error: unknown) => error
			);
			if (!(answer instanceof Response && answer.ok)) failures.push(answer);
		}
	};
	const readers = [reader(), reader(), reader()];
	process.kill(city.pid() ?? 0, 'SIGHUP');
	await expect
		.poll(() => processesOf(city).some((pid) => old.includes(pid)), { timeout: 60_000 })
		.toBe(false);
	await expect.poll(() => processesOf(city).length).toBe(PROCESSES);
	asking = false;
	await Promise.all(readers);

	expect(failures).toEqual([]);
});

test('a program that does not begin leaves the site to the one before', async ({ city }) => {
	const before = processesOf(city);
	const database = `${city.env.DATA_DIR}/tavoli.db`;
	const files = ['', '-wal', '-shm'].map((end) => `${database}${end}`).filter(existsSync);
	for (const file of files) renameSync(file, `${file}.aside`);
	mkdirSync(database);

	process.kill(city.pid() ?? 0, 'SIGHUP');
	await expect.poll(() => city.output()).toContain('did not begin anew');
	rmdirSync(database);
	for (const file of files) renameSync(`${file}.aside`, file);

	expect(processesOf(city)).toEqual(before);
	expect((await fetch(city.origin)).ok).toBe(true);
});

test('asked twice to begin anew and then to end, no process stays behind', async ({ city }) => {
	const seen = new Set(processesOf(city));
	for (let asked = 0; asked < 2; asked++) {
		process.kill(city.pid() ?? 0, 'SIGHUP');
		await new Promise((resolve) => setTimeout(resolve, 700));
		for (const pid of processesOf(city)) seen.add(pid);
	}

	await city.stop();

	await expect.poll(() => [...seen].filter((pid) => existsSync(`/proc/${pid}`))).toEqual([]);
	await expect(fetch(city.origin)).rejects.toThrow();
	await city.restart();
});
