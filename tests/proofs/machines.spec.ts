import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { count, eq, isNotNull, and } from 'drizzle-orm';
import { expect, test } from '@playwright/test';
import { identityKey } from '../../src/lib/accounts/identity.server';
import { now } from '../../src/lib/clock';
import { sealedBallots } from '../../src/lib/consultations/ballots/tables.server';
import { voterParticipations } from '../../src/lib/consultations/roll/tables.server';
import { connect, db, disconnect, foreignKeyProblems, pageProblems, transact } from '../../src/lib/db.server';
import { settings } from '../../src/lib/settings.server';
import { signInCookie } from '../support/accounts';
import { aConsultation, aNonce } from '../support/consultations';
import { prepared } from '../support/folder';
import { anInitiative } from '../support/initiatives';
import { pageRoutes } from '../support/pages';
import { prepareFolder, removeFolder, startServer, type Server } from '../support/server';
import { aPrimary } from '../support/sqld';
import { post, visit, wordsOf } from '../support/visitor';
import { NOW, settle, travelTo } from '../support/world';

const ROUNDS = 30;
const AT_ONCE = 20;
const SAID = {
	read: "In questo momento si può solo leggere, e quello che leggi può non essere l'ultima versione.",
	readEnglish: 'Right now you can only read, and what you read may not be the latest.',
	write: 'In questo momento si può solo leggere. Quello che hai scritto è ancora qui: riprova tra poco.'
};

let primary: Awaited<ReturnType<typeof aPrimary>>;
let nodes: readonly [Server, Server];
const folder = mkdtempSync(join(tmpdir(), 'machines-'));

/** One primary, two machines that answer, and this test, which follows the primary as a third. */
test.beforeAll(async () => {
	if (!prepared) throw new Error('machines live in a worker');
	process.env.DATABASE_SECRET_VOTES = 'yes';
	const { KEYS_DIR, KEYS_COPY_DIR, TEST_CLOCK } = prepared.env;
	primary = await aPrimary(join(folder, 'primary'));
	writeFileSync(TEST_CLOCK, NOW.toISOString());
	travelTo(NOW);
	connect(join(folder, 'test.db'), { primary: { url: primary.url } });
	identityKey({ deskNumber: 'first' });
	settle();
	const aNode = async (chores: 'yes' | 'no') => {
		const own = await prepareFolder();
		const env = { ...own.env, KEYS_DIR, KEYS_COPY_DIR, TEST_CLOCK };
		const following = { DATABASE_URL: primary.url, DATABASE_SECRET_VOTES: '', CHORES: chores };
		return startServer({ ...own, env: { ...env, ...following } });
	};
	nodes = [await aNode('yes'), await aNode('no')];
});

test.afterAll(async () => {
	for (const node of nodes ?? []) {
		await node.kill();
		removeFolder(node.folder);
	}
	await primary?.kill();
	disconnect();
	removeFolder(folder);
});

const moveTo = (instant: Date) => {
	travelTo(instant);
	for (const node of nodes) node.travelTo(instant);
};

/** Both machines know of what was just prepared: they look every second. */
const known = (cookie: string) =>
	expect
		.poll(async () =>
			(await Promise.all(nodes.map(({ origin }) => visit(origin, cookie, '/io')))).map(({ status }) => status)
		)
		.toEqual([200, 200]);

/** As the primary has it. */
const inTheBox = (consultationId: string) =>
	transact(() => ({
		ballots: db
			.select({ n: count() })
			.from(sealedBallots)
			.where(eq(sealedBallots.consultationId, consultationId))
			.get()?.n,
		marks: db
			.select({ n: count() })
			.from(voterParticipations)
			.where(
				and(eq(voterParticipations.consultationId, consultationId), isNotNull(voterParticipations.castOn))
			)
			.get()?.n
	}));

const vote = (node: Server, cookie: string, id: string, nonce = aNonce()) =>
	post(node.origin, cookie, `/consultazioni/${id}/vota/ricevuta`, { choice: 'yes', nonce });

test('of twenty identical ballots sent at once to two machines one counts, thirty times', async () => {
	moveTo(NOW);
	const { id, voters } = aConsultation({ voters: ROUNDS });
	moveTo(now());
	const cookies: string[] = [];
	for (const voter of voters) cookies.push(await signInCookie(voter));
	await known(cookies.at(-1) ?? '');

	for (const [round, cookie] of cookies.entries()) {
		const nonce = aNonce();
		const answers = await Promise.all(
			Array.from({ length: AT_ONCE }, (_, i) => vote(nodes[i % 2 === 0 ? 0 : 1], cookie, id, nonce))
		);

		expect(answers.map(({ status }) => status).sort()).toEqual([200, ...new Array(AT_ONCE - 1).fill(409)]);
		expect(inTheBox(id)).toEqual({ ballots: round + 1, marks: round + 1 });
	}
});

test('every page that has one address is read from the copy, by whoever coordinates and by anybody', async () => {
	moveTo(NOW);
	const cookie = await signInCookie('elena');
	await known(cookie);

	const broken: string[] = [];
	for (const route of pageRoutes().filter((path) => !path.includes('[')))
		for (const reader of [cookie, '']) {
			const { status } = await visit(nodes[1].origin, reader, route);
			if (status >= 500) broken.push(`${route}: ${status}`);
		}
	expect(broken).toEqual([]);
});

test('a secret vote is called there only where the Comune said that it knows what libSQL keeps', async () => {
	moveTo(NOW);
	const { id } = aConsultation({ state: 'draft' });
	const cookie = await signInCookie('elena');
	await known(cookie);

	const { status, html } = await post(nodes[0].origin, cookie, `/consultazioni/${id}/gestione?/call`, {});

	expect(status).toBe(409);
	expect(wordsOf(html)).toContain('Qui non si può indire un voto segreto');
	expect(readdirSync(settings().KEYS_DIR).filter((name) => name.startsWith(id))).toEqual([]);
});

test('a machine that nobody asks for a while rests, and answers afterwards', async () => {
	// As nothing is asked it gives memory back: it looks every ten seconds.
	await new Promise((resolve) => setTimeout(resolve, 22_000));

	for (const node of nodes) {
		expect((await visit(node.origin, '', '/')).status).toBe(200);
		expect(node.output()).not.toContain('could not be forgotten');
	}
});

test('whoever writes on a machine reads it there at once, and soon on the other', async () => {
	moveTo(NOW);
	const id = anInitiative({ state: 'admitted' });
	const cookie = await signInCookie('bruna');
	await known(cookie);
	const supported = async ({ origin }: Server) =>
		(await visit(origin, cookie, `/iniziative/${id}`)).html.includes('?/withdrawSupport');

	expect((await post(nodes[0].origin, cookie, `/iniziative/${id}?/support`, {})).status).toBe(303);

	expect(await supported(nodes[0])).toBe(true);
	await expect.poll(() => supported(nodes[1])).toBe(true);
});

test('while the primary is away both machines are read, say so, and do nothing by halves; once it is back all goes on', async () => {
	moveTo(NOW);
	const { id, voters } = aConsultation({ voters: 12 });
	moveTo(now());
	const cookies: string[] = [];
	for (const voter of voters) cookies.push(await signInCookie(voter));
	await known(cookies.at(-1) ?? '');
	const [first = '', ...others] = cookies;
	expect((await vote(nodes[0], first, id)).status).toBe(200);

	await primary.kill();

	const refused = await Promise.all(others.map((cookie, i) => vote(nodes[i % 2 === 0 ? 0 : 1], cookie, id)));
	for (const { status, html } of refused) {
		expect(status).toBe(503);
		expect(wordsOf(html)).toContain(SAID.write);
	}
	for (const { origin } of nodes) {
		await expect
			.poll(async () => wordsOf((await visit(origin, '', '/consultazioni')).html))
			.toContain(SAID.read);
		expect((await visit(origin, first, '/io')).status).toBe(200);
		const english = await visit(origin, 'lingua=en', '/iniziative');
		expect(english.status).toBe(200);
		expect(wordsOf(english.html)).toContain(SAID.readEnglish);
	}

	await primary.start();
	for (const { origin } of nodes)
		await expect
			.poll(async () => wordsOf((await visit(origin, '', '/consultazioni')).html))
			.not.toContain(SAID.read);
	// This process has a copy of its own, and sees by itself that the primary is back.
	await expect(() => expect(inTheBox(id)).toEqual({ ballots: 1, marks: 1 })).toPass({ timeout: 10_000 });
	for (const [i, cookie] of others.entries())
		expect((await vote(nodes[i % 2 === 0 ? 0 : 1], cookie, id)).status).toBe(200);
	expect(inTheBox(id)).toEqual({ ballots: 12, marks: 12 });
	expect([...pageProblems(), ...foreignKeyProblems()]).toEqual([]);
});
