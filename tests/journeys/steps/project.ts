import { expect, type Page } from '@playwright/test';
import { told } from './accounts';

export const OBJECTIVE = 'Autosufficienza e permanenza a casa delle persone anziane e con disabilità';

/** From what waits under “Oggi” to a project that works at an objective of the pact. */
export async function createProject(
	page: Page,
	{ from, to }: { readonly from: string; readonly to: string }
) {
	await page.getByRole('link', { name: /^Crea il progetto/ }).click();
	await page.getByRole('group', { name: 'Obiettivi del patto' }).getByLabel(OBJECTIVE).check();
	await page.getByLabel('Inizio previsto').fill(from);
	await page.getByLabel('Fine prevista').fill(to);
	await page.getByRole('button', { name: 'Crea il progetto' }).click();
	await told(page, 'Progetto creato.');
	return new URL(page.url()).pathname;
}

const task = (page: Page, name: string) =>
	page.getByRole('navigation', { name: 'Lavora al progetto' }).getByRole('link', { name }).click();

export async function begin(page: Page) {
	await task(page, 'A che punto siamo');
	await page.getByRole('radio', { name: 'In corso' }).check();
	await page.getByRole('button', { name: 'Fai il passo' }).click();
	await told(page, 'ora il progetto è «In corso»');
}

/** A milestone, reached on the day it is asked for. */
export async function reachMilestone(page: Page, day: string) {
	await task(page, 'Le tappe');
	await page.getByLabel('Che cosa sarà fatto').fill('Il numero risponde');
	await page.getByLabel('Entro quando').fill(day);
	await page.getByRole('button', { name: 'Aggiungi una tappa' }).click();
	await told(page, 'Tappa aggiunta.');
	await task(page, 'Le tappe');
	await page.getByLabel('Che cosa lo mostra').fill('Le prime telefonate');
	await page.getByRole('button', { name: 'Segna una tappa raggiunta' }).click();
	await told(page, 'Tappa raggiunta.');
}

export async function holdActivity(page: Page, day: string) {
	await task(page, 'Attività');
	await page.getByLabel('Che cosa succede').fill('Primo incontro dei volontari');
	await page.getByLabel('Inizio').fill(`${day}T17:00`);
	await page.getByLabel('Fine', { exact: true }).fill(`${day}T19:00`);
	await page.getByLabel('Quanti hanno partecipato').fill('18');
	await page.getByRole('button', { name: 'Aggiungi un’attività' }).click();
	await told(page, 'Attività salvata.');
}

export async function measure(page: Page, people: number) {
	await task(page, 'Misura il progetto');
	await page.getByLabel('Che cosa', { exact: true }).selectOption({ label: 'Persone raggiunte (persone)' });
	await page.getByLabel('Valore', { exact: true }).fill(String(people));
	await page.getByLabel('Da dove viene il dato').first().fill('Registro delle telefonate');
	await page.getByRole('button', { name: 'Salva la misura' }).click();
	await told(page, 'Misura salvata.');
	await page.getByRole('link', { name: 'Telefono amico del quartiere' }).click();
	await expect(page.getByRole('row', { name: /Persone raggiunte/ })).toContainText(String(people));
}
