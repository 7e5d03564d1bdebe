import { sql } from 'drizzle-orm';
import { beforeEach, expect, test } from 'vitest';
import { db } from '../../src/lib/db.server';
import { issueToken } from '../../src/lib/accounts/tokens.server';
import { PASSWORD, withPassword } from '../support/accounts';
import { cityUnderAttack } from '../support/attacks/city';
import { get, send } from '../support/attacks/send';
import { NOW } from '../support/world';

const city = cityUnderAttack();

beforeEach(() => void db.run(sql`delete from attempts`));

const NAME = 'sessione';
const MADE_UP = 'a'.repeat(40);

/** The session that an answer gives, as a browser keeps it; empty when it takes it away. */
const given = (headers: Headers) =>
	headers
		.getSetCookie()
		.find((one) => one.startsWith(`${NAME}=`))
		?.split(';')[0]
		?.slice(NAME.length + 1);

const isIn = async (cookie: string) => (await get(city, '/io', `${NAME}=${cookie}`)).status === 200;

async function signIn(email: string, held = '') {
	return send(
		city,
		'/accedi',
		[
			['email', email],
			['password', PASSWORD]
		],
		{ cookie: held && `${NAME}=${held}` }
	);
}

test('a session that somebody planted in the browser is never the one that signs in', async () => {
	const { email } = await withPassword('bruna');
	const planted = (await city.cookieOf('lucia')).split('=')[1] ?? '';

	for (const held of [MADE_UP, planted, `${MADE_UP}; ${NAME}=${planted}`]) {
		const { status, headers } = await signIn(email, held);
		const fresh = given(headers);

		expect(status).toBe(303);
		expect(fresh).toMatch(/^[\w-]{30,}$/);
		expect([MADE_UP, planted]).not.toContain(fresh);
		expect(await isIn(MADE_UP)).toBe(false);
		expect(await isIn(fresh ?? '')).toBe(true);
	}
	expect(await isIn(planted)).toBe(false);
});

test('every door that lets somebody in gives a new session and ends the one before', async () => {
	const { email } = await withPassword('bruna');
	const doors = {
		'signing in': '/accedi',
		'signing in again': '/accedi/di-nuovo?/accedi',
		'an invitation': `/invito/${issueToken('nadia', 'invite')}`,
		'a confirmation': `/conferma/${issueToken('bruna', 'confirm')}`
	};
	for (const [name, address] of Object.entries(doors)) {
		const planted = (await city.cookieOf('lucia')).split('=')[1] ?? '';
		const { status, headers } = await send(
			city,
			address,
			[
				['email', email],
				['password', PASSWORD],
				['accountEmail', email],
				['accountPassword', PASSWORD],
				['displayName', 'Nadia']
			],
			{ cookie: `${NAME}=${planted}` }
		);

		expect([303, 307], name).toContain(status);
		const fresh = given(headers);
		if (fresh) expect(fresh, name).not.toBe(planted);
		if (fresh) expect(await isIn(planted), name).toBe(false);
	}
});

test('no session travels in an address, and no form can give one', async () => {
	const cookie = (await city.cookieOf('bruna')).split('=')[1] ?? '';

	for (const asked of [`/io?${NAME}=${cookie}`, `/io;${NAME}=${cookie}`, `/io?session=${cookie}`])
		expect((await get(city, asked)).status, asked).not.toBe(200);
	const { status } = await send(city, '/io?/profile', [
		[NAME, cookie],
		['displayName', 'Altra'],
		['language', 'it']
	]);

	expect(status).toBe(307);
});

test('leaving, a new password and the end of a role end what a stolen cookie opens', async () => {
	const { email } = await withPassword('bruna');
	const stolen = given((await signIn(email)).headers) ?? '';
	await send(city, '/esci', [], { cookie: `${NAME}=${stolen}` });
	expect(await isIn(stolen)).toBe(false);

	const again = given((await signIn(email)).headers) ?? '';
	const link = `/reimposta/${issueToken('bruna', 'reset')}`;
	const { status } = await send(city, link, [['password', 'tutta un’altra parola']]);
	expect(status).toBe(303);
	expect(await isIn(again)).toBe(false);
	expect((await signIn(email)).status).toBe(400);
	expect((await send(city, link, [['password', 'ancora un’altra parola']])).status).toBeGreaterThanOrEqual(
		400
	);

	const ines = await city.cookieOf('ines');
	db.run(sql`update city_roles set until = ${NOW.getTime() - 1} where person_id = 'ines'`);
	expect((await get(city, '/amministrazione/persone', ines)).status).toBeGreaterThanOrEqual(400);
});

test('the table of sessions opens nothing: it holds no cookie', async () => {
	const cookie = (await city.cookieOf('bruna')).split('=')[1] ?? '';
	const rows = db
		.values<unknown[]>(sql`select id from sessions`)
		.flat()
		.map(String);

	expect(rows).not.toContain(cookie);
	for (const row of rows.slice(-3)) expect(await isIn(row)).toBe(false);
});

test('a cookie that is broken, huge or repeated signs nobody in and breaks nothing', async () => {
	const cookies = [
		'',
		'%',
		'%E0%A4%A',
		'"',
		';;;',
		'a=b; '.repeat(200),
		`${NAME}=${'x'.repeat(8000)}`,
		`${NAME}=%00`,
		`lingua=%; ${NAME}=x`,
		'lingua=<script>; testo=../..; contrasto=\u00ff',
		'detto=%3Cscript%3Ealert(1)%3C%2Fscript%3E',
		'taccuino=%'
	];
	for (const cookie of cookies) {
		const { status, body } = await get(city, '/io', cookie);

		expect(status, cookie.slice(0, 60)).toBe(303);
		expect(body).not.toContain('<script>alert');
		expect((await get(city, '/', cookie)).status).toBe(200);
		expect((await get(city, '/', cookie)).body).not.toContain('<script>alert');
	}
});
