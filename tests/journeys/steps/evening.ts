import { expect, test, type Page } from '@playwright/test';
import { told } from './accounts';

export const button = (page: Page, name: string) => page.getByRole('button', { name });

/** The words of a page with scripts are saved as they are typed, so that its buttons only lead somewhere. */
export const hasScripts = () => test.info().project.name !== 'without scripts';

/** What begins a decision or a promise: with scripts one does not leave the page. */
export const startOf = (page: Page, name: string) =>
	page.locator('main').getByRole(hasScripts() ? 'link' : 'button', { name, exact: true });

/** What was written or tapped has arrived: with scripts it goes by itself, and the bar says so. */
export async function arrived(page: Page) {
	if (hasScripts()) await expect(page.locator('.desk-bar[data-state="saved"]')).toBeVisible();
}

async function save(page: Page) {
	if (hasScripts()) await arrived(page);
	else await button(page, 'Salva').first().click();
}

type Prepared = { readonly tavolo: string; readonly title: string; readonly day: string };

/** From the list to the agenda of a new meeting; returns its address. */
export async function prepare(page: Page, { tavolo, title, day }: Prepared) {
	await page.goto('/incontri/nuovo');
	await page.getByLabel('Tavolo').selectOption({ label: tavolo });
	await page.getByLabel('Titolo').fill(title);
	await page.getByLabel('Comincia').fill(`${day}T18:00`);
	await page.getByLabel('Finisce').fill(`${day}T20:00`);
	await page.getByLabel('Posto', { exact: false }).first().fill('Centro sociale, sala grande');
	await button(page, "Salva e scrivi l'ordine del giorno").click();
	await told(page, 'Incontro salvato');
	return new URL(page.url()).pathname.replace('/ordine-del-giorno', '');
}

export async function addPoint(page: Page, title: string, kind: string) {
	await page.getByLabel('Di che cosa si parla').last().fill(title);
	await page.getByLabel('Che cosa si chiede a chi c').last().selectOption({ label: kind });
	await button(page, 'Aggiungi il punto').click();
	await expect(page.getByRole('heading', { name: title })).toBeVisible();
}

export async function conveneIt(page: Page) {
	await button(page, "Convoca l'incontro").click();
	await told(page, 'Incontro convocato');
}

/** Minutes open, and Lucia and Paolo are there. */
export async function open(page: Page, meeting: string) {
	await page.goto(`${meeting}/verbale`);
	await button(page, 'Apri il verbale').click();
	await told(page, 'Verbale aperto');
	for (const name of ['Lucia Monti', 'Paolo Bassi']) {
		const present = page.getByRole('button', { name: new RegExp(`^È presente.*${name}`) });
		await present.first().click();
		await expect(present).toBeHidden();
	}
	await arrived(page);
}

/** Goes to a point of the minutes by its title. */
export async function at(page: Page, meeting: string, title: string) {
	await page.goto(`${meeting}/verbale/scrivi`);
	if ((await page.getByRole('heading', { level: 1 }).textContent()) !== title) {
		await page.getByRole('link', { name: title, exact: true }).first().click();
	}
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
}

export async function write(page: Page, meeting: string, title: string, text: string) {
	await at(page, meeting, title);
	await page.getByLabel('Riassunto').fill(text);
	await save(page);
}

export async function decide(page: Page, meeting: string, title: string, decision: string, how = 'Consenso') {
	await page.goto(`${meeting}/verbale/scrivi`);
	await at(page, meeting, title);
	await startOf(page, 'Decisione').click();
	await page.getByLabel('Che cosa si decide').fill(decision);
	await page.getByRole('group', { name: 'Come si decide' }).getByLabel(how, { exact: true }).check();
	if (how === 'Rinviata' && !hasScripts()) {
		await page
			.getByRole('group', { name: 'Che cosa ne esce' })
			.getByLabel('Rinviata', { exact: true })
			.check();
	}
	await button(page, 'Scrivi la decisione').click();
	await expect(page.getByRole('listitem').filter({ hasText: decision })).toBeVisible();
	await arrived(page);
}

export async function promise(page: Page, meeting: string, title: string, what: string, due: string) {
	await at(page, meeting, title);
	await startOf(page, 'Impegno').click();
	await page.getByLabel('Che cosa si fa').fill(what);
	await page.getByLabel('Chi se ne occupa').selectOption({ label: 'Tutto il tavolo' });
	await page.getByLabel('Entro quando').fill(due);
	await button(page, "Aggiungi l'impegno").click();
	await expect(page.getByRole('listitem').filter({ hasText: what })).toBeVisible();
	await arrived(page);
}

export async function leaveOut(page: Page, meeting: string, title: string) {
	await at(page, meeting, title);
	await page.getByLabel('Non trattato').check();
	await save(page);
}

export async function submit(page: Page, meeting: string) {
	await page.goto(`${meeting}/verbale`);
	await button(page, 'Manda in revisione').click();
	await told(page, 'Mandato in revisione');
}

export async function publish(page: Page, meeting: string) {
	await page.goto(`${meeting}/verbale`);
	await button(page, 'Pubblica il verbale').click();
	await told(page, 'Verbale pubblicato');
}
