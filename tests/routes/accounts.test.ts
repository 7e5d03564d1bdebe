import { beforeEach, expect, test } from 'vitest';
import { SESSION_COOKIE, listSessions, readSession } from '../../src/lib/accounts/sessions.server';
import { letters } from '../../src/lib/outbox/tables.server';
import { db } from '../../src/lib/db.server';
import { actions as signIn, load as signInPage } from '../../src/routes/accedi/+page.server';
import { actions as again, load as againPage } from '../../src/routes/accedi/di-nuovo/+page.server';
import { actions as confirm, load as confirmPage } from '../../src/routes/conferma/[token]/+page.server';
import { POST as signOut } from '../../src/routes/esci/+server';
import { load as myPage } from '../../src/routes/io/+page.server';
import { GET as exported } from '../../src/routes/io/dati/esporta/+server';
import { actions as erase } from '../../src/routes/io/dati/+page.server';
import { load as invitation } from '../../src/routes/invito/[token]/+page.server';
import { actions as recover } from '../../src/routes/recupera/+page.server';
import { actions as register } from '../../src/routes/registrati/+page.server';
import { load as reset } from '../../src/routes/reimposta/[token]/+page.server';
import { actions as desk, load as deskPage } from '../../src/routes/sportello/+page.server';
import { actions as staff, load as staffPage } from '../../src/routes/amministrazione/persone/+page.server';
import { newId } from '../../src/lib/columns.server';
import { accountOf, aRegistration, lettersTo, PASSWORD, withPassword } from '../support/accounts';
import { request } from '../support/request';
import { as, settle, told } from '../support/world';

beforeEach(settle);

const RITA = 'rita@vallefiorita.example';

/** What the route throws instead of answering: a redirect or an error page. */
const thrownBy = async (work: () => unknown) => {
	try {
		await work();
	} catch (thrown) {
		return thrown;
	}
	throw new Error('it answered');
};

const signingIn = async (password: string, path = '/accedi', jar = new Map<string, string>()) => {
	const { email } = await withPassword('bruna');
	return { jar, run: () => signIn.default(request({ form: { email, password }, path, jar })) };
};

test.each([
	['/iniziative/abc/proposta/1?/save&x=1', '/iniziative/abc/proposta/1?/save&x=1'],
	['https://evil.example/?/save', '/'],
	['//evil.example', '/']
])(
	'what was typed before signing in again is sent on to %s as %s, never to another site',
	async (poi, location) => {
		const { email } = await withPassword('bruna');
		const form = { title: 'Telefono amico', accountEmail: email, accountPassword: PASSWORD };
		const path = `/accedi/di-nuovo?/accedi&poi=${encodeURIComponent(poi)}`;

		const sent = await thrownBy(() => again.accedi(request({ form, path })));

		expect(sent).toMatchObject({ status: 307, location });
	}
);

test('what one person typed is not sent by another who signs in on the same device', async () => {
	const { email } = await withPassword('bruna');
	const form = { title: 'Telefono amico', accountEmail: email, accountPassword: PASSWORD };
	const jar = new Map([['taccuino', 'teresa']]);
	const path = '/accedi/di-nuovo?/accedi&poi=%2Fincontri%2Fabc%3F%2Fsave';

	expect(await thrownBy(() => again.accedi(request({ form, path, jar })))).toMatchObject({
		status: 303,
		location: '/incontri/uscita?poi=%2Fincontri%2Fabc'
	});
});

test('what was typed is kept while somebody signs in again, but for passwords', async () => {
	const form = {
		title: 'Telefono amico',
		newPassword: 'segreta',
		accountEmail: 'bruna',
		accountPassword: 'x'
	};
	const path = '/accedi/di-nuovo?/tieni&poi=%2Fio%3F%2Fsave%26x=1';

	expect(await again.tieni(request({ form, path }))).toMatchObject({
		status: 401,
		data: { kept: [{ name: 'title', value: 'Telefono amico' }] }
	});
	expect(await again.accedi(request({ form, path }))).toMatchObject({
		status: 400,
		data: { kept: [{ name: 'title', value: 'Telefono amico' }] }
	});
	expect(againPage(request({ path }))).toMatchObject({ goBack: '/io?x=1' });
});

test('signing in opens a new session and leads to one’s own area', async () => {
	const { jar, run } = await signingIn(PASSWORD);

	expect(await thrownBy(run)).toMatchObject({ status: 303, location: '/io' });
	expect((await readSession(jar.get(SESSION_COOKIE) ?? ''))?.person.id).toBe('bruna');
	expect(jar.get('lingua')).toBe('it');
});

test.each([
	['/accedi?poi=%2Finiziative%2Fnuova', '/iniziative/nuova'],
	['/accedi?poi=https%3A%2F%2Fevil.example%2F', '/'],
	['/accedi?poi=%2F%2Fevil.example', '/'],
	['/accedi?poi=%2F%5Cevil.example', '/'],
	['/accedi?poi=/.//evil.example/x', '/'],
	['/accedi?poi=javascript%3Aalert(1)', '/']
])('from %s one is led to %s, never to another site', async (path, location) => {
	const { run } = await signingIn(PASSWORD, path);

	expect(await thrownBy(run)).toMatchObject({ status: 303, location });
});

test('a session that the browser already held ends: nobody is led into another’s', async () => {
	const first = await signingIn(PASSWORD);
	await thrownBy(first.run);
	const held = first.jar.get(SESSION_COOKIE) ?? '';

	await thrownBy((await signingIn(PASSWORD, '/accedi', first.jar)).run);

	expect(first.jar.get(SESSION_COOKIE)).not.toBe(held);
	expect(await readSession(held)).toBeUndefined();
	expect(listSessions('bruna')).toHaveLength(1);
});

test('a wrong password is a 400 that keeps the address and never the password', async () => {
	const { run } = await signingIn('not the right words');

	expect(await run()).toMatchObject({
		status: 400,
		data: { form: { data: { email: 'bruna@vallefiorita.example', password: '' } } }
	});
});

test('after too many tries the answer is 429', async () => {
	for (let guess = 1; guess <= 10; guess++) await (await signingIn(`wrong guess number ${guess}`)).run();

	expect(await (await signingIn(PASSWORD)).run()).toMatchObject({ status: 429 });
});

test('whoever is signed in already is led on', async () => {
	expect(await thrownBy(() => signInPage(request({ actor: as('bruna') })))).toMatchObject({ status: 303 });
});

test('signing out ends the session', async () => {
	const { jar, run } = await signingIn(PASSWORD);
	await thrownBy(run);

	expect(await thrownBy(() => signOut(request({ jar })))).toMatchObject({ status: 303, location: '/' });

	expect(listSessions('bruna')).toEqual([]);
	expect(jar.get(SESSION_COOKIE)).toBe('');
});

test('another site cannot sign anybody out', async () => {
	const { jar, run } = await signingIn(PASSWORD);
	await thrownBy(run);

	for (const origin of ['https://altrove.example', null]) {
		expect(await thrownBy(() => signOut(request({ jar, origin })))).toMatchObject({ status: 403 });
	}

	expect(listSessions('bruna')).toHaveLength(1);
});

test('registering answers the same whether or not the address has an account', async () => {
	const form = { displayName: 'Rita', password: PASSWORD, language: 'it' };

	const fresh = await thrownBy(() => register.default(request({ form: { ...form, email: RITA } })));
	const known = await thrownBy(() =>
		register.default(request({ form: { ...form, email: 'bruna@vallefiorita.example' } }))
	);

	expect(fresh).toEqual(known);
	expect(fresh).toMatchObject({ status: 303, location: '/accedi' });
	expect(db.select().from(letters).all()).toHaveLength(2);
});

test('a form that is filled in badly is a 400 with a sentence beside each field', async () => {
	const form = { displayName: '', email: 'rita', password: 'short', language: 'it' };

	const answer = await register.default(request({ form }));

	expect(answer).toMatchObject({
		status: 400,
		data: {
			form: {
				errors: {
					displayName: [expect.any(String)],
					email: [expect.any(String)],
					password: [expect.stringContaining('12')]
				}
			}
		}
	});
	expect(db.select().from(letters).all()).toEqual([]);
});

test('asking for a new password answers the same for everybody', async () => {
	const known = await thrownBy(() =>
		recover.default(request({ form: { email: 'bruna@vallefiorita.example' } }))
	);
	const unknown = await thrownBy(() => recover.default(request({ form: { email: RITA } })));

	expect(known).toEqual(unknown);
});

test('opening the link to confirm changes nothing, the button does and opens a session', async () => {
	const { token } = await aRegistration();
	const jar = new Map<string, string>();

	await confirmPage(request({ params: { token } }));
	expect(accountOf(RITA)?.emailConfirmedAt).toBeNull();

	const pressed = await thrownBy(() =>
		confirm.default(request({ params: { token }, form: { password: PASSWORD }, jar }))
	);
	expect(pressed).toMatchObject({ status: 303, location: '/io' });
	expect(accountOf(RITA)?.emailConfirmedAt).not.toBeNull();
	expect(jar.has(SESSION_COOKIE)).toBe(true);
});

test.each([
	['to confirm', confirmPage],
	['to a new password', reset],
	['of an invitation', invitation]
])('a link %s that is no longer good is a 404 with a sentence', async (_, page) => {
	expect(await thrownBy(() => page(request({ params: { token: 'invented' } })))).toMatchObject({
		status: 404,
		body: { message: expect.stringContaining('non vale più') }
	});
});

test('one’s own area asks who one is, and leads back', async () => {
	expect(await thrownBy(() => myPage(request({ path: '/io' })))).toMatchObject({
		status: 303,
		location: '/accedi?poi=%2Fio'
	});
});

test('one’s own area shows where one takes part and what one does', async () => {
	expect(await myPage(request({ actor: as('teresa') }))).toMatchObject({
		name: 'Teresa Galli',
		standing: { neighbourhood: 'San Giorgio', relation: 'Abita qui', since: '1 gennaio 2026' },
		roles: [
			{ label: 'Chi scrive il verbale', href: '/incontri' },
			{ label: 'Membro del tavolo', href: '/tavoli' }
		],
		nameShownSince: null
	});
});

test('one’s data come as a file that no cache keeps', async () => {
	const answer = await exported(request({ actor: as('bruna') }));

	expect(answer.headers.get('content-disposition')).toContain('i-miei-dati.json');
	expect(answer.headers.get('cache-control')).toContain('no-store');
	expect(await answer.json()).toMatchObject({ account: { person: { displayName: 'Bruna Ferrari' } } });
});

test('erasing asks for the password and for a tick', async () => {
	await withPassword('bruna');
	const sent = (form: Record<string, string>) => () => erase.default(request({ actor: as('bruna'), form }));

	expect(await sent({ password: PASSWORD })()).toMatchObject({ status: 400 });
	expect(await sent({ password: 'wrong', understood: 'on' })()).toMatchObject({ status: 400 });
	expect(await thrownBy(sent({ password: PASSWORD, understood: 'on' }))).toMatchObject({ location: '/' });
	expect(accountOf('bruna@vallefiorita.example')).toBeUndefined();
});

const verification = (given: Record<string, string> = {}) => ({
	id: newId(),
	email: 'nadia@vallefiorita.example',
	neighbourhoodId: 'san-giorgio',
	relation: 'residente',
	fiscalCode: 'rss mra 85t10 a562s',
	deskNumber: '',
	ofAge: 'on',
	ofAgeOn: '',
	...given
});

test('an operator verifies a person and reads what happened', async () => {
	const jar = new Map<string, string>();

	const answer = await thrownBy(() => desk.verify(request({ actor: as('omar'), form: verification(), jar })));

	expect(answer).toMatchObject({ status: 303, location: '/sportello' });
	expect(jar.get('detto')).toContain('Nadia Serra ora partecipa nel quartiere San Giorgio');
});

test.each([
	['no identity', { fiscalCode: '' }, 'fiscalCode'],
	['two identities', { deskNumber: 'S-0001' }, 'deskNumber'],
	['a fiscal code that does not add up', { fiscalCode: 'RSSMRA85T10A562T' }, 'fiscalCode'],
	['no age', { ofAge: '' }, 'ofAgeOn'],
	['an address without an account', { email: 'nobody@vallefiorita.example' }, 'email'],
	['an unknown neighbourhood', { neighbourhoodId: 'nowhere' }, 'neighbourhoodId']
])('a verification with %s is a 400 beside its field', async (_, given, field) => {
	const answer = await desk.verify(request({ actor: as('omar'), form: verification(given) }));

	expect(answer).toMatchObject({ status: 400, data: { form: { errors: { [field]: expect.anything() } } } });
	expect(told()).toEqual([]);
});

test('the same verification sent twice is a 409', async () => {
	const form = verification();
	await thrownBy(() => desk.verify(request({ actor: as('omar'), form })));

	expect(await desk.verify(request({ actor: as('omar'), form }))).toMatchObject({ status: 409 });
});

test.each([
	['the desk', deskPage, 'ines'],
	['the staff', staffPage, 'omar']
] as const)('the page of %s is not for everybody', async (_, page, someone) => {
	expect(await thrownBy(() => page(request({ actor: as(someone) })))).toMatchObject({ status: 403 });
	expect(await thrownBy(() => page(request()))).toMatchObject({ status: 303 });
});

test('a hand-made request of somebody without the role is a 403, and nothing is recorded', async () => {
	const invited = { id: newId(), displayName: 'Rita', email: RITA, role: 'operator', districtId: '' };

	expect(await desk.verify(request({ actor: as('bruna'), form: verification() }))).toMatchObject({
		status: 403
	});
	expect(await staff.invite(request({ actor: as('bruna'), form: invited }))).toMatchObject({ status: 403 });
	expect(told()).toEqual([]);
});

test('an administrator invites, and the letter carries a link that works', async () => {
	const form = { id: newId(), displayName: 'Rita', email: RITA, role: 'operator', districtId: '' };

	expect(await thrownBy(() => staff.invite(request({ actor: as('ines'), form })))).toMatchObject({
		location: '/amministrazione/persone'
	});

	const token = lettersTo(RITA)[0]?.body.match(/http:\/\/localhost:3000\/invito\/(\S+)/)?.[1] ?? '';
	expect(await invitation(request({ params: { token } }))).toMatchObject({ title: 'Il tuo invito' });
});

test.each([
	['confirm', confirmPage],
	['reset', reset],
	['invitation', invitation]
])('a page that a letter leads to is kept nowhere on the way: %s', async (_, page) => {
	const answer = new Map<string, string>();

	const shown = await thrownBy(() => page(request({ params: { token: 'none' }, answer })));

	expect(shown).toMatchObject({ status: 404 });
	expect(answer.get('cache-control')).toBe('private, no-store');
});
