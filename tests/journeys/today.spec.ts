import type { Page } from '@playwright/test';
import { settleIdentity } from '../support/waiting';
import { listOpenConflicts } from '../../src/lib/accounts/residents/queries.server';
import { everyProblem, atEveryWidth } from '../support/looking';
import { tenThings } from '../support/tenthings';
import { aStuckLetter } from '../support/stuckletters';
import { NOW } from '../support/world';
import { told } from './steps/accounts';
import { expect, test } from './fixtures';

test.use({ apart: 'what waits is counted' });

const line = (page: Page, title: string) => page.getByRole('listitem').filter({ hasText: title });

/** Presses the one button of a line. */
async function press(page: Page, title: string) {
	await page.goto('/oggi');
	const button = line(page, title).locator('.btn');
	await expect(button).toHaveCount(1);
	await button.click();
}

const fill = async (page: Page, typed: Record<string, string>) => {
	for (const [label, value] of Object.entries(typed))
		await page.getByRole('main').getByLabel(label).and(page.locator('input, textarea')).first().fill(value);
};

test('a coordinator resolves ten things of three quartieri from one page, which is empty at the end @everywhere @once', async ({
	page,
	signIn,
	moveTo
}) => {
	const things = tenThings();
	moveTo(NOW);
	await signIn('elena');
	await page.goto('/oggi');

	await expect(page.getByText('Ci sono 10 cose che aspettano te.')).toBeVisible();
	const lines = page.locator('.today-lines > li');
	await expect(lines).toHaveCount(10);
	for (const [i, [kicker, title, since]] of things.entries()) {
		await expect(lines.nth(i)).toContainText(kicker);
		await expect(lines.nth(i)).toContainText(title);
		await expect(lines.nth(i)).toContainText(`Da ${since}`);
	}
	await expect(page.getByText(/[47] voti|affluenza|hanno votato/i)).toHaveCount(0);

	await press(page, 'Aprire la sala il giovedì');
	await page.getByLabel('Fatto', { exact: true }).check();
	await page.getByLabel('Che cosa lo dimostra').fill('La sala è aperta dal 12 marzo');
	await page.getByRole('button', { name: "Aggiorna l'impegno" }).click();
	await told(page, 'Aggiornato');

	await press(page, 'Panchine o alberi?');
	await fill(page, {
		'Valore estratto': '12 34 56 78 90',
		'Da quale estrazione e di che giorno': 'Lotto di Roma, sabato 7 marzo 2026'
	});
	await page.getByRole('button', { name: 'Fai il sorteggio' }).click();
	await press(page, 'Panchine o alberi?');
	await page.getByLabel('Testo della proclamazione').fill('Il sorteggio ha deciso.');
	await page.getByRole('button', { name: 'Proclama il risultato' }).click();
	await told(page, 'Risultato proclamato');

	await press(page, 'La stessa identità su due account');
	await told(page, '1 lettera in partenza');
	await press(page, 'Chiudiamo la piazza alle auto?');
	await told(page, 'Bene, lo sai.');

	await press(page, 'Panchine al sole');
	await page.getByLabel('È ammessa').check();
	await page.getByLabel('Quale ufficio risponde?').fill('Lavori pubblici');
	const questions = [
		'Il Comune può occuparsene?',
		'Le norme lo permettono?',
		'Si può fare?',
		'Ci sono le risorse?'
	];
	for (const question of questions)
		await page.getByRole('group', { name: question }).getByLabel('Sì', { exact: true }).check();
	await page.getByLabel('Risposta pubblica').fill('Ci sembra utile: mettiamo due panchine.');
	await page.getByRole('button', { name: 'Pubblica la risposta' }).click();

	await press(page, 'Libri in giro');
	await page.getByLabel('Resta').first().check();
	await page.getByLabel('Perché?').fill('Non offende nessuno.');
	await page.getByRole('button', { name: 'Conferma la decisione' }).click();

	await press(page, 'Incontro di febbraio');
	await told(page, '2 lettere in partenza');

	await press(page, 'Orto dei nonni');
	await fill(page, { 'In quale giorno': '2026-03-11', 'Che cosa lo mostra': 'Le foto della prima lezione' });
	await page.getByRole('button', { name: 'Segna una tappa raggiunta' }).click();
	await told(page, 'Tappa raggiunta');

	await press(page, 'Cucina di strada');
	await fill(page, { Titolo: 'Si ricomincia ad aprile', Testo: 'Abbiamo trovato un cortile nuovo.' });
	await page.getByRole('button', { name: 'Pubblica la notizia' }).click();

	await press(page, 'Passi lenti');
	await expect(page.getByRole('heading', { name: 'Numeri di febbraio 2026' })).toBeVisible();
	await page.getByLabel('Quanto?').fill('24');
	await fill(page, { 'Da dove viene il dato': 'Registro delle presenze' });
	await page.getByRole('button', { name: 'Salva i numeri' }).click();
	await told(page, '1 numero salvato');

	await page.goto('/oggi');
	await expect(page.getByText('Tutto in ordine: oggi nessuno aspetta una tua risposta.')).toBeVisible();
	await expect(lines).toHaveCount(0);
	await expect(page.getByRole('table')).toHaveCount(0);
});

test('of the table by quartiere each cell says how much and since when, and narrows the page; no barrier at any width', async ({
	page,
	signIn,
	moveTo
}) => {
	for (const { id } of listOpenConflicts()) settleIdentity(id);
	tenThings();
	aStuckLetter();
	moveTo(NOW);
	await signIn('elena');
	await page.goto('/oggi');

	const row = page.getByRole('row', { name: /^Borgo Antico/ });
	await row.getByRole('link', { name: /^Voti, Borgo Antico: 1, da lunedì 2 marzo 2026/ }).click();
	await expect(page.getByRole('heading', { name: 'Solo: Voti · Borgo Antico' })).toBeVisible();
	await expect(page.locator('.today-lines > li')).toHaveCount(1);
	await page.getByRole('link', { name: 'Vedi tutto' }).click();
	await expect(page).toHaveURL('/oggi');

	const problems: string[] = [];
	for (const address of ['/oggi', '/oggi?quartiere=le-fornaci', '/oggi?quartiere=atlantide&cosa=votes']) {
		await page.goto(address);
		await atEveryWidth(page, async (width) => {
			problems.push(...(await everyProblem(page, `${address} at ${width}`)));
		});
	}
	expect(problems).toEqual([]);
});
