import { spawnSync } from 'node:child_process';
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';

/** What a process did to the disk and what it told, in the order in which it did. */
export type Deed =
	| { readonly did: 'wrote'; readonly path: string; readonly at: number; readonly bytes: Buffer }
	| { readonly did: 'cut'; readonly path: string; readonly length: number }
	| { readonly did: 'settled'; readonly path: string }
	| { readonly did: 'created'; readonly path: string }
	| { readonly did: 'removed'; readonly path: string }
	/** The first bytes of an answer, to the client on that port. */
	| { readonly did: 'told'; readonly port: number; readonly status: number };

const CALLS = 'openat,pwrite64,write,writev,pwritev,fsync,fdatasync,ftruncate,unlink,rename';

/** Fails, and says what to install, where calls of the system cannot be followed: a proof is never left out. */
export function needsStrace() {
	const { status } = spawnSync('strace', ['-o', '/dev/null', 'true'], { stdio: 'ignore' });
	if (status === 0) return;
	throw new Error(
		status === null
			? 'This proof follows the calls of the system with strace, which is not installed: apt-get install strace'
			: 'strace may not follow processes here: run this proof where ptrace is allowed (in Docker: --cap-add=SYS_PTRACE)'
	);
}

/** What to start a process with, so that its deeds are written down. */
export const tracedTo = (file: string) =>
	['strace', '-D', '-f', '-yy', '-xx', '-s', '1000000', '--seccomp-bpf', '-e', `trace=${CALLS}`].concat(
		'-e',
		'signal=SIGKILL',
		'-o',
		file
	);

const CALL = /^(\d+)\s+(\w+)\((.*)\)\s+= (-?\d+|\?)/s;
const BEGUN = /^(\d+)\s+(\w+\(.*?)\s*<unfinished \.\.\.>$/s;
const ENDED = /^(\d+)\s+<\.\.\. \w+ resumed>(.*)$/s;

/**
 * Every deed in a trace; a call that failed did nothing. Whoever was told something may have heard it before the process
 * was killed in the middle of saying it: that one counts as told.
 */
export async function deedsIn(file: string): Promise<Deed[]> {
	const begun = new Map<string, string>();
	const deeds: Deed[] = [];
	for await (const line of createInterface({ input: createReadStream(file) })) {
		const waits = BEGUN.exec(line);
		if (waits) {
			begun.set(waits[1] ?? '', waits[2] ?? '');
			continue;
		}
		const goesOn = ENDED.exec(line);
		const whole = goesOn ? `${goesOn[1]} ${begun.get(goesOn[1] ?? '')}${goesOn[2]}` : line;
		const [, , call = '', args = '', result = '-1'] = CALL.exec(whole) ?? [];
		const deed = Number(result) < 0 ? undefined : deedOf(call, args, Number(result));
		if (deed && (result !== '?' || deed.did === 'told')) deeds.push(deed);
	}
	return deeds;
}

function deedOf(call: string, args: string, result: number): Deed | undefined {
	const path = textOf(/^\d+<((?:\\x..)*)/.exec(args)?.[1]);
	if (call === 'pwrite64') {
		const [, written = '', at = ''] = /"((?:\\x..)*)", \d+, (\d+)$/.exec(args) ?? [];
		return { did: 'wrote', path, at: Number(at), bytes: bytesOf(written).subarray(0, result) };
	}
	if (call === 'fsync' || call === 'fdatasync') return { did: 'settled', path };
	if (call === 'ftruncate') return { did: 'cut', path, length: Number(/(\d+)$/.exec(args)?.[1]) };
	if (call === 'openat' && args.includes('O_CREAT'))
		return { did: 'created', path: textOf(/"((?:\\x..)*)"/.exec(args)?.[1]) };
	if (call === 'unlink' || call === 'rename')
		return { did: 'removed', path: textOf(/"((?:\\x..)*)"/.exec(args)?.[1]) };
	const port = /^\d+<TCP:\[127\.0\.0\.1:\d+->127\.0\.0\.1:(\d+)\]>/.exec(args)?.[1];
	const status = /^HTTP\/1\.1 (\d{3})/.exec(textOf(/"((?:\\x..)*)"/.exec(args)?.[1]?.slice(0, 200)))?.[1];
	return port && status ? { did: 'told', port: Number(port), status: Number(status) } : undefined;
}

const bytesOf = (escaped: string) => Buffer.from(escaped.replaceAll('\\x', ''), 'hex');
const textOf = (escaped = '') => bytesOf(escaped).toString('latin1');
