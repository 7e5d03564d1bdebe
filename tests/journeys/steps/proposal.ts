import { expect, type Page } from '@playwright/test';
import { goTo, told } from './accounts';

export const IDEA = 'Telefono amico del quartiere';
export const NEED = 'La domenica chi è solo non ha nessuno con cui parlare.';

/** A resident says what is missing. */
export async function tellNeed(page: Page) {
	await goTo(page, 'Iniziative');
	await page.getByRole('link', { name: 'Guarda i bisogni raccolti' }).click();
	const form = page.locator('form', { has: page.getByRole('button', { name: 'Racconta', exact: true }) });
	await form.getByLabel('Che cosa manca?').fill(NEED);
	await form.getByLabel('Tema').selectOption({ label: 'Persone anziane e socialità' });
	await form.getByLabel('Per chi?').selectOption({ label: 'Persone anziane' });
	await form.getByRole('button', { name: 'Racconta' }).click();
	await told(page, 'Grazie. Il bisogno è nell');
}

/** Three small steps, a summary; then a receipt. */
export async function propose(page: Page, quartiere: string) {
	await page.getByRole('link', { name: /Proponi un'idea per questo bisogno/ }).click();
	await page.getByLabel('Come si chiama la tua idea?').fill(IDEA);
	await page
		.getByLabel('Raccontala in poche righe')
		.fill('Un numero a cui risponde una persona del quartiere, ogni giorno.');
	await page.getByLabel('Di che cosa parla?').selectOption({ label: 'Persone anziane e socialità' });
	await page.getByLabel('Quale problema vuoi affrontare?').fill('Chi vive solo passa giorni in silenzio.');
	await page.getByRole('group', { name: 'Per chi è?' }).getByLabel('Persone anziane').check();
	await expect(page.getByLabel(NEED)).toBeChecked();
	await page.getByRole('button', { name: 'Continua', exact: true }).click();

	await expect(
		page.getByRole('group', { name: 'Quali quartieri?' }).getByLabel(quartiere, { exact: true })
	).toBeChecked();
	await page.getByLabel('Quando?').fill('Da maggio, ogni giorno dalle 17 alle 19');
	await page
		.getByLabel('Che cosa si fa, passo per passo?')
		.fill('Cerchiamo volontari, poi apriamo il numero.');
	await page.getByRole('button', { name: 'Continua', exact: true }).click();

	await page.getByLabel('Quante persone volontarie servono?').fill('10');
	await page.getByRole('button', { name: 'Continua', exact: true }).click();

	await expect(page.getByText('Rileggi con calma')).toBeVisible();
	await expect(page.getByText(NEED)).toBeVisible();
	await page.getByRole('button', { name: 'Invia la proposta' }).click();
	await expect(page.getByRole('heading', { name: 'La tua proposta è arrivata' })).toBeVisible();
	await page.getByRole('link', { name: "Vai alla pagina dell'iniziativa" }).click();
	await expect(page.getByText('Il Comune risponde entro')).toBeVisible();
}

/** The coordinator finds it waiting under "Oggi" and says yes. */
export async function admit(page: Page) {
	await goTo(page, 'Oggi');
	await page.getByRole('link', { name: new RegExp(`^Rispondi.*${IDEA}`) }).click();
	await page.getByLabel('È ammessa').check();
	await page.getByLabel('Quale ufficio risponde?').fill('Servizi sociali');
	for (const question of [
		'Il Comune può occuparsene?',
		'Le norme lo permettono?',
		'Si può fare?',
		'Ci sono le risorse?'
	])
		await page.getByRole('group', { name: question }).getByLabel('Sì', { exact: true }).check();
	await page.getByLabel('Risposta pubblica').fill('Sì: mettiamo a disposizione una linea telefonica.');
	await page.getByRole('button', { name: 'Pubblica la risposta' }).click();
	await told(page, 'La risposta è pubblica.');
}
