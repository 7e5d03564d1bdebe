import { expect, type Page } from '@playwright/test';
import { linkSentTo } from '../../support/letters';
import type { Server } from '../../support/server';

export const PASSWORD = 'quattro parole a caso';

/** Goes to a section of the site by its menu. */
export const goTo = (page: Page, section: string) =>
	page
		.getByRole('navigation', { name: 'Sezioni del sito' })
		.getByRole('link', { name: section, exact: true })
		.click();

/** What the page says was done. */
export const told = (page: Page, words: string | RegExp) =>
	expect(page.getByRole('status').filter({ hasText: words }).first()).toBeVisible();

/** From the home page to an account that is confirmed and signed in. */
export async function register(page: Page, city: Server, name: string, email: string) {
	await page.goto('/');
	await page.getByRole('banner').getByRole('link', { name: 'Accedi' }).click();
	await page.getByRole('link', { name: 'Crea il tuo account' }).click();
	await page.getByLabel('Come vuoi farti chiamare').fill(name);
	await page.getByLabel('Indirizzo e-mail').fill(email);
	await page.getByLabel('Scegli una password').fill(PASSWORD);
	await page.getByRole('button', { name: 'Crea l’account' }).click();
	await told(page, 'Guarda la tua posta');

	await page.goto(await linkSentTo(city, email, 'Conferma il tuo indirizzo'));
	await page.getByLabel('Password').fill(PASSWORD);
	await page.getByRole('button', { name: 'Conferma e accedi' }).click();
	await told(page, 'Indirizzo confermato');
}

/** Somebody the Comune invited: the link of the letter, a password, and in. */
export async function acceptInvitation(page: Page, link: string, email: string) {
	await page.goto(link);
	await page.getByLabel('Scegli una password').fill(PASSWORD);
	await page.getByRole('button', { name: 'Salva la password' }).click();
	await told(page, 'Tutto pronto');
	await page.getByLabel('Indirizzo e-mail').fill(email);
	await page.getByLabel('Password').fill(PASSWORD);
	await page.getByRole('button', { name: 'Accedi', exact: true }).click();
	await told(page, 'Accesso riuscito');
}

type Invited = { readonly name: string; readonly email: string; readonly role: string };

/** The administrator gives a task; the letter is waited for, and its link returned. */
export async function invite(page: Page, city: Server, { name, email, role }: Invited) {
	await page.getByLabel('Nome e cognome').fill(name);
	await page.getByLabel('Indirizzo e-mail').fill(email);
	await page.getByLabel('Compito').selectOption({ label: role });
	await page.getByRole('button', { name: 'Manda l’invito' }).click();
	await told(page, `${name} ha il compito`);
	return linkSentTo(city, email, 'Il Comune ti invita');
}

type Shown = {
	readonly name: string;
	readonly email: string;
	readonly quartiere: string;
	readonly deskNumber: string;
};

/** At the desk, with a document in hand. */
export async function verify(page: Page, { name, email, quartiere, deskNumber }: Shown) {
	const account = page.getByLabel('E-mail del suo account');
	await goTo(page, 'Sportello');
	await account.fill(email);
	await page.getByLabel('Quartiere', { exact: true }).selectOption({ label: quartiere });
	await page.getByLabel('Oppure numero dello sportello').fill(deskNumber);
	await page.getByLabel('Ha già 16 anni').check();
	await page.getByRole('button', { name: 'Conferma il riconoscimento' }).click();
	await told(page, `${name} ora partecipa nel quartiere ${quartiere}`);
	// The form is clean again for the next person: what is typed before that would be lost.
	await expect(account).toHaveValue('');
}
