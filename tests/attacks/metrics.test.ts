import { randomBytes } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { db } from '../../src/lib/db.server';
import { cityUnderAttack } from '../support/attacks/city';
import { get, send } from '../support/attacks/send';

const TOKEN = 'the-token-of-whoever-watches';
const city = cityUnderAttack({ METRICS_TOKEN: TOKEN });

const numbers = (token = TOKEN) =>
	send(city, '/metriche', null, { method: 'GET', headers: { authorization: `Bearer ${token}` } });

/** What moves by itself, whatever anybody does. */
const RESTLESS = /^tavoli_(process_memory_bytes|loop_delay_seconds|disk_free_bytes)/;
const still = (text: string) => text.split('\n').filter((line) => !RESTLESS.test(line));

test('nobody but whoever brings the token is told a number, signed in or not', async () => {
	const cookie = await city.cookieOf('ines');
	for (const answer of [
		await get(city, '/metriche'),
		await get(city, '/metriche', cookie),
		await numbers('x')
	]) {
		expect(answer.status).toBe(401);
		expect(answer.body).not.toContain('tavoli_');
	}

	const { status, headers, body } = await numbers();
	expect(status).toBe(200);
	expect(headers.get('content-type')).toBe('text/plain; version=0.0.4; charset=utf-8');
	expect(headers.get('cache-control')).toBe('no-store');
	expect(body).toContain('tavoli_loop_delay_seconds{process="1",which="max"}');
	expect(city.output()).not.toContain(TOKEN);
});

test('pages are counted', async () => {
	const counted = async () =>
		Number(/^tavoli_answers_total\{process="1",code="2xx"\} (\d+)$/m.exec((await numbers()).body)?.[1] ?? 0);
	const before = await counted();

	await get(city, '/incontri');

	expect(await counted()).toBe(before + 1);
});

test('a ballot, and every page on the way to it, moves no number', async () => {
	const id = db.get<{ id: string }>(
		sql`select id from consultations where question = 'Vogliamo le panchine nuove nel parco?'`
	).id;
	const cookie = await city.cookieOf('bruna');
	const before = still((await numbers()).body);

	for (const address of [`/consultazioni/${id}`, `/consultazioni/${id}/vota`])
		expect((await get(city, address, cookie)).status).toBe(200);
	const nonce = randomBytes(16).toString('hex');
	const cast = await send(
		city,
		`/consultazioni/${id}/vota/ricevuta`,
		Object.entries({ choice: 'yes', nonce }),
		{
			cookie
		}
	);
	expect(cast.status).toBe(200);

	expect(still((await numbers()).body)).toEqual(before);
});

test('what fails before a page is found is counted as well', async () => {
	const cookie = await city.cookieOf('elena');
	expect((await numbers()).body).not.toContain('code="5xx"');

	db.run('alter table sessions rename to sessions_away');
	try {
		expect((await get(city, '/incontri', cookie)).status).toBe(500);
	} finally {
		db.run('alter table sessions_away rename to sessions');
	}

	expect((await numbers()).body).toMatch(/^tavoli_answers_total\{process="1",code="5xx"\} 1$/m);
});
