import type { Page } from '@playwright/test';
import { emailOf } from '../../src/cli/demo/cast';
import { now } from '../../src/lib/clock';
import { PASSWORD, withPassword } from '../support/accounts';
import { aConsultation } from '../support/consultations';
import { ballotsAndMarks } from '../support/storm';
import { NOW } from '../support/world';
import { told } from './steps/accounts';
import { problemsAtBothWidths } from './steps/barriers';
import { expect, test } from './fixtures';

const confirm = (page: Page) => page.getByRole('button', { name: 'Confermo e voto' });

for (const arrived of [false, true]) {
	const where = arrived ? 'after the ballot arrived' : 'before the ballot arrives';
	test(`where the line breaks ${where} the person is told, and by pressing again votes once`, async ({
		page,
		city,
		moveTo,
		signIn
	}) => {
		moveTo(NOW);
		const consultation = aConsultation({ voters: 12 });
		city.travelTo(now());
		await signIn(consultation.voters[0] ?? '');
		await page.goto(`/consultazioni/${consultation.id}/vota`);
		await page.getByRole('radio', { name: 'Sì' }).check();
		await page.getByRole('button', { name: 'Avanti' }).click();
		await page.route('**/vota/ricevuta', async (route) => {
			if (arrived) await route.fetch();
			await route.abort('connectionreset');
		});

		await confirm(page).click();

		await expect(page.getByRole('alert')).toContainText('non sappiamo se il tuo voto è arrivato');
		expect(await problemsAtBothWidths(page)).toEqual([]);
		await page.unroute('**/vota/ricevuta');
		await confirm(page).click();
		const said = arrived ? 'Il tuo voto era già registrato.' : 'Il tuo voto è registrato.';
		await expect(page.getByText(said)).toBeVisible();
		await expect(page.getByText(/^\s*(\p{L}+ · ){4}\d{4}\s*$/u)).toBeVisible();
		expect(ballotsAndMarks(`${city.env.DATA_DIR}/tavoli.db`, consultation.id)).toEqual({
			ballots: 1,
			marks: 1
		});
	});
}

test('whoever signed out meanwhile signs in again, and the vote they had confirmed is cast @everywhere', async ({
	page,
	city,
	moveTo,
	signIn
}) => {
	moveTo(NOW);
	await withPassword('bruna');
	const { id } = aConsultation({ voters: 12 });
	city.travelTo(now());
	await signIn('bruna');
	await page.goto(`/consultazioni/${id}/vota`);
	await page.getByRole('radio', { name: 'Sì' }).check();
	await page.getByRole('button', { name: 'Avanti' }).click();
	await expect(confirm(page)).toBeVisible();
	await page.context().clearCookies();

	await confirm(page).click();
	await page.getByLabel('Indirizzo e-mail').fill(emailOf('bruna'));
	await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
	await page.getByRole('button', { name: 'Accedi e manda' }).click();

	await told(page, 'Il tuo voto è registrato.');
	expect(ballotsAndMarks(`${city.env.DATA_DIR}/tavoli.db`, id)).toEqual({ ballots: 1, marks: 1 });
});
