import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { withPassword } from '../support/accounts';
import { addressesOfPages, cityUnderAttack } from '../support/attacks/city';
import { gradeOf, judged } from '../support/attacks/observatory';
import { get, send, type Sent } from '../support/attacks/send';
import { theWalk } from '../support/attacks/walk';

/** As behind the proxy of a Comune, which brings TLS. */
const city = cityUnderAttack({ ORIGIN: 'https://tavoli.vallefiorita.example' });

test(
	'every answer has the headers of an A+, whatever it is and whoever asks',
	{ timeout: 600_000 },
	async () => {
		const { files } = await theWalk(city);
		const assets = readdirSync('build/client', { recursive: true, encoding: 'utf8' }).filter((name) =>
			/\.(js|css|svg|woff2|txt|webmanifest|png|ico)$/.test(name)
		);
		const odd = [
			'/non-esiste',
			'/iniziative/non-esiste',
			'/iniziative/',
			'/%E0%A4%A',
			'/_app/immutable/x.js',
			'/%00'
		];
		const asked = [
			...addressesOfPages(2),
			...[...files.values()].flatMap((some) => some.slice(0, 1)),
			...assets.map((name) => `/${name}`),
			...odd
		];
		const problems: string[] = [];
		const grades = new Set<string>();
		const judge = (name: string, answer: Sent) => {
			const { score, faults } = judged(answer.headers, answer.body);
			grades.add(gradeOf(score));
			if (gradeOf(score) !== 'A+' || faults.length > 0)
				problems.push(`${name} (${answer.status}): ${gradeOf(score)} ${faults.join('; ')}`);
		};
		for (const person of [null, 'elena']) {
			const cookie = await city.cookieOf(person);
			for (const address of asked) judge(address, await get(city, address, cookie));
		}
		const { email, password } = await withPassword('bruna');
		const entered = await send(
			city,
			'/accedi',
			[
				['email', email],
				['password', password]
			],
			{ headers: { origin: ORIGIN } }
		);
		expect(entered.headers.getSetCookie().join()).toContain('sessione=');
		judge('who has just signed in', entered);
		judge(
			'a refusal of the framework',
			await send(city, '/accedi', [], { headers: { origin: 'https://evil.example' } })
		);
		judge(
			'an act that is not there',
			await send(city, '/iniziative?/niente', [], { headers: { origin: ORIGIN } })
		);
		judge(
			'a method that is not there',
			await send(city, '/esci', null, { method: 'DELETE', headers: { origin: ORIGIN } })
		);
		judge(
			'too much',
			await send(city, '/accedi', 'a'.repeat(17_000_000), {
				headers: { origin: ORIGIN, 'content-type': FORM }
			})
		);

		expect(problems).toEqual([]);
		expect([...grades]).toEqual(['A+']);
	}
);
const ORIGIN = 'https://tavoli.vallefiorita.example';
const FORM = 'application/x-www-form-urlencoded';

test('the same judge does not give an A+ to pages that lack something', () => {
	const good = {
		'content-security-policy':
			"default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
		'strict-transport-security': 'max-age=63072000; includeSubDomains',
		'x-content-type-options': 'nosniff',
		'referrer-policy': 'same-origin',
		'cross-origin-resource-policy': 'same-origin'
	};
	const of = (changes: Record<string, string>) => judged(new Headers({ ...good, ...changes }), '');

	expect(gradeOf(of({}).score)).toBe('A+');
	for (const [name, value] of [
		['content-security-policy', "default-src 'self' 'unsafe-inline'"],
		[
			'content-security-policy',
			"default-src *; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
		],
		['content-security-policy', "default-src 'self'; frame-ancestors 'none'"],
		['content-security-policy', ''],
		['strict-transport-security', 'max-age=100'],
		['x-content-type-options', ''],
		['referrer-policy', 'unsafe-url'],
		['cross-origin-resource-policy', 'cross-origin'],
		['set-cookie', 'sessione=1; Path=/; SameSite=Lax; Secure'],
		['set-cookie', 'sessione=1; Path=/; SameSite=Lax; HttpOnly'],
		['set-cookie', 'sessione=1; Path=/; HttpOnly; Secure']
	] as const)
		expect(of({ [name]: value }).faults, `${name}: ${value}`).not.toEqual([]);
});
