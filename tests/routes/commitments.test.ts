import { beforeEach, expect, test } from 'vitest';
import { updateCommitment } from '../../src/lib/commitments/commands.server';
import { updateByLink } from '../../src/lib/commitments/links/commands.server';
import { issueLink } from '../../src/lib/commitments/links/links.server';
import { findCommitment } from '../../src/lib/commitments/queries.server';
import { commitmentLinks } from '../../src/lib/commitments/tables.server';
import { countQueries, db } from '../../src/lib/db.server';
import { changeContact } from '../../src/lib/tavoli/commands.server';
import * as linkPage from '../../src/routes/impegni/[commitment]/aggiorna/[token]/+page.server';
import { actions, load } from '../../src/routes/impegni/[commitment]/+page.server';
import { newId } from '../../src/lib/columns.server';
import { events } from '../../src/lib/audit/tables.server';
import { promiseForProject } from '../../src/lib/projects/promises/commands.server';
import { lettersTo } from '../support/accounts';
import { aCommitment } from '../support/commitments';
import { OFFICE, promisedFromAfar } from '../support/owners';
import { aProject } from '../support/projects';
import { request } from '../support/request';
import { as, dayIn, inDays, settle, travelTo } from '../support/world';

beforeEach(settle);

const update = (commitment: string, actor: ReturnType<typeof as> | null, form: Record<string, string>) =>
	actions.update(
		request({
			actor,
			params: { commitment },
			form: { seen: findCommitment(commitment)?.stepId ?? '', ...form }
		})
	);

test('everybody reads a commitment that binds; before, it is not there', async () => {
	const bound = aCommitment();
	const unbound = aCommitment({ bound: false });

	expect(await load(request({ params: { commitment: bound } }))).toMatchObject({
		commitment: { owner: 'Associazione Il Ponte' },
		mayUpdate: false
	});
	for (const actor of [null, as('carla')]) {
		await expect(load(request({ params: { commitment: unbound }, actor }))).rejects.toMatchObject({
			status: 404
		});
	}
	expect(await countQueries(() => load(request({ params: { commitment: bound } })))).toBe(4);
});

test('the name of a person who promised never reaches the page', async () => {
	const commitment = aCommitment({ ownerPersonId: 'bruna', consent: true });

	const page = JSON.stringify(await load(request({ params: { commitment } })));

	expect(page).not.toContain('Bruna');
	expect(page).not.toContain('"bruna"');
});

test('its owner says how it goes; others are refused; giving up needs a reason', async () => {
	const commitment = aCommitment();

	expect(await load(request({ params: { commitment }, actor: as('lucia') }))).toMatchObject({
		mayUpdate: true
	});
	await expect(update(commitment, null, { state: 'done' })).rejects.toMatchObject({ status: 307 });
	expect(await update(commitment, as('bruna'), { state: 'done' })).toMatchObject({ status: 403 });
	expect(await update(commitment, as('lucia'), { state: 'dropped' })).toMatchObject({
		status: 400,
		data: { form: { errors: { note: [expect.any(String)] } } }
	});
	await expect(update(commitment, as('lucia'), { state: 'done' })).rejects.toMatchObject({
		status: 303,
		location: `/impegni/${commitment}`
	});
	expect(await update(commitment, as('lucia'), { state: 'done' })).toMatchObject({ status: 409 });
});

test('a project’s promise is updated by who coordinates its area or leads it, and recorded there', async () => {
	const commitment = newId();
	const promised = { what: 'Portare le sedie', ownerOrganizationId: 'mano-amica', dueOn: dayIn(60) };
	promiseForProject(as('elena'), aProject({ leadId: 'il-ponte' }), { id: commitment, ...promised });

	expect(await update(commitment, as('dario'), { state: 'in_progress' })).toMatchObject({ status: 403 });
	for (const [someone, state] of [
		['lucia', 'in_progress'],
		['elena', 'done']
	] as const) {
		expect(await load(request({ params: { commitment }, actor: as(someone) }))).toMatchObject({
			mayUpdate: true
		});
		await expect(update(commitment, as(someone), { state })).rejects.toMatchObject({ status: 303 });
	}

	const told = db.select().from(events).all();
	expect(told.at(-1)).toMatchObject({ actorId: 'elena', neighbourhoodIds: ['san-giorgio'] });
});

test('the secretary sees whom they can ask by letter, and asks once a day', async () => {
	const commitment = promisedFromAfar();
	const ask = (actor: ReturnType<typeof as>) => actions.ask(request({ actor, params: { commitment } }));

	expect(await load(request({ params: { commitment }, actor: as('teresa') }))).toMatchObject({
		askable: 'Cooperativa Mano Amica'
	});
	for (const actor of [null, as('bruna'), as('lucia')])
		expect((await load(request({ params: { commitment }, actor }))).askable).toBeUndefined();
	await expect(ask(as('teresa'))).rejects.toMatchObject({ status: 303, location: `/impegni/${commitment}` });
	expect(await ask(as('teresa'))).toMatchObject({
		status: 409,
		data: { form: { message: { text: expect.stringContaining('Oggi è già partita una lettera') } } }
	});
	expect(lettersTo(OFFICE)).toHaveLength(1);
});

const opened = (commitment: string, token: string, answer = new Map<string, string>()) =>
	linkPage.load(request({ params: { commitment, token }, answer }));
const told = (commitment: string, token: string, form: Record<string, string>) =>
	linkPage.actions.default(
		request({
			params: { commitment, token },
			form: { seen: findCommitment(commitment)?.stepId ?? '', ...form }
		})
	);

test('the link from the letter opens one promise, in no memory and no search engine', async () => {
	const commitment = promisedFromAfar();
	const answer = new Map<string, string>();

	const page = await opened(commitment, issueLink(commitment), answer);

	expect(page).toMatchObject({
		secret: true,
		commitment: { what: 'Aprire lo sportello del giovedì', tavolo: { name: 'Tavolo di San Giorgio' } },
		states: [{ value: 'in_progress' }, { value: 'done' }, { value: 'dropped' }]
	});
	expect(Object.fromEntries(answer)).toEqual({
		'cache-control': 'private, no-store',
		'x-robots-tag': 'noindex'
	});
});

test('reading the page of a link does not use it: mail programs look before people do', async () => {
	const commitment = promisedFromAfar();
	const token = issueLink(commitment);
	for (let reading = 0; reading < 3; reading++) await opened(commitment, token);

	await expect(told(commitment, token, { state: 'done' })).rejects.toMatchObject({
		status: 303,
		location: `/impegni/${commitment}`
	});

	expect(findCommitment(commitment)?.state).toBe('done');
});

test('what is missing is said at its field, and the link stays good', async () => {
	const commitment = promisedFromAfar();
	const token = issueLink(commitment);

	expect(await told(commitment, token, { state: 'dropped', evidence: 'Nessuna' })).toMatchObject({
		status: 400,
		data: { form: { errors: { note: [expect.any(String)] }, data: { evidence: 'Nessuna' } } }
	});
	await expect(opened(commitment, token)).resolves.toMatchObject({ secret: true });
});

test.each<[string, (id: string, token: string) => void, number, RegExp]>([
	['used', (id, token) => updateByLink(id, token, { state: 'in_progress' }), 410, /già stato usato/],
	['late', () => travelTo(inDays(15)), 410, /scaduto/],
	['replaced', (id) => void issueLink(id), 410, /più nuovo/],
	['of a settled promise', (id) => updateCommitment(as('teresa'), id, { state: 'done' }), 410, /si è chiuso/],
	['unknown', () => void db.delete(commitmentLinks).run(), 404, /Non conosciamo questo link/]
])('a link that is %s says so, and whom to call', async (_, happens, status, text) => {
	changeContact(as('elena'), 'tavolo-san-giorgio', { role: 'Assistente sociale', phone: '0522 123456' });
	const commitment = promisedFromAfar();
	const token = issueLink(commitment);
	happens(commitment, token);

	await expect(opened(commitment, token)).rejects.toMatchObject({
		status,
		body: {
			message: expect.stringMatching(text),
			contact: { role: 'Assistente sociale', phone: '0522 123456' }
		}
	});
	const again = told(commitment, token, { state: 'dropped', note: 'Non serve' });
	if (status === 404) await expect(again).rejects.toMatchObject({ status });
	else expect(await again).toMatchObject({ status });
});

test('of a promise that does not bind yet a link says nothing', async () => {
	const commitment = promisedFromAfar({ bound: false });

	const answer = opened(commitment, issueLink(commitment));

	await expect(answer).rejects.toMatchObject({ status: 404, body: { contact: undefined } });
});
