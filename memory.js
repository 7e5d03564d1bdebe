/**
 * By itself V8 grows its heap by what the machine has, not by what is in use: a large one keeps half a gigabyte where
 * seventy megabytes are live. A city needs less than a hundred; a count of thousands of ballots, or a list of
 * thousands of residents, some more.
 */
const HEAP = ['--max-semi-space-size=8', '--max-old-space-size=384'];
/** Each thread that allocates keeps what it once took: two such stores are enough for compressing and for pictures. */
const STORES = '2';

/** Begins the process anew, as itself, with the memory it needs; not where somebody chose otherwise, or Node cannot. */
export function takeLittleMemory() {
	const chosen = [...process.execArgv, process.env.NODE_OPTIONS ?? ''].some((option) =>
		option.includes('-space-size')
	);
	if (chosen || process.send || !process.execve) return;
	process.execve(
		process.execPath,
		[process.execPath, ...HEAP, ...process.execArgv, ...process.argv.slice(1)],
		{ MALLOC_ARENA_MAX: STORES, ...process.env }
	);
}
