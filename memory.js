/**
 * By itself V8 first lets its heap grow to hundreds of megabytes, where some fifty-five are live. Here the first look at what is
 * still in use comes at 40, and from then on the heap may double before the next: as far as a count needs. Each look
 * would also forget how to run what was not used since some looks ago: a vote that comes after many pages would be
 * slower, and what is forgotten is small. When hardly anybody asks the program looks by itself (`idle.server.ts`).
 */
const HEAP = [
	'--max-semi-space-size=16',
	'--initial-old-space-size=40',
	'--heap-growing-percent=100',
	'--no-flush-bytecode',
	'--expose-gc'
];
/**
 * Of what C libraries take. Each thread that allocates keeps what it once took: two such stores are enough for compressing
 * and for pictures. What is larger than half a megabyte, as for a password, goes back at once: by itself the allocator
 * would learn to keep it. An ordinary page is compressed in less than that, and asking the
 * system for it each time would make it half as slow again. Other allocators than glibc's read none of these.
 */
const STORES = {
	MALLOC_ARENA_MAX: '2',
	MALLOC_MMAP_THRESHOLD_: '524288',
	MALLOC_TRIM_THRESHOLD_: '1048576'
};

/** Begins the process anew, as itself, with the memory it needs; not where somebody chose otherwise, or Node cannot. */
export function takeLittleMemory() {
	const chosen = /--(max[-_](semi|old)[-_]space[-_]size|heap[-_]growing[-_]percent)/.test(
		[...process.execArgv, process.env.NODE_OPTIONS].join(' ')
	);
	if (chosen || process.send || !process.execve || process.platform === 'win32') return;
	process.execve(
		process.execPath,
		[process.execPath, ...HEAP, ...process.execArgv, ...process.argv.slice(1)],
		{ ...STORES, ...process.env }
	);
}
