import { spawnSync } from 'node:child_process';
import {
	closeSync,
	copyFileSync,
	ftruncateSync,
	mkdtempSync,
	openSync,
	rmSync,
	statSync,
	writeSync
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSession } from '../../src/lib/accounts/sessions.server';
import { now } from '../../src/lib/clock';
import { connect, disconnect, foreignKeyProblems, pageProblems } from '../../src/lib/db.server';
import { withFault } from '../support/faults';
import { aMixture, boxOf, perform, type Act } from '../support/mixture';
import { lost } from '../support/sending';
import { removeFolder, type Server } from '../support/server';
import { ballotsAndMarks } from '../support/storm';
import { needsStrace } from '../support/trace';
import { visit, wordsOf } from '../support/visitor';
import { NOW } from '../support/world';
import { expect, test } from '../journeys/fixtures';

test.use({ town: 'cast', apart: 'a city whose disk fails' });
test.beforeAll(needsStrace);

const SAID = {
	save: 'In questo momento non possiamo salvare. Quello che hai scritto è ancora qui: riprova tra poco.',
	storage: 'In questo momento non riusciamo a leggere o a salvare i dati. Riprova tra poco.'
};

/** What fails, on which of the two files, and whether pages can be read meanwhile. */
const FAULTS = [
	{ name: 'the disk does not say that it has written', calls: 'fsync,fdatasync', error: 'EIO', reads: true },
	{ name: 'the disk does not write', calls: 'pwrite64', error: 'EIO', reads: true },
	{ name: 'the disk does not read', calls: 'pread64', error: 'EIO', reads: false },
	{ name: 'the disk is full', calls: 'pwrite64,ftruncate,fallocate', error: 'ENOSPC', reads: true }
] as const;

const PEOPLE = 12;

for (const { name, calls, error, reads } of FAULTS)
	test(`while ${name}, everybody is told so and nothing is half done; afterwards all goes on`, async ({
		city,
		moveTo
	}) => {
		moveTo(NOW);
		const { acts, consultationId, notebooks, voters } = await aMixture(PEOPLE);
		city.travelTo(now());
		const before = acts.filter((_, i) => i < acts.length / 2);
		const during = [...acts.filter((_, i) => i >= acts.length / 2), ...notebooks.map((next) => next())];
		expect(await statuses(city, before)).toEqual(before.map(({ done }) => done));
		const paths = ['', '-wal'].map((end) => `${city.env.DATA_DIR}/tavoli.db${end}`);
		await forgetPages();

		const answers = await withFault(city.pid(), { calls, error, paths }, async () => {
			const sent = await Promise.all(during.map((act) => perform(city.origin, act)));
			const read = await visit(city.origin, '', '/iniziative');
			if (!reads) expect(wordsOf(read.html)).toContain(SAID.storage);
			expect(read.status).toBe(reads ? 200 : 503);
			return sent;
		});

		for (const [i, answer] of answers.entries()) {
			expect(answer?.status, during[i]?.what).toBe(503);
			expect([SAID.save, SAID.storage].some((said) => wordsOf(answer?.text ?? '').includes(said))).toBe(true);
		}
		const box = boxOf(consultationId);
		expect(during.filter((act) => !act.absent(box))).toEqual([]);
		ensureWhole(databaseOf(city), consultationId, before);
		expect(await statuses(city, during)).toEqual(during.map(({ done }) => done));
		ensureWhole(databaseOf(city), consultationId, acts);
		expect(ballotsAndMarks(databaseOf(city), consultationId).ballots).toBe(voters.length);

		await city.kill();
		await city.restart();
		ensureWhole(databaseOf(city), consultationId, acts);
	});

test('while the log cannot be carried over into the file acts go on, and nothing is lost once it can', async ({
	city,
	moveTo
}) => {
	moveTo(NOW);
	const { consultationId, notebooks } = await aMixture(12, { sentence: LONG });
	city.travelTo(now());
	const log = `${databaseOf(city)}-wal`;
	const [next] = notebooks;
	let note = next?.();
	const write = async () => {
		if (!note) throw new Error('no notebook');
		expect((await perform(city.origin, note))?.status).toBe(200);
		const written = note;
		note = next?.(note.revision + 1);
		return written;
	};

	await withFault(
		city.pid(),
		{ calls: 'pwrite64,fsync,fdatasync,ftruncate', error: 'EIO', paths: [databaseOf(city)] },
		async () => {
			while (statSync(log).size < CARRIED_OVER_AT * 1.2) await write();
		}
	);
	const last = [await write(), await write()];
	ensureWhole(databaseOf(city), consultationId, last);
	await city.kill();
	disconnect();
	await city.restart();
	connect(databaseOf(city));
	ensureWhole(databaseOf(city), consultationId, last);
});

test('on a disk that is really full everybody is told so; once there is room all goes on without a restart', async ({
	city,
	moveTo
}) => {
	moveTo(NOW);
	const { acts, consultationId, notebooks } = await aMixture(12, { sentence: LONG });
	city.travelTo(now());
	const [first = [], second = []] = [
		acts.slice(0, 18),
		[...acts.slice(18), ...notebooks.map((next) => next())]
	];
	await city.stop();
	disconnect();
	await city.restart(onASmallDisk(city.env.DATA_DIR ?? ''));
	const disk = `/proc/${city.pid()}/root${city.env.DATA_DIR}`;
	expect(await statuses(city, first)).toEqual(first.map(({ done }) => done));

	const promised = [...first];
	const waiting = [...second];
	for (const left of [0, 4096, 5 * 4096]) {
		fill(`${disk}/ballast`, left);
		for (const act of waiting.splice(0)) {
			const answer = await perform(city.origin, act);
			if (answer?.status === act.done) promised.push(act);
			else {
				expect(answer?.status).toBe(503);
				expect(wordsOf(answer?.text ?? '')).toContain(SAID.save);
				waiting.push(act);
			}
		}
		expect((await visit(city.origin, '', '/iniziative')).status).toBe(200);
		rmSync(`${disk}/ballast`);
		atCopyOf(disk, (database) => {
			ensureWhole(database, consultationId, promised);
			const box = boxOf(consultationId);
			expect(waiting.filter((act) => !act.absent(box))).toEqual([]);
		});
		if (left === 0) expect(waiting).toEqual(second);
	}

	expect(await statuses(city, waiting)).toEqual(waiting.map(({ done }) => done));
	atCopyOf(disk, (database) => ensureWhole(database, consultationId, [...promised, ...waiting]));
	await city.stop();
	connect(databaseOf(city));
	await city.restart();
});

/** Pages of which a change has more than the log holds before it is carried over: 4000 of 4 KB. */
const CARRIED_OVER_AT = 4000 * 4096;
const LONG = 'Si è parlato di panchine. '.repeat(700).trim();

/** Starts what follows where its data lie on a disk of 40 MB, in memory, that goes away with it. */
function onASmallDisk(data: string) {
	const script = `cp -a "${data}" "${data}.aside" && mount -t tmpfs -o size=40m tmpfs "${data}" && cp -a "${data}.aside/." "${data}" && exec "$@"`;
	const own = ['unshare', '--user', '--map-root-user', '--mount'];
	if (spawnSync(own[0] ?? '', [...own.slice(1), 'mount', '-t', 'tmpfs', 'tmpfs', '/mnt']).status !== 0)
		throw new Error('This proof needs a disk of its own: run it where "unshare --user --mount" is allowed');
	return [...own, 'sh', '-c', script, 'sh'];
}

/** Opens a copy of what lies there: the folder of another process has no name here by which SQLite could find it. */
function atCopyOf(disk: string, look: (database: string) => void) {
	const copy = mkdtempSync(join(tmpdir(), 'disk-'));
	for (const name of ['tavoli.db', 'tavoli.db-wal']) copyFileSync(join(disk, name), join(copy, name));
	connect(join(copy, 'tavoli.db'));
	look(join(copy, 'tavoli.db'));
	disconnect();
	removeFolder(copy);
}

/** Fills the disk but for so many bytes. */
function fill(ballast: string, left: number) {
	const file = openSync(ballast, 'w');
	let size = 0;
	try {
		for (const block of [Buffer.alloc(65_536), Buffer.alloc(4096)])
			try {
				for (;;) size += writeSync(file, block);
			} catch (error) {
				if (!(error instanceof Error && 'code' in error && error.code === 'ENOSPC')) throw error;
			}
		ftruncateSync(file, size - left);
	} finally {
		closeSync(file);
	}
}

/** What another process writes makes the server read its pages anew. */
const forgetPages = () => openSession('omar', 'proof');

const databaseOf = (city: Server) => `${city.env.DATA_DIR}/tavoli.db`;

const statuses = (city: Server, acts: readonly Act[]) =>
	Promise.all(acts.map(async (act) => (await perform(city.origin, act))?.status));

function ensureWhole(database: string, consultationId: string, promised: readonly Act[]) {
	expect(
		lost(
			consultationId,
			promised.map((act) => ({ act }))
		)
	).toEqual([]);
	expect([...pageProblems(), ...foreignKeyProblems()]).toEqual([]);
	const { ballots, marks } = ballotsAndMarks(database, consultationId);
	expect(ballots).toBe(marks);
}
