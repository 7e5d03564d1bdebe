import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { drizzle, type BetterSQLite3Database } from 'drizzle-orm/better-sqlite3';
import { lastStep, MIGRATIONS, orphansIn, pageProblemsIn } from './db-copies.server';
import { schemaDifferences } from './db-schema.server';
import { upgrade } from './db-upgrade.server';
import { Refusal } from './errors';
import { whenAtRest } from './idle.server';
import { log } from './log.server';
import { forgetPrimary, lostPrimary, primaryAway, watchPrimary, type Primary } from './primary.server';
import { Replica } from './replica.server';

/** The application's one connection. Set by `connect`, before the first request or test. */
export let db: BetterSQLite3Database;

let connection: Database.Database | undefined;
/** Does its work all or nothing. Made once: making it takes longer than a small act. */
let whole: Database.Transaction<(work: () => unknown) => unknown>;
let queries = 0;

/**
 * Opens the file, brings it to today's schema and checks it. An upgrade first copies the file beside itself; one that
 * fails leaves the file as it was and stops the start, as does a file that is broken or of a newer program.
 */
export function connect(path: string, { primary, migrations = MIGRATIONS, firstLook }: Opening = {}) {
	open(path, primary);
	try {
		if (connection) upgrade(connection, path, migrations, firstLook);
	} catch (error) {
		disconnect();
		throw error;
	}
	connection?.pragma('foreign_keys = ON');
}

/** Opens the file whatever it is, as it is at one moment, and changes nothing in it: for whoever looks for what is wrong. */
export function lookInto(path: string, { primary }: Pick<Opening, 'primary'> = {}) {
	open(path, primary);
	// A copy keeps its moment by itself while it is read; to begin there would ask the primary.
	if (!primary) connection?.exec('begin');
}

type Opening = {
	/** The machine whose database this file is a copy of. */
	readonly primary?: Primary;
	/** The folder of the steps of the schema. */
	readonly migrations?: string;
	/** What SQLite's quick check of the file said a moment ago; without it the file is looked at now. */
	readonly firstLook?: readonly string[] | undefined;
};

function open(path: string, primary?: Primary) {
	if (Number(process.versions.napi) < 10) {
		throw new Error(
			`Node ${process.version} è troppo vecchio: serve Node 22.14 o più recente. Usa "npm start".`
		);
	}
	if (path !== ':memory:') mkdirSync(dirname(path), { recursive: true });
	connection?.close();
	connection = primary ? copyOf(primary, path) : fileAt(path);
	whole = connection.transaction((work) => work());
	follows = primary !== undefined;
	db = drizzle(connection, { casing: 'snake_case', logger: { logQuery: () => void queries++ } });
}

/** A file of this machine: an act is told only once it is on the disk, and what is deleted is overwritten. */
function fileAt(path: string) {
	const file = new Database(path);
	file.pragma('journal_mode = WAL');
	file.pragma('synchronous = FULL');
	file.pragma('busy_timeout = 5000');
	// The log may hold 16 MB before it is carried over: pages that change often are then carried over once.
	file.pragma('wal_autocheckpoint = 4000');
	// The operating system caches the file already: a larger cache of SQLite's own saved no time, and took memory for good.
	file.pragma('cache_size = -4000');
	file.pragma('secure_delete = ON');
	return file;
}

/** A copy of another machine's database. It does what is asked of a file here, so it passes for one. */
function copyOf(primary: Primary, path: string) {
	watchPrimary(primary);
	return new Replica(path, primary) as unknown as Database.Database;
}

let follows = false;

/** Whether deleted rows are overwritten, and the file rewritten without them: libSQL keeps its log and does neither. */
export const erasesForGood = () => !follows;

/** Whether nothing can be written now: the machine that writes does not answer, and what is read may be old. */
export const onlyReads = () => primaryAway();

/** What SQLite keeps of the file in memory is read again when it is needed. libSQL knows no such request. */
whenAtRest(() => void (follows || connection?.pragma('shrink_memory')));

export function disconnect() {
	clearTimeout(emptying);
	forgetPrimary();
	connection?.close();
	connection = undefined;
}

/** Problems of the file itself: SQLite's own check and rows that point at nothing. Empty when sound. */
export const integrityProblems = () =>
	asked((file) => [...pageProblemsIn(file, 'quick_check'), ...orphansIn(file)]);

/** SQLite's whole check of the file, indexes included: slower than the one at the start. */
export const pageProblems = () => asked((file) => pageProblemsIn(file, 'integrity_check'));

/** Rows that point at nothing, by table. */
export const foreignKeyProblems = () => asked(orphansIn);

/** What is not as the steps of the schema make it. */
export const schemaProblems = () => asked(schemaDifferences);

/** The name of the last step of the schema that was applied. */
export const schemaStep = () => connection && lastStep(connection)?.name;

const asked = (look: (file: Database.Database) => string[]) =>
	connection ? look(connection) : ['database not open'];

/**
 * Runs `work` all or nothing. There is one synchronous connection, so every query made inside takes
 * part, whichever module makes it. `work` cannot be async, by type. A row that already exists, a busy
 * file and a full disk come out as refusals; a constraint broken in any other way is a bug.
 */
export function transact<T>(work: () => T extends Promise<unknown> ? never : T): T {
	if (primaryAway()) throw new Refusal(503, 'primary_away');
	try {
		return whole.immediate(work) as T;
	} catch (error) {
		const refusal = refusalFor(error);
		if (refusal?.reason === 'storage_full' && !inTransaction()) tellFault(error);
		throw refusal ?? error;
	}
}

/** Whether a transaction is under way. */
export const inTransaction = () => connection?.inTransaction ?? false;

/**
 * Runs a long fill without waiting for the disk at each command. A crash in the middle spoils the file: only
 * for a file that can be thrown away and filled again, such as a demo city.
 */
export function inBulk(work: () => void) {
	if (follows) return work();
	connection?.pragma('synchronous = OFF');
	try {
		work();
	} finally {
		connection?.pragma('wal_checkpoint(TRUNCATE)');
		connection?.pragma('synchronous = FULL');
	}
}

/** Several reads that must agree with each other. */
export function snapshot<T>(read: () => T extends Promise<unknown> ? never : T): T {
	return whole.deferred(read) as T;
}

/** Builds a query once for each connection: preparing costs more than running. */
export function prepared<Query>(build: () => Query): () => Query {
	return preparedFor(build);
}

/**
 * The same for a question whose text depends on what is asked: built once for each shape. What nobody asked is
 * then no part of it, so that SQLite may walk an index and stop where the page ends.
 */
export function preparedFor<Shape extends readonly string[], Query>(
	build: (...shape: Shape) => Query
): (...shape: Shape) => Query {
	const queries = new Map<string, Query>();
	let builtFor: typeof db | undefined;
	return (...shape) => {
		if (builtFor !== db) queries.clear();
		builtFor = db;
		const key = shape.join();
		const query = queries.get(key) ?? build(...shape);
		queries.set(key, query);
		return query;
	};
}

/** How many queries `work` makes: pages promise a number, and tests hold them to it. */
export async function countQueries(work: () => unknown) {
	const before = queries;
	await work();
	return queries - before;
}

let scrubOwed = false;

/**
 * Rewrites the file without its deleted rows and empties the log: after a secret vote is counted. A disk that is
 * full leaves it owed: what was counted is counted.
 */
export function scrub() {
	scrubOwed = true;
	scrubIfOwed();
}

/** What could not be rewritten, once there is room again. */
export function scrubIfOwed() {
	if (!scrubOwed || follows) return;
	ifPossible(() => {
		connection?.exec('VACUUM');
		scrubOwed = false;
		emptyLog(EMPTYING_TRIES);
	});
}

const EMPTYING_TRIES = 60;
const EMPTYING_EVERY = 10_000;
let emptying: NodeJS.Timeout | undefined;

/** Whoever reads for long, such as a backup, keeps the log from being emptied: nobody waits for them, it is tried again. */
function emptyLog(triesLeft: number) {
	clearTimeout(emptying);
	if (!connection?.open || triesLeft === 0) return;
	connection.pragma('busy_timeout = 50');
	try {
		const busy = connection.pragma('wal_checkpoint(TRUNCATE)', { simple: true });
		if (busy) emptying = setTimeout(() => ifPossible(() => emptyLog(triesLeft - 1)), EMPTYING_EVERY).unref();
	} finally {
		connection.pragma('busy_timeout = 5000');
	}
}

/** For a write that may as well be done another time: a disk that is full or fails stops nobody who only reads. */
export function ifPossible(work: () => void) {
	try {
		work();
	} catch (error) {
		if (!isStorageFault(error)) throw error;
	}
}

/** Whether something failed because the file could not be read or written now, not because of what was asked. */
export const isStorageFault = (error: unknown) => refusalFor(error)?.status === 503;

/** Whoever looks after the machine must know; what was to be written stands in no log. */
const tellFault = (error: unknown) => log.error({ code: codeIn(error) }, 'nothing can be saved');

const codeIn = (error: unknown) => codeOf(error) ?? codeOf(causeOf(error));

function refusalFor(error: unknown) {
	const code = codeIn(error) ?? codeSaid(error);
	if (code === 'SQLITE_CONSTRAINT_UNIQUE' || code === 'SQLITE_CONSTRAINT_PRIMARYKEY') {
		return new Refusal(409, 'already_done');
	}
	if (code === 'PRIMARY_AWAY') return new Refusal(503, 'primary_away');
	if (code?.startsWith('SQLITE_BUSY')) return new Refusal(503, 'busy');
	if (STORAGE_FAULTS.some((fault) => code?.startsWith(fault))) return new Refusal(503, 'storage_full');
	return undefined;
}

/** libSQL puts what happened into words: the number that SQLite gave, or that the primary was not heard. */
function codeSaid(error: unknown) {
	if (!follows || !(error instanceof Error)) return undefined;
	const number = Number(/RemoteSqliteFailure\(3, (\d+)/.exec(error.message)?.[1]);
	if (number) return NUMBERS.get(number) ?? NUMBERS.get(number & 0xff);
	if (/timed-out|InvalidParserState/.test(error.message)) return 'SQLITE_BUSY';
	if (!/Unavailable|Cancelled|DeadlineExceeded|transport error|connection|Replication/i.test(error.message))
		return undefined;
	lostPrimary();
	return 'PRIMARY_AWAY';
}

const NUMBERS = new Map([
	[1555, 'SQLITE_CONSTRAINT_PRIMARYKEY'],
	[2067, 'SQLITE_CONSTRAINT_UNIQUE'],
	[5, 'SQLITE_BUSY'],
	[6, 'SQLITE_BUSY'],
	[10, 'SQLITE_IOERR'],
	[13, 'SQLITE_FULL']
]);

/**
 * No room, a disk that answers with an error, one that the system mounted again for reading only. A page that the
 * disk does not give SQLite calls malformed.
 */
const STORAGE_FAULTS = [
	'SQLITE_FULL',
	'SQLITE_IOERR',
	'SQLITE_READONLY',
	'SQLITE_CANTOPEN',
	'SQLITE_CORRUPT'
];

const causeOf = (error: unknown) => (error instanceof Error ? error.cause : undefined);
const codeOf = (error: unknown) => (error instanceof Database.SqliteError ? error.code : undefined);
