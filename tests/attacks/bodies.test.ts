import { readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { expect, test } from 'vitest';
import { cityUnderAttack } from '../support/attacks/city';
import { filled } from '../support/attacks/fields';
import { someOf } from '../support/attacks/hostile';
import { get, send } from '../support/attacks/send';
import { theWalk } from '../support/attacks/walk';

const city = cityUnderAttack();

const FORM = 'application/x-www-form-urlencoded';
/** So many of what follows each act meets, in turn. */
const EACH = 7;

const MULTI = 'multipart/form-data; boundary=b';
const part = (head: string, body: string) =>
	`--b\r\nContent-Disposition: form-data; ${head}\r\n\r\n${body}\r\n--b--\r\n`;

/** What no form sends, as the kind of thing it says it is. */
const MALFORMED: readonly (readonly [type: string, body: string | Uint8Array<ArrayBuffer>])[] = [
	[FORM, ''],
	[FORM, '&&&&===='],
	[FORM, '%=%&%zz=%E0%A4%A'],
	[FORM, 'title[]=a&title[a][b]=c&title=d&title=e'],
	[FORM, new Uint8Array([0xff, 0xfe, 0x00, 0x3d, 0xc0, 0xaf])],
	[FORM, `__superform_json=${'['.repeat(5000)}`],
	[FORM, '__superform_json={"a":1}&__superform_id=%00'],
	[FORM, '__superform_json=[["BigInt",1]]'],
	[FORM, '__superform_json=[{"__proto__":1},{"x":2},"y"]'],
	[FORM, '__superform_json=[-1]'],
	[FORM, Array.from({ length: 2_000 }, (_, i) => `f${i}=x`).join('&')],
	[MULTI, ''],
	[MULTI, 'no boundary at all'],
	[MULTI, '--b\r\n\r\n'],
	[MULTI, '--b\r\nContent-Disposition: form-data\r\n\r\nx\r\n--b--'],
	[MULTI, part('name="title"; filename="../../../etc/passwd"', 'x')],
	[MULTI, part('name="file"; filename="a.csv\u0000.exe"', 'x')],
	[MULTI, part('name="__superform_json"; filename="x"', 'x')],
	[MULTI, part('name="__superform_files_title"; filename="x"', 'x')],
	[MULTI, part(`name="${'n'.repeat(100_000)}"`, 'x')],
	['multipart/form-data', 'x'],
	['multipart/form-data; boundary=', 'x'],
	[`multipart/form-data; boundary=${'b'.repeat(5000)}`, 'x'],
	['text/plain', 'title=x'],
	['application/json', '{"title":'],
	['application/json', '"x"'],
	['application/x-sveltekit-formdata', 'x'],
	['x', 'x'],
	['application/x-www-form-urlencoded; charset=utf-7', 'a=b'],
	['application/x-www-form-urlencoded; charset=nonsense', 'a=b']
];

test(
	'whatever is sent instead of a form is refused by every act, and nothing breaks',
	{ timeout: 600_000 },
	async () => {
		const { forms } = await theWalk(city);
		const cookies = new Map<string | null, string>();
		const problems: string[] = [];
		const done = new Set<string>(['/esci', '/io/dati']);
		for (const { action, address, role } of forms) {
			if (done.has(action)) continue;
			done.add(action);
			const cookie = cookies.get(role.person) ?? (await city.cookieOf(role.person));
			cookies.set(role.person, cookie);
			for (const [type, body] of someOf(MALFORMED, done.size, EACH)) {
				const { status } = await send(city, address, new Blob([body]), {
					cookie,
					headers: { 'content-type': type }
				});
				if (status >= 500)
					problems.push(
						`${action} of ${role.role} with ${type} ${JSON.stringify(body).slice(0, 60)}: ${status}`
					);
			}
		}

		expect(done.size).toBeGreaterThan(150);
		expect(problems).toEqual([]);
	}
);

test('a script’s notebook takes nothing that it cannot read', async () => {
	const { files } = await theWalk(city);
	const [meeting = ''] = (files.get('/incontri/[meeting]/calendario.ics') ?? []).map(
		(link) => link.split('/')[2] ?? ''
	);
	const cookie = await city.cookieOf('teresa');
	const deep = `${'{"a":'.repeat(5000)}1${'}'.repeat(5000)}`;
	for (const body of [
		'',
		'[]',
		'null',
		'1',
		'"x"',
		'{',
		deep,
		'{"__proto__":{"x":1}}',
		'{"constructor":1}',
		'{"text":[],"version":{}}'
	]) {
		const { status } = await send(city, `/incontri/${meeting}/verbale/scrivi/taccuino`, body, {
			...{ cookie, method: 'PUT' },
			headers: { 'content-type': 'application/json' }
		});
		expect([400, 403, 404, 409, 413], body.slice(0, 40)).toContain(status);
	}
});

test(
	'what is too much is refused with a sentence, by every act, without being kept',
	{ timeout: 300_000 },
	async () => {
		const { forms } = await theWalk(city);
		const cookie = await city.cookieOf('elena');
		const problems: string[] = [];
		const tried = new Set(['/esci', '/io/dati']);
		for (const { action, address, form } of forms) {
			if (tried.has(action)) continue;
			tried.add(action);
			const big = new URLSearchParams([
				...filled(form).map(([a, b]): [string, string] => [a, b]),
				['more', 'a'.repeat(600_000)]
			]).toString();
			const { status } = await send(city, address, big, { cookie, headers: { 'content-type': FORM } });
			if (![400, 403, 404, 410, 413].includes(status)) problems.push(`${action}: ${status}`);
		}
		const { status, body } = await send(city, '/accedi', `email=${'a'.repeat(600_000)}`, {
			headers: { 'content-type': FORM }
		});

		expect(problems).toEqual([]);
		expect(status).toBe(413);
		expect(body).toContain('troppo');
	}
);

test(
	'many large uploads at once do not fill the memory, and others are answered meanwhile',
	{ timeout: 300_000 },
	async () => {
		const { forms } = await theWalk(city);
		const {
			address = '',
			role,
			form
		} = forms.find(({ form: one }) =>
			one.fields.some(({ attributes }) => attributes.accept?.includes('image'))
		) ?? {};
		const cookie = await city.cookieOf(role?.person ?? null);
		const heavy = () => {
			const sent = new FormData();
			for (const [name, value] of filled(form ?? { action: '', multipart: true, fields: [] }))
				sent.append(name, value);
			sent.append('file', new File([PICTURE], 'foto.jpg', { type: 'image/jpeg' }));
			return sent;
		};
		const upload = () =>
			send(city, address, heavy(), { cookie, headers: { connection: 'close' } }).then(
				({ status }) => status,
				(failed: unknown) => (failed instanceof Error ? `${failed}: ${failed.cause}` : String(failed))
			);
		// A connection kept since long may just be ending: what is sent on it was never read by anybody.
		await get(city, '/');
		const before = memoryOf();
		let most = before;
		const looking = setInterval(() => (most = Math.max(most, memoryOf())), 50);
		const uploads = Promise.all(Array.from({ length: PICTURES }, upload));
		const times: number[] = [];
		for (let i = 0; i < 20; i++) {
			const began = performance.now();
			expect((await get(city, '/')).status).toBe(200);
			times.push(performance.now() - began);
		}
		const answers = await uploads.finally(() => clearInterval(looking));

		console.log(
			`${PICTURES} pictures of 12 MB to ${address}: from ${before} to ${most} MB; pages within ${Math.round(Math.max(...times))} ms; ${answers.join()}`
		);
		expect(answers.filter((one) => one !== 400 && one !== 503)).toEqual([]);
		expect(most - before).toBeLessThan(350);
	}
);

const PICTURES = 24;

/** The first bytes of a photograph, and then nothing that anybody can draw. */
const PICTURE = new Uint8Array(12_000_000);
PICTURE.set([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0]);

/** What the server holds in memory, in MB. */
const memoryOf = () => {
	const status = readFileSync(`/proc/${city.server().pid()}/status`, 'utf8');
	return Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024);
};

/** Sends bytes as they are, and reads what comes until the line closes, or for two seconds. */
const raw = (bytes: string) =>
	new Promise<string>((resolve) => {
		let answer = '';
		const socket = connect(Number(new URL(city.origin()).port), '127.0.0.1', () => socket.write(bytes));
		socket.on('data', (chunk) => (answer += chunk.toString()));
		socket.on('error', () => resolve(answer));
		socket.on('close', () => resolve(answer));
		socket.setTimeout(2000, () => socket.destroy());
	});

test('lines that are no requests end, and the server goes on', { timeout: 120_000 }, async () => {
	const head = 'Host: localhost\r\nConnection: close\r\n';
	const lines = [
		'\r\n\r\n\r\n',
		'GARBAGE\r\n\r\n',
		`GET /${'a'.repeat(70_000)} HTTP/1.1\r\n${head}\r\n`,
		`GET / HTTP/1.1\r\n${head}X: ${'a'.repeat(70_000)}\r\n\r\n`,
		`GET / HTTP/1.1\r\n${head}${Array.from({ length: 3000 }, (_, i) => `X-${i}: a\r\n`).join('')}\r\n`,
		'GET / HTTP/1.1\r\n\r\n',
		'GET / HTTP/0.9\r\n\r\n',
		`GET http://evil.example/ HTTP/1.1\r\n${head}\r\n`,
		`GET //evil.example/%2e%2e HTTP/1.1\r\n${head}\r\n`,
		`GET /\u0000 HTTP/1.1\r\n${head}\r\n`,
		`GET /%ff%fe HTTP/1.1\r\n${head}\r\n`,
		`GET * HTTP/1.1\r\n${head}\r\n`,
		`GET ? HTTP/1.1\r\n${head}\r\n`,
		`OPTIONS * HTTP/1.1\r\n${head}\r\n`,
		`CONNECT evil.example:80 HTTP/1.1\r\n${head}\r\n`,
		`TRACE / HTTP/1.1\r\n${head}\r\n`,
		`GET / HTTP/1.1\r\n${head}Upgrade: websocket\r\nConnection: Upgrade\r\n\r\n`,
		`GET / HTTP/1.1\r\n${head}If-None-Match: ${'"a",'.repeat(3000)}\r\n\r\n`,
		`GET / HTTP/1.1\r\n${head}Range: bytes=0-0,1-1,${'2-2,'.repeat(1000)}\r\n\r\n`,
		`GET /favicon.svg HTTP/1.1\r\n${head}Range: bytes=9999999-\r\n\r\n`,
		`GET / HTTP/1.1\r\n${head}Accept-Language: ${'q,'.repeat(5000)}\r\n\r\n`,
		`GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n`,
		`GET / HTTP/1.1\r\nHost: evil.example\r\nX-Forwarded-Host: evil.example\r\nX-Forwarded-For: <script>\r\nConnection: close\r\n\r\n`,
		`POST /accedi HTTP/1.1\r\n${head}Content-Type: ${FORM}\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /esci HTTP/1.1\r\n\r\n`,
		`POST /accedi HTTP/1.1\r\n${head}Content-Type: ${FORM}\r\nContent-Length: -1\r\n\r\n`,
		`POST /accedi HTTP/1.1\r\n${head}Content-Type: ${FORM}\r\nContent-Length: 99999999999999999999\r\n\r\n`,
		`POST /accedi HTTP/1.1\r\n${head}Origin: ${city.origin()}\r\nContent-Type: ${FORM}\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n`,
		`POST /accedi HTTP/1.1\r\n${head}Origin: ${city.origin()}\r\nContent-Type: ${FORM}\r\nContent-Length: 100\r\n\r\nshort`
	];
	const answers = await Promise.all(lines.map(raw));
	const problems = lines.flatMap((line, i) =>
		/^HTTP\/1\.1 5/.test(answers[i] ?? '') ? [`${line.slice(0, 60)}: ${answers[i]?.slice(0, 40)}`] : []
	);
	const forged = answers[lines.findIndex((line) => line.includes('X-Forwarded-Host'))] ?? '';

	expect(problems).toEqual([]);
	expect(forged).not.toContain('evil.example');
	expect((await get(city, '/salute')).status).toBe(200);
	expect(city.output()).not.toContain('request failed');
});
