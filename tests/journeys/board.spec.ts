import type { Page } from '@playwright/test';
import { supportInitiative } from '../../src/lib/initiatives/supports/commands.server';
import { anInitiative } from '../support/initiatives';
import { as, inDays } from '../support/world';
import { expect, test } from './fixtures';
import { problems } from './steps/barriers';

const cards = (page: Page) => page.getByRole('article');

test('what has waited 31 days is the first thing on the board, with one button to answer @everywhere', async ({
	page,
	signIn,
	moveTo
}) => {
	anInitiative({ title: 'Ammessa da un mese', state: 'admitted' });
	const late = anInitiative({ title: 'Panchine davanti alla posta' });
	moveTo(inDays(20));
	anInitiative({ title: 'Una festa di strada' });
	moveTo(inDays(31));
	await signIn('elena');

	await page.goto('/oggi');
	await page.getByRole('link', { name: 'Apri la bacheca delle iniziative' }).click();

	await expect(page.getByText("C'è 1 risposta in ritardo: comincia da lì.")).toBeVisible();
	const first = cards(page).first();
	await expect(first.getByRole('heading')).toHaveText('Panchine davanti alla posta');
	await expect(first).toContainText('Risposta scaduta da 1 giorno');
	await expect(cards(page).filter({ hasText: 'Una festa di strada' })).toContainText('Restano 19 giorni');
	expect(await problems(page)).toEqual([]);

	await first.getByRole('link', { name: /^Rispondi/ }).click();
	await expect(page).toHaveURL(`/iniziative/${late}/risposta`);
	await page.getByLabel('La stiamo esaminando').check();
	await page.getByLabel('Quale ufficio risponde?').fill('Lavori pubblici');
	for (const question of ['Il Comune può occuparsene?', 'Le norme lo permettono?', 'Ci sono le risorse?'])
		await page.getByRole('group', { name: question }).getByLabel('Sì', { exact: true }).check();
	await page.getByRole('group', { name: 'Si può fare?' }).getByLabel('Sì, a certe condizioni').check();
	await page.getByLabel('Risposta pubblica').fill('Ci sembra utile: misuriamo il marciapiede.');
	await page.getByRole('button', { name: 'Pubblica la risposta' }).click();

	await expect(page.getByText('Scrivi quali sono le condizioni.').first()).toBeVisible();
	await expect(page.getByLabel('Risposta pubblica')).toHaveValue(
		'Ci sembra utile: misuriamo il marciapiede.'
	);
	await page.getByLabel('A quali condizioni?').fill('Il passaggio resta largo un metro e mezzo.');
	await page.getByLabel("Entro quando c'è il prossimo passo?").fill('2026-05-15');
	await page.getByRole('button', { name: 'Pubblica la risposta' }).click();

	await page.context().clearCookies();
	await page.goto(`/iniziative/${late}`);
	const said = page.getByRole('table', { name: /Che cosa dicono gli uffici/ });
	await expect(said.getByRole('row', { name: /Si può fare\?/ })).toContainText('Sì, a certe condizioni');
	await expect(said.getByRole('row', { name: /Prossimo passo entro/ })).toContainText('15 maggio 2026');
	await expect(page.getByText('Il passaggio resta largo un metro e mezzo.')).toBeVisible();
	expect(await problems(page)).toEqual([]);
});

test('the board is for whoever coordinates', async ({ page, signIn }) => {
	await signIn('bruna');

	expect((await page.goto('/iniziative/bacheca'))?.status()).toBe(403);
});

test('two ideas become one: both pages say so, and everybody counts once @everywhere', async ({
	page,
	signIn
}) => {
	const id = anInitiative({ title: 'Scacchi in biblioteca' });
	const into = anInitiative({ title: 'Giochi da tavolo e scacchi', by: 'giulia' });
	for (const one of [id, into]) supportInitiative(as('giulia'), one);
	supportInitiative(as('bruna'), id);
	await signIn('elena');

	await page.goto(`/iniziative/${id}`);
	await page.getByRole('link', { name: "Unisci a un'altra iniziativa" }).click();
	await page.getByLabel('Giochi da tavolo e scacchi').check();
	await page.getByLabel('Perché?').fill('Sono lo stesso pomeriggio di giochi.');
	await page.getByLabel('Quale ufficio lo decide?').fill('Partecipazione');
	expect(await problems(page)).toEqual([]);
	await page.getByRole('button', { name: 'Unisci le iniziative' }).click();

	await expect(page.getByText('Sono lo stesso pomeriggio di giochi.')).toBeVisible();
	await page.getByRole('link', { name: 'Giochi da tavolo e scacchi' }).click();
	const gathered = page.getByRole('region', { name: 'Raccoglie anche' });
	await expect(gathered.getByRole('listitem')).toContainText(
		'Scacchi in biblioteca. 2 persone la sostengono.'
	);
	await expect(gathered).toContainText('In tutto le sostengono 2 persone.');
	expect(await problems(page)).toEqual([]);
});

test('while a proposal is typed, those like it appear beside it', async ({ page, signIn }) => {
	anInitiative({ title: 'Coro della domenica mattina' });
	await signIn('bruna');
	await page.goto('/iniziative/nuova');

	await page.getByLabel('Come si chiama la tua idea?').pressSequentially('Un coro per tutti');

	await expect(page.getByRole('status').filter({ hasText: '1 idea simile' })).toBeAttached();
	await expect(
		page.getByRole('complementary').getByRole('link', { name: 'Coro della domenica mattina' })
	).toBeVisible();
	expect(await problems(page)).toEqual([]);
});

test.describe('without scripts', () => {
	test.use({ javaScriptEnabled: false });

	test('the first step is saved, and those like it appear beside it', async ({ page, signIn }) => {
		anInitiative({ title: 'Banda musicale dei ragazzi' });
		await signIn('bruna');
		await page.goto('/iniziative/nuova');

		await page.getByLabel('Come si chiama la tua idea?').fill('Una banda nel parco');
		await page.getByLabel('Raccontala in poche righe').fill('Musica dal vivo ogni mese.');
		await page.getByLabel('Di che cosa parla?').selectOption({ label: 'Giovani' });
		await page.getByLabel('Quale problema vuoi affrontare?').fill('La sera il parco è vuoto.');
		await page.getByRole('group', { name: 'Per chi è?' }).getByLabel('Persone anziane').check();
		await page.getByRole('button', { name: 'Salva e cerca idee simili' }).click();

		await expect(
			page.getByRole('complementary').getByRole('link', { name: 'Banda musicale dei ragazzi' })
		).toBeVisible();
		await expect(page.getByLabel('Raccontala in poche righe')).toHaveValue('Musica dal vivo ogni mese.');
	});
});

test('a sheet of paper is printed, filled in by hand, and keyed in on one page @everywhere', async ({
	page,
	signIn
}) => {
	await page.goto('/iniziative/modulo');
	await expect(page.getByRole('heading', { name: 'Come si chiama la tua idea?' })).toBeVisible();
	expect(await problems(page)).toEqual([]);

	await signIn('omar');
	await page.goto('/sportello');
	await page.getByRole('link', { name: 'Copia una proposta scritta su carta' }).click();
	await expect(page.getByLabel('Come si chiama la tua idea?')).toBeVisible();
	expect(await problems(page)).toEqual([]);
	await page.getByLabel('Come si chiama la tua idea?').fill('Lezioni di cucina');
	await page.getByLabel('Raccontala in poche righe').fill('Chi sa cucinare lo insegna ai vicini.');
	await page.getByLabel('Di che cosa parla?').selectOption({ label: 'Giovani' });
	await page.getByLabel('Quale problema vuoi affrontare?').fill('Ci si conosce poco.');
	await page.getByRole('group', { name: 'Per chi è?' }).getByLabel('Persone anziane').check();
	await page.getByRole('group', { name: 'Dove si fa?' }).getByLabel('In tutta la città').check();
	await page.getByLabel('Quando?').fill('In autunno');
	await page.getByLabel('Che cosa si fa, passo per passo?').fill('Troviamo una cucina. Poi si comincia.');
	await page.getByRole('button', { name: 'Salva e rileggi' }).click();

	await expect(page.getByText('Proposta copiata. Rileggila, poi inviala.')).toBeVisible();
	await page.getByRole('button', { name: 'Invia la proposta' }).click();
	await expect(page.getByRole('heading', { name: 'La tua proposta è arrivata' })).toBeVisible();
});
