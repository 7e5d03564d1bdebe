/** How far long work has come, on one line of a terminal; into a file or a pipe nothing is written. */
export function showProgress(what: string) {
	const terminal = process.stderr.isTTY;
	return {
		at: (done: number) => void (terminal && process.stderr.write(`\r${what}: ${done} `)),
		end: () => void (terminal && process.stderr.write('\r\x1b[K'))
	};
}
