import { expect, type Page } from '@playwright/test';
import { goTo, told } from './accounts';

/** The name of the city, from the guide. */
export async function nameCity(page: Page, name: string) {
	await page.getByRole('link', { name: 'Scrivi i dati del Comune' }).click();
	await page.getByLabel('Nome della città').fill(name);
	await page.getByLabel('Telefono').fill('030 1234567');
	await page.getByRole('button', { name: 'Salva' }).click();
	await told(page, 'I dati del Comune sono salvati.');
}

/** From the template to the pact in force. */
export async function publishPact(page: Page) {
	await page
		.getByLabel('Modello da cui partire')
		.selectOption({ label: 'Reggio Emilia: tre linee e i loro obiettivi' });
	await page.getByRole('button', { name: 'Crea il patto' }).click();
	await told(page, 'Patto creato come bozza');
	await expect(page.getByRole('heading', { name: 'Sviluppo di imprese sociali' })).toBeVisible();
	await page.getByRole('button', { name: 'Pubblica il patto' }).click();
	await told(page, 'Patto pubblicato');
}

/** The coordinator gives somebody a task at the tavolo of a quartiere. */
export async function nameAtTavolo(page: Page, tavolo: string, email: string, role: string) {
	if (!(await page.getByRole('heading', { name: `Cura: ${tavolo}` }).isVisible())) {
		await page.getByRole('link', { name: tavolo }).first().click();
		await page.getByRole('link', { name: 'Cura il tavolo' }).click();
	}
	await page.getByLabel('Indirizzo di posta della persona').fill(email);
	await page.getByLabel('Compito', { exact: true }).selectOption({ label: role });
	await page.getByRole('button', { name: 'Dai il compito' }).click();
	await told(page, 'Compito assegnato');
}

/** From the list of tavoli of a quartiere, found as a person finds it. */
export async function openQuartiere(page: Page, quartiere: string) {
	await goTo(page, 'Quartieri');
	await page.getByRole('link', { name: quartiere, exact: true }).click();
	await expect(page.getByRole('heading', { level: 1, name: quartiere })).toBeVisible();
}
