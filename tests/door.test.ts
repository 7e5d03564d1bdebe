import { once } from 'node:events';
import { Agent, createServer, request, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { guard } from '../door.js';

const server = createServer();
afterEach(() => void server.close());

/** A page that keeps the processor for as long as pages do. */
const handler: RequestListener = (_, response) => {
	const ends = performance.now() + 9;
	while (performance.now() < ends);
	response.end();
};
const attach: RequestListener = (...asked) => void setImmediate(handler, ...asked);

/** Everybody comes at once and reads one page after the other; who read them, in the order of the answers. */
async function readers(many: number, pages: number) {
	server.on('request', attach);
	guard({ server, attach, handler }, 'http://localhost');
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	const { port } = server.address() as AddressInfo;

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
