import { connect, type Socket } from 'node:net';

/** How somebody holds a place without ever saying what they want, a little at a time so that the line stays open. */
export type Slowness = { readonly begins: (host: string) => string; readonly goesOn: string };

export const SLOW_HEADERS: Slowness = {
	begins: (host) => `GET / HTTP/1.1\r\nHost: ${host}\r\n`,
	goesOn: 'X-More: a\r\n'
};

export const SLOW_BODY: Slowness = {
	begins: (host) =>
		`POST /accedi HTTP/1.1\r\nHost: ${host}\r\nOrigin: http://${host}\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 100000\r\n\r\nemail=`,
	goesOn: 'a'
};

/** Takes the answer so slowly that it never ends. */
export const SLOW_READER: Slowness = {
	begins: (host) => `GET /iniziative HTTP/1.1\r\nHost: ${host}\r\n\r\n`,
	goesOn: ''
};

/** So many lines at once to a server, and each begun anew when it is ended; until `stop`. */
export function attackSlowly(origin: string, count: number, { begins, goesOn }: Slowness, every = 1000) {
	const { hostname, port, host } = new URL(origin);
	const open = new Set<Socket>();
	let ended = 0;
	let going = true;
	const begin = () => {
		if (!going) return;
		const socket = connect(Number(port), hostname === 'localhost' ? '127.0.0.1' : hostname, () =>
			socket.write(begins(host))
		);
		open.add(socket);
		if (goesOn === '') socket.pause();
		socket.on('error', () => socket.destroy());
		socket.on('close', () => {
			open.delete(socket);
			ended++;
			setTimeout(begin, 50);
		});
	};
	for (let i = 0; i < count; i++) begin();
	const dripping = setInterval(() => {
		for (const socket of open) if (goesOn && socket.writable) socket.write(goesOn);
	}, every);
	return {
		open: () => open.size,
		ended: () => ended,
		stop: () => {
			going = false;
			clearInterval(dripping);
			for (const socket of open) socket.destroy();
		}
	};
}

/** How long a reader waits for pages, in order: from the quickest to the slowest, in milliseconds. */
export async function waitsOf(origin: string, paths: readonly string[], times: number) {
	const waits: number[] = [];
	for (let i = 0; i < times; i++) {
		const began = performance.now();
		const answer = await fetch(origin + (paths[i % paths.length] ?? '/'), {
			headers: { connection: 'close' }
		});
		await answer.text();
		if (answer.status !== 200) throw new Error(`${answer.status} instead of a page`);
		waits.push(performance.now() - began);
	}
	return waits.sort((one, other) => one - other);
}

export const partOf = (waits: readonly number[], part: number) =>
	waits[Math.min(waits.length - 1, Math.floor(waits.length * part))] ?? Infinity;
