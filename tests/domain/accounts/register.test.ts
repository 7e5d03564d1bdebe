import { beforeEach, expect, test } from 'vitest';
import { confirmEmail, forgetUnconfirmed, register } from '../../../src/lib/accounts/commands.server';
import { people, tokens } from '../../../src/lib/accounts/tables.server';
import { SYSTEM } from '../../../src/lib/actor';
import { brokenLinks } from '../../../src/lib/audit/queries.server';
import { events } from '../../../src/lib/audit/tables.server';
import { db } from '../../../src/lib/db.server';
import { accountOf, anAccount, aRegistration, lettersTo, linkSentTo, PASSWORD } from '../../support/accounts';
import { as, inDays, NOW, settle, told, travelTo } from '../../support/world';

beforeEach(settle);

const RITA = 'rita@vallefiorita.example';
const BRUNA = 'bruna@vallefiorita.example';
const registering = (email: string, password = PASSWORD) =>
	register({ displayName: 'Rita', email, password, language: 'it' }, 'home');

test('somebody registers and receives a letter with a link to confirm', async () => {
	await registering(RITA);

	expect(accountOf(RITA)).toMatchObject({ displayName: 'Rita', emailConfirmedAt: null });
	expect(lettersTo(RITA)).toMatchObject([{ subject: 'Conferma il tuo indirizzo' }]);
	expect(told()).toEqual([expect.stringContaining('account.registered')]);
});

test('the letter speaks the language that was chosen', async () => {
	await register({ displayName: 'Rita', email: RITA, password: PASSWORD, language: 'en' }, 'home');

	expect(lettersTo(RITA)[0]?.subject).toBe('Confirm your address');
});

test('a password and a link stand in the database only as hashes', async () => {
	const { token } = await aRegistration();

	const [stored] = db.select().from(tokens).all();
	expect(stored?.hash).toMatch(/^[0-9a-f]{64}$/);
	expect(stored?.hash).not.toContain(token);
	const hashes = db.select({ hash: people.passwordHash }).from(people).all();
	expect(hashes.find(({ hash }) => hash !== null)?.hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
});

test('the audit log holds no address and no password', async () => {
	await anAccount();

	const written = JSON.stringify(db.select().from(events).all());
	expect(written).not.toContain(RITA);
	expect(written).not.toContain(PASSWORD);
});

test('link and password together confirm the address, once', async () => {
	const { token } = await aRegistration();

	const { id } = await confirmEmail(token, PASSWORD, 'home');

	expect(accountOf(RITA)?.emailConfirmedAt).toEqual(NOW);
	expect(told().at(-1)).toBe(`${id} account.confirmed ${id}`);
	await expect(confirmEmail(token, PASSWORD, 'home')).rejects.toThrow('not_found');
});

test('a link without the password of whoever registered confirms nothing', async () => {
	const { token } = await aRegistration();

	await expect(confirmEmail(token, 'the password of a stranger', 'home')).rejects.toThrow('password_wrong');

	expect(accountOf(RITA)?.emailConfirmedAt).toBeNull();
});

test.each([
	['that nobody sent', () => 'invented'],
	['that is three days old', (token: string) => (travelTo(inDays(3)), token)]
])('a link %s confirms nothing', async (_, linkIn) => {
	const { token } = await aRegistration();

	await expect(confirmEmail(linkIn(token), PASSWORD, 'home')).rejects.toThrow('not_found');
});

test('whoever registers an address that has an account changes nothing; its owner gets a letter', async () => {
	await registering(BRUNA);

	expect(accountOf(BRUNA)?.displayName).toBe('Bruna Ferrari');
	expect(lettersTo(BRUNA)).toMatchObject([{ subject: 'Hai già un account' }]);
	expect(told()).toEqual([]);
});

test('registering twice sends the link again, keeps the first password, and the first link ends', async () => {
	const first = await aRegistration();

	await registering(RITA, 'another password entirely');

	await expect(confirmEmail(first.token, PASSWORD, 'home')).rejects.toThrow('not_found');
	await confirmEmail(linkSentTo(RITA, 'conferma'), PASSWORD, 'home');
});

test.each([
	['the same sign many times', 'aaaaaaaaaaaaaa'],
	['one’s own address', 'ritabianchi1!'],
	['few signs', 'abababababab']
])('a password made of %s is refused', async (_, password) => {
	await expect(registering('ritabianchi@vallefiorita.example', password)).rejects.toThrow(
		'password_guessable'
	);
});

test('accounts that nobody confirms within a month keep nothing', async () => {
	await aRegistration();
	travelTo(inDays(31));

	expect(forgetUnconfirmed(SYSTEM)).toBe(1);

	expect(accountOf(RITA)).toBeUndefined();
	expect(lettersTo(RITA)).toEqual([]);
	expect(JSON.stringify(db.select().from(events).all())).not.toContain('Rita');
	expect(brokenLinks()).toEqual([]);
	expect(forgetUnconfirmed(SYSTEM)).toBe(0);
});

test('an account waits a month for its confirmation', async () => {
	await aRegistration();
	travelTo(inDays(29));

	expect(forgetUnconfirmed(SYSTEM)).toBe(0);
	expect(accountOf(RITA)).toBeDefined();
});

test('nobody forgets accounts by hand', () => {
	expect(() => forgetUnconfirmed(as('ines'))).toThrow('forbidden');
});
