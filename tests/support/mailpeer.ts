import { createServer, type AddressInfo } from 'node:net';

/** A mail server of twenty lines: takes every letter, or refuses every recipient. */
export async function aMailServer({ refusing = false } = {}) {
	const received: string[] = [];
	const server = createServer((socket) => {
		let text = '';
		let inLetter = false;
		const say = (line: string) => socket.write(`${line}\r\n`);
		say('220 peer');
		socket.on('data', (chunk) => {
			text += chunk;
			for (let end; (end = text.indexOf(inLetter ? '\r\n.\r\n' : '\r\n')) >= 0;) {
				const piece = text.slice(0, end);
				text = text.slice(end + (inLetter ? 5 : 2));
				if (inLetter) {
					received.push(piece);
					inLetter = false;
					say('250 taken');
				} else if (/^rcpt/i.test(piece) && refusing) say('550 no such person');
				else if (/^data/i.test(piece)) {
					inLetter = true;
					say('354 go on');
				} else if (/^quit/i.test(piece)) socket.end('221 bye\r\n');
				else say('250 ok');
			}
		});
	});
	await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
	const { port } = server.address() as AddressInfo;
	return { url: `smtp://127.0.0.1:${port}`, received, close: () => server.close() };
}
