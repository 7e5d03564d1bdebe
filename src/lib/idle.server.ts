/** Fewer requests than this in one look are nobody's: a monitor asks now and then. */
const HARDLY_ANY = 2;
const LOOK_EVERY_MS = 10_000;
/** Less than this is not worth a tenth of a second in which nobody is answered. */
const WORTH_BYTES = 32 * 1024 * 1024;

let asked = 0;

/** Told of every request. */
export const heardRequest = () => void asked++;

/**
 * Gives back the memory of a busy hour once hardly anybody asks: by itself V8 looks for what is no longer in use only
 * when it needs room, and keeps the room it had. Does nothing where `memory.js` did not begin the process. The function it
 * returns stops it.
 */
export function restWhenIdle(collect = globalThis.gc) {
	if (!collect) return () => undefined;
	let rested = 0;
	const timer = setInterval(() => {
		const isIdle = asked < HARDLY_ANY;
		asked = 0;
		if (!isIdle || process.memoryUsage.rss() < rested + WORTH_BYTES) return;
		collect({ type: 'major', flavor: 'last-resort', execution: 'sync' });
		rested = process.memoryUsage.rss();
	}, LOOK_EVERY_MS);
	timer.unref();
	return () => clearInterval(timer);
}
