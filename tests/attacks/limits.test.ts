import { randomInt } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { beforeEach, expect, test } from 'vitest';
import { newId } from '../../src/lib/columns.server';
import { codeFrom } from '../../src/lib/consultations/codes/rules';
import { LIMITS } from '../../src/lib/accounts/rules';
import { issueToken } from '../../src/lib/accounts/tokens.server';
import { db } from '../../src/lib/db.server';
import { PASSWORD, withPassword } from '../support/accounts';
import { cityUnderAttack } from '../support/attacks/city';
import { send, typeOn } from '../support/attacks/send';

const city = cityUnderAttack();

beforeEach(() => void db.run(sql`delete from attempts`));

type Entries = [string, string][];
type Trial = { readonly address: () => string; readonly typed: (i: number) => Entries };

/** How each limit is met: all at once, as whoever wants to slip through would. */
const TRIALS: Readonly<Record<keyof typeof LIMITS, Trial>> = {
	sign_in_address: {
		address: () => '/accedi',
		typed: () => [
			['email', 'bruna@vallefiorita.example'],
			['password', 'x']
		]
	},
	sign_in_client: {
		address: () => '/accedi',
		typed: (i) => [
			['email', `a${i}@b.example`],
			['password', 'x']
		]
	},
	register_address: { address: () => '/registrati', typed: () => registering('rita@b.example') },
	register_client: { address: () => '/registrati', typed: (i) => registering(`rita${i}@b.example`) },
	reset_address: { address: () => '/recupera', typed: () => [['email', 'bruna@vallefiorita.example']] },
	reset_client: { address: () => '/recupera', typed: (i) => [['email', `a${i}@b.example`]] },
	code_client: {
		address: () => '/vota/codice?/open',
		typed: () => [['code', codeFrom((limit) => randomInt(limit))]]
	},
	confirm_client: {
		address: () => `/conferma/${issueToken('nadia', 'confirm')}`,
		typed: () => [['password', 'x']]
	},
	rate_client: {
		address: () => '/valutazione',
		typed: () => [
			['path', '/'],
			['stars', '3'],
			['note', '']
		]
	},
	report_client: {
		address: () => '/accessibilita',
		typed: () => [
			['id', newId()],
			['page', '/'],
			['problem', 'Non si legge'],
			['contact', '']
		]
	}
};
const registering = (email: string): Entries => [
	...([
		['displayName', 'Rita'],
		['email', email]
	] as Entries),
	...([
		['password', PASSWORD],
		['language', 'it']
	] as Entries)
];

test.each(Object.entries(TRIALS))(
	'of many that come at once no more pass %s than it says',
	{ timeout: 120_000 },
	async (name, { address, typed }) => {
		const { most } = LIMITS[name as keyof typeof LIMITS];
		const place = address();

		const answers = await Promise.all(
			Array.from({ length: most + 15 }, (_, i) => typeOn(city, place, typed(i)))
		);

		const refused = answers.filter(({ status }) => status === 429);
		expect(answers.filter(({ status }) => status >= 500)).toEqual([]);
		expect(answers.length - refused.length).toBeLessThanOrEqual(most);
		expect(refused[0]?.body).toContain('Troppi tentativi. Aspetta qualche minuto');
	}
);

test('a password that is right is refused too, while the limit lasts, and tells nothing', async () => {
	const { email } = await withPassword('bruna');
	const wrong: Entries = [
		['email', email],
		['password', 'sbagliata']
	];
	for (let i = 0; i < LIMITS.sign_in_address.most; i++) await send(city, '/accedi', wrong);

	const right = await send(city, '/accedi', [
		['email', email],
		['password', PASSWORD]
	]);

	expect(right.status).toBe(429);
	expect(right.headers.getSetCookie()).toEqual([]);
});

test('of many who open one link at once, one gets through', { timeout: 120_000 }, async () => {
	const reset = issueToken('bruna', 'reset');
	const answers = await Promise.all(
		Array.from({ length: 12 }, (_, i) =>
			send(city, `/reimposta/${reset}`, [['password', `una parola nuova ${i}`]])
		)
	);

	expect(answers.filter(({ status }) => status === 303)).toHaveLength(1);
	expect(answers.filter(({ status }) => status >= 500)).toEqual([]);
});

/** Acts that are once for each person, at the same moment from twenty windows: one row, never an error of ours. */
test.each([
	[
		'supports',
		"select count(*) from supports where person_id = 'marco'",
		(id: string) => `/iniziative/${id}?/support`
	],
	[
		'follows',
		"select count(*) from initiative_follows where person_id = 'marco'",
		(id: string) => `/iniziative/${id}/segui?/follow`
	]
])('%s that somebody sends from twenty windows are one', async (_, count, address) => {
	const [[id = ''] = []] = db.values<[string]>(
		sql`select initiative_id from initiative_steps where ended_at is null and state in ('admitted', 'submitted') limit 1`
	);
	const cookie = await city.cookieOf('marco');
	const rows = () => Number(db.values<[number]>(sql.raw(count))[0]?.[0]);
	const before = rows();

	const answers = await Promise.all(
		Array.from({ length: 20 }, () => send(city, address(id), [], { cookie }))
	);

	expect(answers.filter(({ status }) => status >= 500)).toEqual([]);
	expect(rows() - before).toBe(1);
});
