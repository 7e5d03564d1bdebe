import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect } from 'vitest';
import { identityKey } from '../../../src/lib/accounts/identity.server';
import { openSession } from '../../../src/lib/accounts/sessions.server';
import { connect, db, disconnect } from '../../../src/lib/db.server';
import { settings } from '../../../src/lib/settings.server';
import { sql } from 'drizzle-orm';
import { settleLivingCity } from '../living';
import { examplesOf, pageRoutes } from '../pages';
import { addElsewhere, arrive } from '../roles';
import { prepareFolder, removeFolder, startServer, type Server } from '../server';
import { NOW, travelTo } from '../world';
import { tracesIn } from './traces';

/** Somebody with an account and nothing else. */
export const STRANGER = 'stranger';

export type AttackedCity = {
	readonly origin: () => string;
	/** What the server logged so far. */
	readonly output: () => string;
	/** The Cookie header of somebody who is signed in; empty for nobody. */
	readonly cookieOf: (person: string | null) => Promise<string>;
	/** Everything again as it was before the attack, sessions included. */
	readonly renew: () => Promise<void>;
	readonly server: () => Server;
};

/**
 * The built server on a city with something alive in every state, for the tests of one file; they open its
 * database too, to prepare what they need and to see what an attack changed.
 */
export function cityUnderAttack(env: Readonly<Record<string, string>> = {}): AttackedCity {
	ensureBuilt();
	let prepared: Awaited<ReturnType<typeof prepareFolder>>;
	let server: Server;
	const file = () => join(prepared.env.DATA_DIR, 'tavoli.db');
	const open = () => {
		connect(file());
		travelTo(NOW);
	};
	const fresh = () => {
		for (const end of ['', '-wal', '-shm']) rmSync(file() + end, { force: true });
		mkdirSync(dirname(file()), { recursive: true });
		copyFileSync(livingFile(), file());
	};
	beforeAll(async () => {
		prepared = await prepareFolder();
		Object.assign(prepared.env, { KEYS_DIR: settings().KEYS_DIR, CHORES: 'no', ...env });
		fresh();
		server = await startServer(prepared);
		server.travelTo(NOW);
		open();
	}, 240_000);
	beforeEach(open);
	afterAll(async () => {
		disconnect();
		await server.stop();
		removeFolder(prepared.folder);
		expect(tracesIn(server.output())).toEqual([]);
	});
	return {
		origin: () => server.origin,
		output: () => server.output(),
		server: () => server,
		cookieOf: async (person) => {
			if (person === null) return '';
			const { name, value } = await openSession(person, 'attack');
			return `${name}=${value}`;
		},
		renew: async () => {
			disconnect();
			await server.stop();
			fresh();
			await server.restart();
			open();
		}
	};
}

let living: string | undefined;
let addresses: readonly (readonly string[])[] = [];

/**
 * Where the pages are in every copy of the city, with links from letters that are good there: of each page all
 * examples, or the first, which are the richest.
 */
export const addressesOfPages = (most = Infinity) => addresses.flatMap((some) => some.slice(0, most));

/** The city is made once for all files that one process tests; each then has a copy. */
function livingFile() {
	if (living && existsSync(living)) return living;
	const folder = mkdtempSync(join(tmpdir(), 'living-'));
	process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
	living = join(folder, 'tavoli.db');
	connect(living);
	identityKey({ deskNumber: 'first' });
	settleLivingCity();
	addElsewhere();
	arrive(STRANGER);
	addresses = pageRoutes().map(examplesOf);
	db.run(sql`pragma wal_checkpoint(truncate)`);
	disconnect();
	return living;
}

/** An attack on an older build would say nothing about today's code. */
function ensureBuilt() {
	const built = existsSync('build/index.js') ? statSync('build/index.js').mtimeMs : 0;
	const newest = readdirSync('src', { recursive: true, encoding: 'utf8' })
		.filter((path) => /\.(ts|svelte|html|json)$/.test(path) && !path.startsWith('lib/paraglide/'))
		.reduce((latest, path) => Math.max(latest, statSync(join('src', path)).mtimeMs), 0);
	if (built < newest) throw new Error('The build is older than the sources: run `npm run build` first.');
}
