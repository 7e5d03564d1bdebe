/**
 * By itself V8 lets its heap grow by what the machine has, not by what is in use: a large one keeps half a gigabyte where
 * seventy megabytes are live. So it may grow by two fifths of what is live, as far as a count needs.
 */
const HEAP = ['--max-semi-space-size=8', '--heap-growing-percent=40'];
/** Each thread that allocates keeps what it once took: two such stores are enough for compressing and for pictures. */
const STORES = '2';

/** Begins the process anew, as itself, with the memory it needs; not where somebody chose otherwise, or Node cannot. */
export function takeLittleMemory() {
	const chosen = /--(max-(semi|old)-space-size|heap-growing-percent)/.test(
		[...process.execArgv, process.env.NODE_OPTIONS].join(' ')
	);
	if (chosen || process.send || !process.execve) return;
	process.execve(
		process.execPath,
		[process.execPath, ...HEAP, ...process.execArgv, ...process.argv.slice(1)],
		{ MALLOC_ARENA_MAX: STORES, ...process.env }
	);
}
