import { beforeEach, expect, test } from 'vitest';
import { signIn } from '../../../src/lib/accounts/commands.server';
import { askReset, resetPassword } from '../../../src/lib/accounts/recovery/commands.server';
import { listSessions, openSession } from '../../../src/lib/accounts/sessions.server';
import { accountOf, aRegistration, lettersTo, linkSentTo, PASSWORD } from '../../support/accounts';
import { inDays, MINUTE, NOW, settle, told, travelTo } from '../../support/world';

beforeEach(settle);

const BRUNA = 'bruna@vallefiorita.example';
const NEW = 'cinque parole tutte nuove';

function anAskedReset(email = BRUNA) {
	askReset(email, 'home');
	return linkSentTo(email, 'reimposta');
}

test('a forgotten password is chosen anew by the link in a letter', async () => {
	const token = anAskedReset();

	await resetPassword(token, NEW);

	expect(await signIn({ email: BRUNA, password: NEW }, 'home')).toMatchObject({ id: 'bruna' });
	expect(told()).toEqual(['bruna account.password_changed bruna']);
	expect(lettersTo(BRUNA).map(({ subject }) => subject)).toContain('La tua password è cambiata');
});

test('a new password ends every open session', async () => {
	await openSession('bruna', '');
	await openSession('bruna', '');

	await resetPassword(anAskedReset(), NEW);

	expect(listSessions('bruna')).toEqual([]);
});

test('a link works once, and only the newest', async () => {
	const first = anAskedReset();
	travelTo(new Date(NOW.getTime() + MINUTE));
	const second = anAskedReset();

	await expect(resetPassword(first, NEW)).rejects.toThrow('not_found');
	await resetPassword(second, NEW);
	await expect(resetPassword(second, PASSWORD)).rejects.toThrow('not_found');
});

test('a link is good for one hour', async () => {
	const token = anAskedReset();
	travelTo(new Date(NOW.getTime() + 60 * MINUTE));

	await expect(resetPassword(token, NEW)).rejects.toThrow('not_found');
});

test('a link to confirm is not a link to choose a password', async () => {
	const { token } = await aRegistration();

	await expect(resetPassword(token, NEW)).rejects.toThrow('not_found');
});

test('an easy password is refused and the link stays good', async () => {
	const token = anAskedReset();

	await expect(resetPassword(token, 'aaaaaaaaaaaa')).rejects.toThrow('password_guessable');
	await resetPassword(token, NEW);
});

test('asking for an address without an account sends nothing and says the same', () => {
	expect(askReset('nobody@vallefiorita.example', 'home')).toBe(askReset(BRUNA, 'home'));
	expect(lettersTo('nobody@vallefiorita.example')).toEqual([]);
});

test('whoever never confirmed proves the address by choosing a password through it', async () => {
	const { email } = await aRegistration();

	await resetPassword(anAskedReset(email), NEW);

	expect(accountOf(email)?.emailConfirmedAt).toEqual(NOW);
	travelTo(inDays(1));
	expect(await signIn({ email, password: NEW }, 'home')).toBeDefined();
});
