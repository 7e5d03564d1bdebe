import type { Browser, Page, Response } from '@playwright/test';
import { openSession } from '../../src/lib/accounts/sessions.server';
import { now } from '../../src/lib/clock';
import { inGroups } from '../../src/lib/consultations/codes/rules';
import { signInCookie } from '../support/accounts';
import { aCodeFor, aDeskVote } from '../support/channels';
import { aNonce } from '../support/consultations';
import { atEveryWidth, everyProblem } from '../support/looking';
import type { Server } from '../support/server';
import { ballotsAndMarks } from '../support/storm';
import { post } from '../support/visitor';
import { NOW } from '../support/world';
import { expect, test } from './fixtures';

const QUESTION = 'Vogliamo le panchine nuove nel parco?';

/** An open vote in this city, held at the desk too. */
function aVote(city: Server, moveTo: (instant: Date) => void) {
	moveTo(NOW);
	const vote = aDeskVote();
	city.travelTo(now());
	return { ...vote, kept: () => ballotsAndMarks(`${city.env.DATA_DIR}/tavoli.db`, vote.id) };
}

/** A person at another machine, who is signed in nowhere or as somebody else. */
async function elsewhere(browser: Browser, city: Server, as?: string) {
	const context = await browser.newContext({ baseURL: city.origin, locale: 'it-IT' });
	if (as) {
		const { name, value } = await openSession(as, 'the desk');
		await context.addCookies([{ name, value, url: city.origin }]);
	}
	return context.newPage();
}

async function voteWith(page: Page, code: string, answer: RegExp) {
	await page.getByLabel('Il codice').fill(code);
	await page.getByRole('button', { name: 'Apri la scheda' }).click();
	await expect(page.getByRole('heading', { name: QUESTION })).toBeVisible();
	await page.getByRole('radio', { name: answer }).check();
	await page.getByRole('button', { name: 'Avanti' }).click();
	await page.getByRole('button', { name: 'Confermo e voto' }).click();
}

test.describe('without scripts', () => {
	test.use({ javaScriptEnabled: false });

	test('somebody with a paper code and no account votes, and the code is worth nothing more', async ({
		page,
		city,
		moveTo
	}) => {
		const { id, shown, kept } = aVote(city, moveTo);
		const { code } = aCodeFor(id, shown);

		await page.goto('/vota/codice');
		await page.getByLabel('Il codice').fill(code.slice(0, 12));
		await page.getByRole('button', { name: 'Apri la scheda' }).click();
		await expect(page.getByText('Controlla: manca qualcosa.').first()).toBeVisible();
		await voteWith(page, inGroups(code).toLowerCase(), /^Sì/);

		await expect(page.getByText('Il tuo voto è registrato. Grazie.')).toBeVisible();
		await expect(page.getByRole('heading', { name: 'La tua ricevuta' })).toBeVisible();
		expect(page.url()).not.toContain(code);
		expect(kept()).toEqual({ ballots: 1, marks: 1 });
		await page.goto('/vota/codice');
		await page.getByLabel('Il codice').fill(code);
		await page.getByRole('button', { name: 'Apri la scheda' }).click();
		await expect(page.getByText('Con questo codice un voto è già stato registrato')).toBeVisible();
	});
});

test('each step of a vote by code has no barrier, and the drawing types the code @long', async ({
	page,
	city,
	moveTo
}) => {
	const { id, shown } = aVote(city, moveTo);
	const { code } = aCodeFor(id, shown);
	const problems: string[] = [];
	const look = (step: string) =>
		atEveryWidth(page, async (width) => {
			problems.push(...(await everyProblem(page, `${step} at ${width}`)));
		});

	await page.goto(`/vota/codice#${code}`);
	await expect(page.getByLabel('Il codice')).toHaveValue(inGroups(code));
	expect(page.url()).not.toContain(code);
	await look('code');
	await page.getByRole('button', { name: 'Apri la scheda' }).click();
	await expect(page.getByRole('radio', { name: /^No/ })).toBeVisible();
	await look('choose');
	await page.getByRole('radio', { name: /^No/ }).check();
	await page.getByRole('button', { name: 'Avanti' }).click();
	await look('review');
	await page.getByRole('button', { name: 'Confermo e voto' }).click();
	await expect(page.getByText('Il tuo voto è registrato. Grazie.')).toBeVisible();
	await look('receipt');

	expect(problems).toEqual([]);
});

test('the desk helps somebody vote on the tablet, and never learns what was chosen', async ({
	browser,
	city,
	moveTo
}) => {
	const { id, shown, kept } = aVote(city, moveTo);
	const desk = await elsewhere(browser, city, 'omar');
	const heard: string[] = [];
	desk.on('response', (response: Response) => {
		if (/html|json/.test(response.headers()['content-type'] ?? ''))
			void response.text().then(
				(text) => heard.push(text),
				() => undefined
			);
	});

	await desk.goto(`/consultazioni/${id}/sportello`);
	await desk.getByLabel('Codice fiscale, o numero dello sportello').fill(shown.deskNumber);
	await desk.getByRole('button', { name: "Controlla l'elenco" }).click();
	await expect(desk.getByText("È nell'elenco e non ha ancora votato.")).toBeVisible();
	await desk.getByRole('button', { name: 'Apri il voto sul tablet' }).click();
	const code = (await desk.locator('strong[translate="no"]').textContent()) ?? '';
	await desk.getByRole('link', { name: 'Guarda a che punto è' }).click();
	await expect(desk.getByRole('status')).toHaveText('In corso');
	await desk.getByRole('link', { name: 'Aggiorna' }).click();
	await expect(desk.getByRole('status')).toHaveText('In corso');

	const tablet = await elsewhere(browser, city);
	await tablet.goto('/vota/codice');
	await voteWith(tablet, code, /^No/);
	await expect(tablet.getByText('Fatto. Restituisci il tablet.')).toBeVisible();
	await expect(tablet.locator('.site-header')).toBeHidden();
	await expect(tablet.locator('.receipt')).toBeHidden();
	const receipt = (await tablet.locator('.receipt').textContent())?.trim() ?? '?';

	// The page looks again by itself.
	await expect(desk.getByRole('status')).toHaveText('Voto registrato');
	const all = [...heard, await desk.content()].join('\n');
	expect(heard.length).toBeGreaterThan(3);
	expect(receipt).toMatch(/^\w+ · \w+ · \w+ · \w+ · \d{4}$/);
	for (const secret of [
		receipt,
		receipt.split(' · ').slice(0, 4).join(' '),
		'Mi astengo',
		'"choice"',
		'value="no"'
	]) {
		expect(all).not.toContain(secret);
	}
	expect(kept()).toEqual({ ballots: 1, marks: 1 });
	await desk.context().close();
	await tablet.context().close();
});

test('the coordinator prints sheets, the desk hands one over and takes a lost one back', async ({
	page,
	signIn,
	city,
	moveTo
}) => {
	moveTo(NOW);
	const { id, shown } = aDeskVote({ listed: ['SG-0002'] });
	city.travelTo(now());
	await signIn('elena');
	await page.goto(`/consultazioni/${id}/codici`);
	await page.getByLabel('Quanti fogli').fill('2');
	await page.getByRole('button', { name: 'Crea i codici' }).click();
	await expect(page.getByText('Foglio 1-002')).toBeVisible();
	await expect(page.locator('.code-signs')).toHaveCount(2);
	expect(await everyProblem(page, 'sheets')).toEqual([]);
	await page.goto(`/consultazioni/${id}/codici`);
	await expect(page.locator('.code-signs')).toHaveCount(0);

	await signIn('omar');
	await page.goto(`/consultazioni/${id}/sportello`);
	const look = async (number = shown.deskNumber) => {
		await page.getByLabel('Codice fiscale, o numero dello sportello').fill(number);
		await page.getByRole('button', { name: "Controlla l'elenco" }).click();
		await expect(page.getByText(number, { exact: true })).toBeVisible();
	};
	await look('SG-0002');
	await look();
	await page.getByLabel('Numero del foglio').fill('1-9');
	await page.getByRole('button', { name: 'Registra e consegna il foglio' }).click();
	await expect(page.getByText('Nessun foglio ha questo numero.').first()).toBeVisible();
	await page.getByLabel('Numero del foglio').fill('1-2');
	await page.getByRole('button', { name: 'Registra e consegna il foglio' }).click();
	await expect(page.getByText('Foglio 1-002 registrato')).toBeVisible();
	await look();
	await expect(page.getByText('ha ricevuto il foglio 1-002')).toBeVisible();
	expect(await everyProblem(page, 'desk')).toEqual([]);
	await page.getByRole('button', { name: 'Annulla il codice' }).click();
	await expect(page.getByText('Codice annullato.')).toBeVisible();
});

test('of twenty identical ballots sent at once with one code, one counts', async ({ city, moveTo }) => {
	const { id, shown, kept } = aVote(city, moveTo);
	const { code } = aCodeFor(id, shown);
	const ballot = { code, choice: 'yes', nonce: aNonce() };

	const answers = await Promise.all(
		Array.from({ length: 20 }, () => post(city.origin, '', '/vota/codice?/cast', ballot))
	);

	const statuses = answers.map(({ status }) => status).sort();
	expect(statuses).toEqual([200, ...Array.from({ length: 19 }, () => 409)]);
	expect(kept()).toEqual({ ballots: 1, marks: 1 });
});

test('somebody who tries every channel at once votes once', async ({ city, moveTo }) => {
	const { id, shown, voter, kept } = aVote(city, moveTo);
	const [online, desk] = [await signInCookie(voter), await signInCookie('omar')];
	const identity = shown.deskNumber;
	const assist = () => post(city.origin, desk, `/consultazioni/${id}/sportello?/assist`, { identity });
	const vote = () =>
		post(city.origin, online, `/consultazioni/${id}/vota/ricevuta`, { choice: 'no', nonce: aNonce() });

	const answers = await Promise.all(Array.from({ length: 20 }, (_, i) => (i % 2 ? vote() : assist())));
	const code = answers.map(({ html }) => html.match(/translate="no"[^>]*>([\w ]{19})</)?.[1]).find(Boolean);
	if (code) {
		const ballot = { code, choice: 'yes', nonce: aNonce() };
		await Promise.all(
			Array.from({ length: 20 }, (_, i) =>
				i % 2 ? vote() : post(city.origin, '', '/vota/codice?/cast', ballot)
			)
		);
	}

	expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
	expect(kept()).toEqual({ ballots: 1, marks: 1 });
});
