import { createRequire } from 'node:module';

type Row = readonly unknown[] | Readonly<Record<string, unknown>>;

/** What the library gives: one text of SQL, prepared. */
type Native = {
	run(params: readonly unknown[]): { changes: number; lastInsertRowid: number };
	all(params: readonly unknown[]): Row[];
	raw(): Native;
};
type Library = {
	prepare(sql: string): Native;
	exec(sql: string): void;
	close(): void;
	readonly inTransaction: boolean;
};
type Opened = new (path: string, options: Readonly<Record<string, unknown>>) => Library;

/** What SQLite itself refused, at the primary or here; anything else was never heard there. */
const SAID_BY_SQLITE = /RemoteSqliteFailure\(3,|SqliteError|UnsupportedStatement/;

/** Seconds between two looks at what other machines wrote. */
const FOLLOWS_EVERY = 1;

/** It is there only where the city has a second machine. */
function theLibrary(): Opened {
	try {
		return createRequire(import.meta.url)('libsql');
	} catch (error) {
		throw new Error('Con DATABASE_URL serve libsql: installalo come dice docs/second-machine.md e riavvia.', {
			cause: error
		});
	}
}

/**
 * A copy of the database of another machine, the primary, that looks to Drizzle like a file of this one: it is read
 * here, and whatever is written goes to the primary and is read back at once. Inside a transaction all is asked of
 * the primary, so that nothing is decided on old rows.
 */
export class Replica {
	readonly #library: Library;
	#writing = false;
	#reading = false;
	/** The primary was lost within a transaction: whatever else is asked in it would stand alone. */
	#broken = false;

	constructor(path: string, { url, token }: { readonly url: string; readonly token?: string }) {
		const Library = theLibrary();
		const options = { syncUrl: url, authToken: token, readYourWrites: true, syncPeriod: FOLLOWS_EVERY };
		this.#library = new Library(path, options);
	}

	get inTransaction() {
		return (this.#writing && !this.#broken) || this.#reading;
	}

	prepare(sql: string) {
		return new Asked(this, sql);
	}

	exec(sql: string) {
		this.asking((library) => library.exec(sql));
	}

	/** Where questions are answered now. */
	get where() {
		return this.#writing ? 'primary' : 'here';
	}

	/** The only way to the library while something is under way. */
	asking<T>(ask: (library: Library) => T): T {
		if (this.#broken) throw new Error('Unavailable: the primary was lost within a transaction');
		try {
			return ask(this.#library);
		} catch (error) {
			if (this.#writing && !SAID_BY_SQLITE.test(String(error))) this.#broken = true;
			throw error;
		}
	}

	pragma(text: string) {
		return this.prepare(`pragma ${text}`).all();
	}

	close() {
		this.#library.close();
	}

	/** As better-sqlite3 does it: all or nothing; inside another one, undone by itself. */
	transaction<Given extends unknown[], T>(work: (...given: Given) => T) {
		const immediate = (...given: Given) =>
			this.inTransaction ? this.#within(() => work(...given)) : this.#whole(() => work(...given));
		const deferred = (...given: Given) =>
			this.inTransaction ? this.#within(() => work(...given)) : this.#snapshot(() => work(...given));
		return { immediate, deferred };
	}

	#whole<T>(work: () => T): T {
		this.#begin();
		this.#writing = true;
		try {
			const done = work();
			this.exec('commit');
			return done;
		} catch (error) {
			this.#forget();
			throw error;
		} finally {
			this.#writing = false;
			this.#broken = false;
		}
	}

	/** One that the primary ended by itself, or died in, may still be open where the library counts: it is forgotten. */
	#begin() {
		if (this.#library.inTransaction) this.#forget();
		try {
			this.#library.exec('begin immediate');
		} catch (error) {
			if (!/within a transaction|InvalidParserState/.test(String(error))) throw error;
			this.#forget();
			this.#library.exec('begin immediate');
		}
	}

	/** Undone at the primary; where it does not answer, it undoes by itself, and here a second `begin` ends it. */
	#forget() {
		for (const ending of ['rollback', 'begin', 'begin']) {
			try {
				this.#library.exec(ending);
			} catch {
				// Each fails in its way where there is nothing to undo.
			}
			if (!this.#library.inTransaction) return;
		}
	}

	#within<T>(work: () => T): T {
		if (this.#reading) return work();
		this.exec('savepoint inner_act');
		try {
			const done = work();
			this.exec('release inner_act');
			return done;
		} catch (error) {
			if (this.#broken) throw error;
			this.exec('rollback to inner_act');
			this.exec('release inner_act');
			throw error;
		}
	}

	#snapshot<T>(read: () => T): T {
		this.#library.exec('begin readonly');
		this.#reading = true;
		try {
			return read();
		} finally {
			this.#reading = false;
			this.#library.exec('commit');
		}
	}
}

/**
 * One question. The library decides when it prepares where a question is answered, and goes on answering there: so
 * each is prepared anew inside transactions. It is always read to its end: what is left half read would hold the
 * copy at that moment.
 */
class Asked {
	readonly #known = new Map<string, Native>();

	constructor(
		readonly replica: Replica,
		readonly sql: string,
		readonly shape: 'named' | 'raw' | 'first' = 'named'
	) {}

	run(...params: unknown[]) {
		return this.replica.asking(() => this.#native.run(params));
	}

	all(...params: unknown[]): unknown[] {
		const rows = this.replica.asking(() => this.#native.all(params));
		return this.shape === 'first' ? rows.map((row) => Object.values(row)[0]) : rows;
	}

	get(...params: unknown[]): unknown {
		return this.all(...params)[0];
	}

	raw() {
		return new Asked(this.replica, this.sql, 'raw');
	}

	pluck() {
		return new Asked(this.replica, this.sql, 'first');
	}

	get #native() {
		const { where } = this.replica;
		const native = this.#known.get(where) ?? this.#prepared();
		this.#known.set(where, native);
		return native;
	}

	#prepared() {
		const native = this.replica.asking((library) => library.prepare(this.sql));
		return this.shape === 'raw' ? native.raw() : native;
	}
}
