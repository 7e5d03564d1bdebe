import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { seeded } from '../../src/cli/demo/random';
import { now } from '../../src/lib/clock';
import { connect, disconnect, foreignKeyProblems, pageProblems } from '../../src/lib/db.server';
import { aMixture } from '../support/mixture';
import { ForgetfulDisk, REMAINS } from '../support/powercut';
import { lost, sendMixture, type Sent } from '../support/sending';
import { removeFolder, type Server } from '../support/server';
import { ballotsAndMarks } from '../support/storm';
import { deedsIn, needsStrace, tracedTo, type Deed } from '../support/trace';
import { NOW } from '../support/world';
import { expect, test } from '../journeys/fixtures';

test.use({ town: 'cast', apart: 'a city whose power is cut' });

const CUTS = 75;
const PEOPLE = 150;
const NOTES = 500;
/** Long and many enough that the log is carried over into the file and begun again. */
const SENTENCE = 'Si è parlato di panchine. '.repeat(700).trim();

test.beforeAll(needsStrace);

test('whenever the power is cut, what had been promised is on the disk, and each ballot whole with its mark', async ({
	city,
	moveTo
}) => {
	moveTo(NOW);
	const mixture = await aMixture(PEOPLE, { sentence: SENTENCE });
	city.travelTo(now());
	const { consultationId } = mixture;
	const traced = await underTrace(city, mixture);
	const cuts = someOf(traced.deeds, CUTS);
	const folder = mkdtempSync(join(tmpdir(), 'cuts-'));
	let images = 0;
	let atRisk = 0;

	const disk = new ForgetfulDisk(traced.before);
	for (const [i, deed] of traced.deeds.entries()) {
		disk.follow(deed);
		if (!cuts.has(i)) continue;
		const told = traced.promisedBy(i);
		atRisk = Math.max(atRisk, disk.waiting);
		// Nothing at all each time, and two of the other four in turn.
		const kinds = REMAINS.filter((_, kind) => kind === 0 || (kind + images) % 2 === 0);
		for (const remains of kinds) {
			const image = join(folder, `${i}-${remains}`.replaceAll(' ', '-'));
			disk.leave(image, remains, seeded(i).share);
			const where = `cut after deed ${i} (${deed.did}), ${remains} of the rest left`;

			connect(join(image, 'tavoli.db'));
			expect(lost(consultationId, told), where).toEqual([]);
			expect([...pageProblems(), ...foreignKeyProblems()], where).toEqual([]);
			const { ballots, marks } = ballotsAndMarks(join(image, 'tavoli.db'), consultationId);
			expect(ballots, where).toBe(marks);
			disconnect();
			removeFolder(image);
			images++;
		}
	}

	expect(cuts.size).toBeGreaterThanOrEqual(60);
	expect(atRisk).toBeGreaterThan(100);
	expect(traced.deeds.filter((deed) => deed.did === 'settled' && deed.path === traced.database)).not.toEqual(
		[]
	);
	expect(
		traced.deeds.filter((deed) => deed.did === 'wrote' && deed.at === 0 && deed.path.endsWith('-wal')).length
	).toBeGreaterThan(1);
	expect(lostByADiskThatLies(traced, consultationId, folder)).toBeGreaterThan(100);
	console.log(
		`${cuts.size} power cuts, ${images} disks, ${traced.promisedBy(Infinity).length} acts promised, 0 lost`
	);
	removeFolder(folder);
	connect(`${city.env.DATA_DIR}/tavoli.db`);
});

type Traced = Awaited<ReturnType<typeof underTrace>>;

/** The city at work with its deeds written down, from a file that is whole on the disk until it is killed. */
async function underTrace(city: Server, mixture: Awaited<ReturnType<typeof aMixture>>) {
	const database = `${city.env.DATA_DIR}/tavoli.db`;
	const trace = join(city.folder, 'deeds');
	const revisions = mixture.notebooks.map((next) => next().revision);
	await city.stop();
	disconnect();
	const before = new Map([[database, readFileSync(database)]]);
	await city.restart(tracedTo(trace));

	let port = FIRST_PORT;
	const sent = await sendMixture(
		city,
		mixture,
		[...mixture.acts].reverse(),
		{ atOnce: 6, notes: NOTES, port: () => port++ },
		revisions
	);
	await city.kill();
	expect(sent.refused).toEqual([]);

	await expect.poll(() => readFileSync(trace, 'latin1').slice(-200)).toContain('+++ killed by SIGKILL +++');
	const deeds = await deedsIn(trace);
	const byPort = new Map(sent.all.map((each) => [each.port, each]));
	const told = deeds.flatMap((deed, i) => {
		const each = deed.did === 'told' ? byPort.get(deed.port) : undefined;
		return each && deed.did === 'told' && deed.status === each.act.done ? [{ i, each }] : [];
	});
	expect(told.length).toBe(sent.promised.length);
	return {
		...{ database, before, deeds },
		/** What had been told to its person up to that deed. */
		promisedBy: (deed: number): Sent[] => told.filter(({ i }) => i <= deed).map(({ each }) => each)
	};
}

/** Below those that the system gives by itself: each act has one of its own. */
const FIRST_PORT = 12_000;

/**
 * Moments to cut the power at: just after a promise, just before and after a wait for the disk, in the middle of a
 * carrying over of the log into the file, and anywhere.
 */
function someOf(deeds: readonly Deed[], many: number): ReadonlySet<number> {
	const { pick } = seeded(many);
	const where = (is: (deed: Deed, i: number) => boolean) =>
		deeds.flatMap((deed, i) => (is(deed, i) ? [i] : []));
	const kinds = [
		where(({ did }) => did === 'told'),
		where(({ did }) => did === 'settled'),
		where((_, i) => deeds[i + 1]?.did === 'settled'),
		where((deed) => deed.did === 'wrote' && deed.path.endsWith('.db')),
		where(({ did }) => did === 'wrote')
	];
	const cuts = new Set([deeds.length - 1]);
	for (const places of kinds) for (let i = 0; i < many / kinds.length; i++) cuts.add(pick(places));
	return cuts;
}

/** The proof of the proof: where nothing ever comes to the disk, it must see what is lost. */
function lostByADiskThatLies({ before, deeds, promisedBy }: Traced, consultationId: string, folder: string) {
	const disk = new ForgetfulDisk(before);
	for (const deed of deeds) if (deed.did !== 'settled') disk.follow(deed);
	disk.leave(join(folder, 'lies'), 'nothing', seeded(1).share);
	connect(join(folder, 'lies', 'tavoli.db'));
	const missing = lost(consultationId, promisedBy(Infinity)).length;
	disconnect();
	return missing;
}
