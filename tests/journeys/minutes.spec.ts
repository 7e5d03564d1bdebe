import { aMeetingToRecord } from '../support/minutes';
import { anInitiative } from '../support/initiatives';
import { DAY, NOW } from '../support/world';
import { expect, test } from './fixtures';
import { problems } from './steps/barriers';
import { hasScripts, startOf } from './steps/evening';

/** The states of the editor itself are looked at in `editor-states.spec.ts`. */
test('a secretary writes the minutes, another approves them, and everybody reads what was decided @everywhere @phone', async ({
	page,
	context,
	signIn,
	moveTo
}) => {
	moveTo(NOW);
	const initiativeId = anInitiative({ state: 'admitted' });
	const meetingId = aMeetingToRecord({ initiativeId });
	moveTo(new Date(NOW.getTime() + 10 * DAY + 20 * 60_000));

	await signIn('teresa');
	await page.goto(`/incontri/${meetingId}/verbale`);
	expect(await problems(page)).toEqual([]);
	await page.getByRole('button', { name: 'Apri il verbale' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Presenze');
	await page
		.getByRole('button', { name: /È presente.*Lucia Monti/ })
		.first()
		.click();
	await page
		.getByRole('button', { name: /È presente.*Paolo Bassi/ })
		.first()
		.click();
	await page.getByText('Altro su Lucia Monti').click();
	await page.getByRole('button', { name: /Va via adesso.*Lucia Monti/ }).click();
	await expect(page.getByText('va via alle')).toBeVisible();
	await page.getByRole('link', { name: 'Scrivi il verbale' }).click();

	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Telefono amico');
	await page.getByLabel('Riassunto').fill('Ne abbiamo parlato a lungo.\nServono dieci volontari.');
	await startOf(page, 'Decisione').click();
	await page.getByLabel('Che cosa si decide').fill('Il telefono amico comincia a ottobre.');
	await page.getByLabel('Voto palese').check();
	await page.getByRole('button', { name: 'Scrivi la decisione' }).click();
	await expect(page.getByText('servono tutti e tre i numeri').first()).toBeVisible();
	if (hasScripts()) await expect(page.locator('main [aria-invalid=true]').first()).toBeFocused();
	await page.getByLabel('Favorevoli').fill('1');
	await page.getByLabel('Contrari').fill('0');
	await page.getByLabel('Astenuti').fill('0');
	await page.getByLabel('Su quale iniziativa').selectOption(initiativeId);
	await page.getByRole('button', { name: 'Scrivi la decisione' }).click();
	await expect(page.getByText('Il telefono amico comincia a ottobre. Approvata')).toBeVisible();
	await startOf(page, 'Impegno').click();
	await page.getByLabel('Che cosa si fa').fill('Chiedere la sala alla parrocchia');
	await page.getByLabel('Chi se ne occupa').selectOption('role:tavolo');
	await page.getByLabel('Entro quando').fill('2026-12-31');
	await page.getByRole('button', { name: "Aggiungi l'impegno" }).click();
	await expect(page.getByText('Chiedere la sala alla parrocchia')).toBeVisible();
	await page.getByRole('button', { name: 'Salva e vai avanti' }).click();
	await page.getByLabel('Riassunto').fill('Le panchine del parco sono rotte.');
	await page
		.getByRole(hasScripts() ? 'link' : 'button', { name: 'Rileggi e manda' })
		.first()
		.click();
	await expect(
		page
			.getByRole('heading', { level: 2, name: 'Che cosa sistemare' })
			.or(page.getByRole('button', { name: 'Manda in revisione' }))
			.first()
	).toBeVisible();
	expect(await problems(page)).toEqual([]);
	await page.getByRole('button', { name: 'Manda in revisione' }).click();
	await expect(page.getByText('Mandato in revisione')).toBeVisible();

	await signIn('paolo');
	await page.goto(`/incontri/${meetingId}/verbale`);
	expect(await problems(page)).toEqual([]);
	await page.getByRole('button', { name: 'Approva il verbale' }).click();
	await page.getByRole('button', { name: 'Pubblica il verbale' }).click();
	await expect(page.getByText('Verbale pubblicato.')).toBeVisible();
	expect(await problems(page)).toEqual([]);

	await context.clearCookies();
	await page.goto(`/incontri/${meetingId}/verbale`);
	await expect(page.getByText('Decisione: Il telefono amico comincia a ottobre.')).toBeVisible();
	expect(await problems(page)).toEqual([]);
	await page.getByRole('link', { name: /Versione 1/ }).click();
	await expect(page).toHaveURL(/\/versioni\/1$/);
	expect(await problems(page)).toEqual([]);
	await page.goto('/registro?cosa=commitment&testo=sala');
	await expect(
		page.getByRole('link', { name: 'Chiedere la sala alla parrocchia', exact: true }).first()
	).toBeVisible();
	expect(await problems(page)).toEqual([]);
});
