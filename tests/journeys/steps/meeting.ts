import { expect, type Page } from '@playwright/test';
import { told } from './accounts';
import { arrived, hasScripts, startOf } from './evening';

type Called = { readonly tavolo: string; readonly day: string; readonly about?: string };

/** From the form to the convened meeting; returns its address. */
export async function convene(page: Page, { tavolo, day, about }: Called) {
	await page.getByLabel('Tavolo').selectOption({ label: tavolo });
	await page.getByLabel('Titolo').fill('Incontro di marzo: nessuno resti solo');
	await page.getByLabel('Comincia').fill(`${day}T18:00`);
	await page.getByLabel('Finisce').fill(`${day}T20:00`);
	await page.getByLabel('Posto', { exact: false }).first().fill('Centro sociale, sala grande');
	await page.getByRole('button', { name: "Salva e scrivi l'ordine del giorno" }).click();
	await told(page, 'Incontro salvato');

	await page.getByLabel('Di che cosa si parla').fill('Un telefono per chi è solo');
	await page.getByLabel('Che cosa si chiede a chi c').selectOption({ label: 'Per decidere' });
	await page.getByRole('button', { name: 'Aggiungi il punto' }).click();
	await told(page, 'Punto aggiunto.');
	if (about) {
		await page.getByText("Collega un'iniziativa").click();
		await page.getByLabel('Iniziativa').selectOption({ label: about });
		await page.getByRole('button', { name: "Collega l'iniziativa" }).click();
		await expect(page.getByRole('link', { name: about })).toBeVisible();
	}
	await page.getByRole('button', { name: "Convoca l'incontro" }).click();
	await told(page, 'Incontro convocato: da adesso lo vedono tutti.');
	return new URL(page.url()).pathname;
}

type Kept = { readonly present: readonly string[]; readonly about: string };

/** Who is there, what was said, what is decided, who promises what; then off to review. */
export async function keepMinutes(page: Page, { present, about }: Kept) {
	await page.getByRole('link', { name: 'Apri il verbale' }).click();
	await page.getByRole('button', { name: 'Apri il verbale' }).click();
	await told(page, 'Verbale aperto');
	for (const name of present) {
		await page
			.getByRole('button', { name: new RegExp(`^È presente.*${name}`) })
			.first()
			.click();
		await expect(page.getByRole('button', { name: new RegExp(`^È presente.*${name}`) })).toBeHidden();
	}
	await page.getByLabel('Residenti').fill('14');
	await page.getByRole('button', { name: 'Salva i numeri' }).click();
	if (hasScripts()) await arrived(page);
	else await told(page, 'Numeri salvati.');

	await page.getByRole('link', { name: 'Scrivi il verbale' }).click();
	await page.getByLabel('Riassunto').fill('Ne abbiamo parlato a lungo. Servono dieci volontari.');
	await startOf(page, 'Decisione').click();
	await page.getByLabel('Che cosa si decide').fill('Il tavolo chiede al quartiere di votare.');
	await page.getByRole('group', { name: 'Come si decide' }).getByLabel('Consenso', { exact: true }).check();
	await page.getByLabel('Su quale iniziativa').selectOption({ label: about });
	await page.getByRole('button', { name: 'Scrivi la decisione' }).click();
	await expect(page.getByText('Il tavolo chiede al quartiere di votare.').first()).toBeVisible();
	await startOf(page, 'Impegno').click();
	await page.getByLabel('Che cosa si fa').fill('Chiedere la sala alla parrocchia');
	await page.getByLabel('Chi se ne occupa').selectOption({ label: 'Tutto il tavolo' });
	await page.getByLabel('Entro quando').fill('2026-04-30');
	await page.getByRole('button', { name: "Aggiungi l'impegno" }).click();
	await expect(page.getByText('Chiedere la sala alla parrocchia').first()).toBeVisible();
	await arrived(page);
	await page
		.getByRole(hasScripts() ? 'link' : 'button', { name: 'Rileggi e manda' })
		.first()
		.click();
	await page.getByRole('button', { name: 'Manda in revisione' }).click();
	await told(page, 'Mandato in revisione');
}

/** Somebody else than who wrote them reads and publishes the minutes. */
export async function publishMinutes(page: Page) {
	await expect(page.getByText('Il tavolo chiede al quartiere di votare.').first()).toBeVisible();
	await page.getByRole('button', { name: 'Approva il verbale' }).click();
	await told(page, 'Verbale approvato');
	await page.getByRole('button', { name: 'Pubblica il verbale' }).click();
	await told(page, 'Verbale pubblicato');
}
