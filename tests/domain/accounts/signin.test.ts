import { availableParallelism } from 'node:os';
import { beforeEach, expect, test } from 'vitest';
import { countAttempts, forgetOldAttempts } from '../../../src/lib/accounts/attempts.server';
import { signIn } from '../../../src/lib/accounts/commands.server';
import { PASSWORDS_AT_ONCE, passwordsInWork } from '../../../src/lib/accounts/passwords.server';
import { askReset } from '../../../src/lib/accounts/recovery/commands.server';
import { clientOf, deviceOf, LIMITS } from '../../../src/lib/accounts/rules';
import { attempts, sessions } from '../../../src/lib/accounts/tables.server';
import {
	closeSession,
	listSessions,
	openSession,
	readSession
} from '../../../src/lib/accounts/sessions.server';
import { db } from '../../../src/lib/db.server';
import { anAccount, aRegistration, lettersTo, PASSWORD, withPassword } from '../../support/accounts';
import { MINUTE, NOW, settle, told, travelTo } from '../../support/world';

beforeEach(settle);

const trying = (email: string, password = PASSWORD, client = 'home') => signIn({ email, password }, client);

test('somebody signs in with their address and password', async () => {
	const { email, id } = await anAccount();

	expect(await trying(email)).toEqual({ id, language: 'it' });
});

test.each([
	['a wrong password', 'rita@vallefiorita.example', 'not the right words'],
	['an unknown address', 'nobody@vallefiorita.example', PASSWORD],
	['an account without a password', 'bruna@vallefiorita.example', PASSWORD]
])('%s is refused in the same words', async (_, email, password) => {
	await anAccount();

	await expect(trying(email, password)).rejects.toThrow('sign_in_failed');
});

test('whoever knows the password of an unconfirmed account is told to confirm, and gets the link again', async () => {
	const { email } = await aRegistration();
	travelTo(new Date(NOW.getTime() + 90 * MINUTE));

	await expect(trying(email)).rejects.toThrow('email_unconfirmed');

	expect(lettersTo(email)).toHaveLength(2);
	await expect(trying(email, 'not the right words')).rejects.toThrow('sign_in_failed');
});

test('signing in leaves no line in the audit log', async () => {
	const { email } = await anAccount();
	const before = told();

	await trying(email);

	expect(told()).toEqual(before);
});

test('after ten wrong passwords an address has to wait, even with the right one', async () => {
	const { email } = await anAccount();
	for (let guess = 1; guess <= LIMITS.sign_in_address.most; guess++) {
		await expect(trying(email, `wrong guess number ${guess}`, `${guess}`)).rejects.toThrow('sign_in_failed');
	}

	await expect(trying(email)).rejects.toThrow('too_many_attempts');

	travelTo(new Date(NOW.getTime() + 15 * MINUTE));
	expect(await trying(email)).toBeDefined();
});

test('guesses made all at once count as much as guesses made one by one', async () => {
	const { email } = await withPassword('bruna');

	const answers = await Promise.allSettled(
		Array.from({ length: 30 }, (_, guess) => trying(email, `wrong guess number ${guess}`, `${guess}`))
	);

	const reasons = answers.map((answer) =>
		answer.status === 'rejected' ? String(answer.reason.message) : ''
	);
	expect(reasons.filter((reason) => reason === 'sign_in_failed')).toHaveLength(10);
	expect(reasons.filter((reason) => reason === 'too_many_attempts')).toHaveLength(20);
});

test('many sign-ins at once leave a core to readers while passwords are hashed, and all are answered', async () => {
	const { email, password } = await withPassword('bruna');
	await trying(email, password);
	let most = 0;
	let waited = 0;
	let over = false;
	const watch = async () => {
		while (!over) {
			const { running, waiting } = passwordsInWork();
			most = Math.max(most, running);
			waited = Math.max(waited, waiting);
			await new Promise((next) => setImmediate(next));
		}
	};

	const watching = watch();
	const answers = await Promise.all(
		Array.from({ length: 10 }, (_, client) => trying(email, password, `${client}`))
	);
	over = true;
	await watching;

	expect(answers.every(({ id }) => id === 'bruna')).toBe(true);
	expect(most).toBe(PASSWORDS_AT_ONCE);
	expect(PASSWORDS_AT_ONCE).toBe(availableParallelism() > 2 ? 2 : 1);
	expect(waited).toBeGreaterThan(0);
	expect(passwordsInWork()).toEqual({ running: 0, waiting: 0 });
});

test('one client that tries many addresses has to wait', () => {
	for (let tried = 1; tried <= LIMITS.sign_in_client.most; tried++) countAttempts(['sign_in_client', 'home']);

	expect(() => countAttempts(['sign_in_client', 'home'])).toThrow('too_many_attempts');
	expect(() => countAttempts(['sign_in_client', 'library'])).not.toThrow();
});

test('asking for a new password too often is refused, for known and unknown addresses alike', () => {
	for (const email of ['bruna@vallefiorita.example', 'nobody@vallefiorita.example']) {
		for (let asked = 1; asked <= 3; asked++) askReset(email, email);
		expect(() => askReset(email, email)).toThrow('too_many_attempts');
	}
});

test('what is counted tells nobody who tried, and is forgotten', () => {
	askReset('bruna@vallefiorita.example', '203.0.113.7');

	const kept = JSON.stringify(db.select().from(attempts).all());
	expect(kept).not.toMatch(/bruna|203\.0/);

	travelTo(new Date(NOW.getTime() + 61 * MINUTE));
	forgetOldAttempts();
	expect(db.select().from(attempts).all()).toEqual([]);
});

test('a session stands in the database only as a hash, and closing it ends it', async () => {
	const { value } = await openSession('bruna', 'Firefox, Linux');

	const [stored] = db.select().from(sessions).all();
	expect(stored?.id).toMatch(/^[0-9a-f]{64}$/);
	expect(stored?.id).not.toContain(value);
	expect((await readSession(value))?.person.id).toBe('bruna');

	await closeSession(value);
	expect(await readSession(value)).toBeUndefined();
	expect(listSessions('bruna')).toEqual([]);
});

test('nobody enters with the hash of a session', async () => {
	await openSession('bruna', '');
	const [stored] = db.select().from(sessions).all();

	expect(await readSession(stored?.id ?? '')).toBeUndefined();
});

test.each([
	['203.0.113.7', '203.0.113.7'],
	['::ffff:203.0.113.7', '203.0.113.7'],
	['2001:db8:1:2:aaaa:bbbb:cccc:dddd', '2001:db8:1:2']
])('the client at %s counts as %s', (address, client) => {
	expect(clientOf(address)).toBe(client);
});

test.each([
	['Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0', 'Firefox, Linux'],
	['Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Safari/604.1', 'Safari, iPhone'],
	['curl/8.0', '']
])('of %s we keep "%s"', (userAgent, device) => {
	expect(deviceOf(userAgent)).toBe(device);
});
