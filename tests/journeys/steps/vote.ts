import { expect, type Page } from '@playwright/test';
import { goTo, told } from './accounts';

/** From the page of the initiative to the called vote; returns its address. */
export async function callVote(page: Page, entitled: number) {
	await page.getByRole('link', { name: 'Prepara una votazione' }).click();
	await page.getByRole('link', { name: 'Sì o no', exact: true }).click();
	await page.getByLabel('Se vince il sì').fill('Il numero apre a maggio.');
	await page.getByLabel('Se vince il no').fill('Il numero non apre.');
	await page.getByRole('button', { name: 'Salva la bozza' }).click();
	await told(page, 'Bozza salvata');
	await expect(page.getByText(`Oggi hanno diritto al voto ${entitled} persone verificate.`)).toBeVisible();
	await page.getByText('Indici la votazione', { exact: true }).click();
	await page.getByRole('button', { name: 'Sì, indici ora' }).click();
	await told(page, 'Votazione indetta');
	return new URL(page.url()).pathname;
}

/** Choose, check, confirm; returns the four words and the number of the receipt. */
export async function vote(page: Page, question: string | RegExp, choice: string) {
	await goTo(page, 'Votazioni');
	await page.getByRole('link', { name: question }).click();
	await page.getByRole('link', { name: 'Vota', exact: true }).click();
	await page.getByRole('radio', { name: choice }).check();
	await page.getByRole('button', { name: 'Avanti' }).click();
	await expect(page.getByRole('heading', { name: 'Controlla prima di votare' })).toBeVisible();
	await page.getByRole('button', { name: 'Confermo e voto' }).click();
	await told(page, 'Il tuo voto è registrato.');
	const receipt = await page.getByText(/^\s*(\p{L}+ · ){4}\d{4}\s*$/u).innerText();
	return receipt.replaceAll(' · ', ' ').trim();
}

/** The coordinator finds the closed vote under "Oggi", counts and proclaims. */
export async function countAndProclaim(page: Page) {
	await goTo(page, 'Oggi');
	await page.getByRole('link', { name: /^Conta i voti/ }).click();
	await page.getByText('Fai lo scrutinio', { exact: true }).click();
	await page.getByRole('button', { name: 'Sì, conta ora' }).click();
	await told(page, 'Scrutinio fatto.');
	await goTo(page, 'Oggi');
	await page.getByRole('link', { name: /^Proclama il risultato/ }).click();
	await page
		.getByLabel('Testo della proclamazione')
		.fill('Il quartiere ha detto sì. Il numero apre a maggio.');
	await page.getByRole('button', { name: 'Proclama il risultato' }).click();
	await told(page, 'Risultato proclamato.');
}
