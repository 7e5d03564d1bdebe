import Database from 'better-sqlite3';
import { log } from './log.server';

const LOOK_EVERY_MS = 10_000;
/** So many requests between two looks are hardly any. */
const HARDLY_ANY = 1;
/** Less than this is not worth a tenth of a second in which nobody is answered. */
const WORTH_BYTES = 32 * 1024 * 1024;
/** What V8 found no longer in use is freed by threads beside it, some moments later. */
const SWEPT_AFTER_MS = 1_000;
/** Asked all the time by programs that watch this one. */
const WATCHED = new Set<string | null>(['/salute', '/metriche']);

let asked = 0;

const forgetting: (() => void)[] = [];

/** Registers what drops a cache, to be called when hardly anybody asks: what it held is worked out anew when needed. */
export const whenAtRest = (forget: () => void) => void forgetting.push(forget);

/** Told the route of every request. */
export function heardRequest(route: string | null) {
	if (!WATCHED.has(route)) asked++;
}

/**
 * Gives back the memory of a busy hour once hardly anybody asks: by itself V8 looks for what is no longer in use only
 * when it needs room, and keeps the room it had. Does nothing where Node was not told `--expose-gc`, as `memory.js`
 * tells it. The function it returns stops it.
 */
export function restWhenIdle({ collect = globalThis.gc, taken = () => process.memoryUsage.rss() } = {}) {
	if (!collect) return () => undefined;
	let left = 0;
	const timer = setInterval(() => {
		const isIdle = asked <= HARDLY_ANY;
		asked = 0;
		if (!isIdle || taken() < left + WORTH_BYTES) return;
		try {
			for (const forget of forgetting) forget();
		} catch (error) {
			log.warn({ err: error }, 'something could not be forgotten');
		}
		collect({ type: 'major', flavor: 'last-resort', execution: 'sync' });
		left = taken();
		setTimeout(() => {
			if (asked > HARDLY_ANY) return;
			giveHolesBack();
			left = taken();
		}, SWEPT_AFTER_MS).unref();
	}, LOOK_EVERY_MS);
	timer.unref();
	return () => clearInterval(timer);
}

/**
 * Gives the system what C libraries gave back to their allocator among pieces still in use. Node cannot ask glibc for that,
 * but SQLite calls a function of any library by its name. It hands it an address, taken for how much to keep at the end
 * of the store: more than there is. Where the C library has no such function its holes stay.
 */
export function giveHolesBack() {
	const caller: Caller = new Database(':memory:');
	try {
		caller.loadExtension('libc.so.6', 'malloc_trim');
	} catch {
		// SQLite takes the 1 that says "something was given back" for a failure.
	}
	caller.close();
}

/** Its types leave out the name of the function. */
type Caller = {
	loadExtension: (library: string, called: string) => unknown;
	close: () => unknown;
};
