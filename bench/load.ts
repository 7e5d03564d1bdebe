import { readFileSync } from 'node:fs';
import { Agent, request } from 'node:http';
import type { Running } from './servers';

export type Call = {
	readonly path: string;
	readonly method?: 'GET' | 'POST' | 'PUT';
	readonly headers?: Readonly<Record<string, string>>;
	readonly body?: string;
};

export type Measured = {
	/** Requests answered in a second. */
	readonly rate: number;
	/** Milliseconds. */
	readonly p50: number;
	readonly p95: number;
	readonly p99: number;
	/** Milliseconds of the server's processor for each request, all its threads together. */
	readonly cpu: number;
	readonly errors: number;
	/** Bytes of the last answer, as they travelled. */
	readonly bytes: number;
};

/**
 * Sends the calls to a server on this machine, so many at a time, each as soon as one is answered. An answer
 * that `accepted` does not accept counts as an error.
 */
export async function load(
	{ origin, pid }: Pick<Running, 'origin' | 'pid'>,
	calls: readonly Call[],
	connections: number,
	accepted: (status: number) => boolean = ok
): Promise<Measured> {
	const agent = new Agent({ keepAlive: true, maxSockets: connections });
	const times: number[] = [];
	let errors = 0;
	let bytes = 0;
	let next = 0;

	const cpuBefore = processorTime(pid);
	const start = performance.now();
	await Promise.all(
		Array.from({ length: connections }, async () => {
			for (let call = calls[next++]; call; call = calls[next++]) {
				const sent = performance.now();
				const answer = await send(agent, origin, call);
				times.push(performance.now() - sent);
				if (!accepted(answer.status)) errors++;
				bytes = answer.bytes;
			}
		})
	);
	const seconds = (performance.now() - start) / 1000;
	agent.destroy();

	times.sort((a, b) => a - b);
	const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
	return {
		rate: calls.length / seconds,
		p50: at(0.5),
		p95: at(0.95),
		p99: at(0.99),
		cpu: (processorTime(pid) - cpuBefore) / calls.length,
		errors,
		bytes
	};
}

const ok = (status: number) => status === 200;

function send(agent: Agent, origin: string, { path, method = 'GET', headers, body }: Call) {
	return new Promise<{ status: number; bytes: number }>((resolve, reject) => {
		const sent = request(
			origin + path,
			{ agent, method, headers: { 'accept-encoding': 'br', ...headers } },
			(answer) => {
				let bytes = 0;
				answer.on('data', (chunk: Buffer) => (bytes += chunk.length));
				answer.on('end', () => resolve({ status: answer.statusCode ?? 0, bytes }));
			}
		);
		sent.on('error', reject);
		sent.end(body);
	});
}

const TICKS_A_SECOND = 100;

/** What the process has used of the processor, in milliseconds: user and system time of `/proc/<pid>/stat`. */
function processorTime(pid: number) {
	const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
	return ((Number(fields[11]) + Number(fields[12])) * 1000) / TICKS_A_SECOND;
}
