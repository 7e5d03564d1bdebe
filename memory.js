/**
 * By itself V8 first lets its heap grow to hundreds of megabytes, where seventy are live. Here the first look at what is
 * still in use comes at 40, and from then on the heap may double before the next: as far as a count needs.
 */
const HEAP = ['--max-semi-space-size=16', '--initial-old-space-size=40', '--heap-growing-percent=100'];
/** Each thread that allocates keeps what it once took: two such stores are enough for compressing and for pictures. */
const STORES = '2';

/** Begins the process anew, as itself, with the memory it needs; not where somebody chose otherwise, or Node cannot. */
export function takeLittleMemory() {
	const chosen = /--(max[-_](semi|old)[-_]space[-_]size|heap[-_]growing[-_]percent)/.test(
		[...process.execArgv, process.env.NODE_OPTIONS].join(' ')
	);
	if (chosen || process.send || !process.execve || process.platform === 'win32') return;
	process.execve(
		process.execPath,
		[process.execPath, ...HEAP, ...process.execArgv, ...process.argv.slice(1)],
		{ MALLOC_ARENA_MAX: STORES, ...process.env }
	);
}
