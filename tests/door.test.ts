import { once } from 'node:events';
import { Agent, createServer, request, type IncomingMessage, type RequestListener } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { guard } from '../door.js';

let server = createServer();
beforeEach(() => void (server = createServer()));
afterEach(() => void server.close());

/** Keeps the processor, as pages do. */
function work(milliseconds: number) {
	const ends = performance.now() + milliseconds;
	while (performance.now() < ends);
}

/** A server that answers so, with the door before it; its port. */
async function open(handler: RequestListener) {
	const attach: RequestListener = (...asked) => void setImmediate(handler, ...asked);
	server.on('request', attach);
	guard({ server, attach, handler }, 'http://localhost');
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	return (server.address() as AddressInfo).port;
}

/** Everybody comes at once and reads one page after the other; who read them, in the order of the answers. */
async function readers(many: number, pages: number) {
	const port = await open((_, response) => {
		work(9);
		response.end();
	});
	const answers: number[] = [];
	const read = async (who: number) => {
		const agent = new Agent({ keepAlive: true, maxSockets: 1 });
		for (let page = 0; page < pages; page++) {
			const sent = request({ port, host: '127.0.0.1', agent }).end();
			const [answer] = await once(sent, 'response');
			answer.resume();
			await once(answer, 'end');
			answers.push(who);
		}
		agent.destroy();
	};
	await Promise.all(Array.from({ length: many }, (_, who) => read(who)));
	return answers;
}

test('who comes while others read page after page is not left outside until they have done', async () => {
	const [many, pages] = [40, 12];

	const answers = await readers(many, pages);

	expect(answers).toHaveLength(many * pages);
	const allHaveOne = Math.max(...Array.from({ length: many }, (_, who) => answers.indexOf(who)));
	expect(allHaveOne).toBeLessThan(3 * many);
});

test('who comes first is answered first, and where answers are short several in one turn', async () => {
	const answered: string[] = [];
	const port = await open((asked, response) => {
		answered.push(asked.url ?? '');
		response.end();
	});
	const addresses = Array.from({ length: 30 }, (_, i) => `/${i}`);
	/** One connection asks for all of them without waiting. */
	const line = connect(port, '127.0.0.1');
	line.write(addresses.map((path) => `GET ${path} HTTP/1.1\r\nHost: localhost\r\n\r\n`).join(''));
	await once(server, 'request');
	let turns = 0;
	while (answered.length < addresses.length) {
		await nextTurn();
		turns++;
	}
	line.destroy();

	expect(answered).toEqual(addresses);
	expect(turns).toBeLessThan(addresses.length / 2);
});

test('for who has gone before their turn nothing is made', async () => {
	const answered: string[] = [];
	const port = await open((asked, response) => {
		answered.push(asked.url ?? '');
		work(20);
		response.end();
	});
	const [reader, leaver] = [connect(port, '127.0.0.1'), connect(port, '127.0.0.1')];
	await Promise.all([once(reader, 'connect'), once(leaver, 'connect')]);
	const ask = (path: string) => `GET ${path} HTTP/1.1\r\nHost: localhost\r\n\r\n`;
	server.prependListener('request', ({ url }: IncomingMessage) => url === '/left' && leaver.destroy());

	reader.write(['/1', '/2', '/3', '/4', '/5', '/6'].map(ask).join(''));
	leaver.write(ask('/left'));
	while (!answered.includes('/6')) await nextTurn();
	for (let turn = 0; turn < 10; turn++) await nextTurn();
	reader.destroy();

	expect(answered).toEqual(['/1', '/2', '/3', '/4', '/5', '/6']);
});
