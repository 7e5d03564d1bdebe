import { AsyncLocalStorage } from 'node:async_hooks';
import { inTransaction, transact } from './db.server';

type Waiting = {
	/** Does it; what comes back tells whoever asked, once it is on the disk. */
	readonly act: () => () => void;
	readonly fail: (error: unknown) => void;
};

/** After so long the first of those that wait together waits for nobody else who is just arriving. */
const LONG_ENOUGH_MS = 10;
/** A turn of the event loop that takes longer is one in which others are answered: not to be waited for. */
const SHORT_TURN_MS = 5;
/** After such a turn nobody waits for so long. */
const BUSY_MS = 1000;

let waiting: Waiting[] = [];
let since = 0;
let busyUntil = 0;

/**
 * For acts that many people do at once, such as casting a ballot: those that come at the same moment are made
 * durable by one wait for the disk. Each is all or nothing by itself and keeps its own refusal; the promise
 * resolves only when the act is on the disk. `command` is synchronous, as every command is.
 */
export function soon<T>(command: () => T extends Promise<unknown> ? never : T): Promise<T> {
	return new Promise((resolve, reject) => {
		const asWhoAsked = AsyncLocalStorage.snapshot();
		const act = () => {
			try {
				const done = transact(() => asWhoAsked(command));
				return () => resolve(done);
			} catch (error) {
				if (!inTransaction()) throw error;
				return () => reject(error instanceof Error ? error : new Error(String(error)));
			}
		};
		if (waiting.length === 0) {
			since = performance.now();
			setImmediate(gather, 0);
		}
		waiting.push({ act, fail: reject });
	});
}

/**
 * Each turn of the event loop takes in those whom the door lets in (`door.js`): where turns are short, and while one brings another act, the
 * disk can wait a turn for it. `turnBegan` is when this turn did, if it was waited for.
 */
function gather(before: number, turnBegan?: number) {
	const time = performance.now();
	if (turnBegan !== undefined && time - turnBegan > SHORT_TURN_MS) busyUntil = time + BUSY_MS;
	const mayWait = time >= busyUntil && time - since < LONG_ENOUGH_MS;
	if (mayWait && waiting.length > before) setImmediate(gather, waiting.length, time);
	else doTogether();
}

/** A disk that is full ends the whole transaction: then nothing was done, and everybody is told so. */
function doTogether() {
	const together = waiting;
	waiting = [];
	try {
		const all = () => together.map(({ act }) => act());
		const tell = together.length === 1 ? all() : transact(all);
		for (const done of tell) done();
	} catch (error) {
		for (const { fail } of together) fail(error);
	}
}
