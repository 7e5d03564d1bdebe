import { connect } from 'node:net';
import { PASSWORD, withPassword } from '../support/accounts';
import { attackSlowly, partOf, SLOW_BODY, SLOW_HEADERS, SLOW_READER, waitsOf } from '../support/attacks/slow';
import { post } from '../support/visitor';
import { expect, test } from '../journeys/fixtures';

test.use({ town: 'living' });

const ATTACKERS = 300;
const VISITS = 200;
const PAGES = ['/', '/iniziative', '/incontri', '/registro', '/cruscotto'];
const MOST = 1000;

for (const [name, how] of Object.entries({
	'never finish saying what they want': SLOW_HEADERS,
	'never finish sending a form': SLOW_BODY,
	'never read what they asked for': SLOW_READER
}))
	test(`while three hundred ${name}, a visitor waits less than a second`, async ({ city }) => {
		const quiet = await waitsOf(city.origin, PAGES, VISITS);
		const attack = attackSlowly(city.origin, ATTACKERS, how);
		await expect.poll(attack.open, { timeout: 20_000 }).toBeGreaterThan(ATTACKERS * 0.9);

		const waits = await waitsOf(city.origin, PAGES, VISITS);
		const held = attack.open();
		attack.stop();

		console.log(
			`${name}: ${held} held; p50 ${partOf(waits, 0.5).toFixed(1)} ms, p95 ${partOf(waits, 0.95).toFixed(1)} ms, most ${partOf(waits, 1).toFixed(1)} ms; quiet p50 ${partOf(quiet, 0.5).toFixed(1)} ms, p95 ${partOf(quiet, 0.95).toFixed(1)} ms`
		);
		expect(partOf(waits, 0.95)).toBeLessThan(MOST);
	});

test('a request that does not say what it wants is ended within a minute, and one that never arrives within three', async ({
	city
}) => {
	const ends = (begins: string) =>
		new Promise<number>((resolve) => {
			const began = performance.now();
			const socket = connect(Number(new URL(city.origin).port), '127.0.0.1', () => socket.write(begins));
			const drip = setInterval(() => socket.writable && socket.write('a'), 2000);
			socket.on('error', () => undefined);
			socket.on('close', () => {
				clearInterval(drip);
				resolve((performance.now() - began) / 1000);
			});
			socket.resume();
		});
	const { host } = new URL(city.origin);

	const [headers, body] = await Promise.all([ends(SLOW_HEADERS.begins(host)), ends(SLOW_BODY.begins(host))]);

	console.log(`slow headers ended after ${headers.toFixed(0)} s, a slow body after ${body.toFixed(0)} s`);
	expect(headers).toBeLessThan(60);
	expect(body).toBeLessThan(180);
});

test('while ten sign in at once, over and over, reading takes at most three times as long', async ({
	city
}) => {
	const { email } = await withPassword('bruna');
	await waitsOf(city.origin, PAGES, 50);
	const quiet: number[] = [];
	const stormy: number[] = [];
	let tried = 0;
	// Quiet and storm in turn, so that whatever else the machine does falls on both.
	for (let round = 0; round < 6; round++) {
		quiet.push(...(await waitsOf(city.origin, PAGES, VISITS / 4)));
		let going = true;
		const signingIn = Array.from({ length: 10 }, async () => {
			while (going) {
				const { status } = await post(city.origin, '', '/accedi', { email, password: PASSWORD });
				if (status === 303) tried++;
			}
		});
		stormy.push(...(await waitsOf(city.origin, PAGES, VISITS / 4)));
		going = false;
		await Promise.all(signingIn);
	}
	quiet.sort((one, other) => one - other);
	stormy.sort((one, other) => one - other);

	console.log(
		`reading p50 ${partOf(quiet, 0.5).toFixed(1)} ms quiet, ${partOf(stormy, 0.5).toFixed(1)} ms while ten sign in (${tried} did)`
	);
	expect(tried).toBeGreaterThan(20);
	expect(partOf(stormy, 0.5)).toBeLessThan(3 * partOf(quiet, 0.5));
});
