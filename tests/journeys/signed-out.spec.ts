import { emailOf } from '../../src/cli/demo/cast';
import { PASSWORD, withPassword } from '../support/accounts';
import { anInitiative } from '../support/initiatives';
import { expect, test } from './fixtures';
import { problems } from './steps/barriers';

const STORY = 'Chi resta in casa da solo non sente nessuno per giorni.\nUna telefonata cambia la giornata.';

test('whoever was signed out while writing signs in again, and nothing they wrote is lost @everywhere', async ({
	page,
	context,
	signIn
}) => {
	await withPassword('bruna');
	const id = anInitiative({ state: 'draft' });
	await signIn('bruna');
	await page.goto(`/iniziative/${id}/proposta/1`);
	await page.getByLabel('Quale problema vuoi affrontare?').fill(STORY);
	await context.clearCookies();

	await page.getByRole('button', { name: 'Continua', exact: true }).click();

	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Accedi di nuovo');
	await expect(page.getByText('Quello che hai scritto non è perso')).toBeVisible();
	expect(await problems(page)).toEqual([]);
	await page.getByLabel('Indirizzo e-mail').fill(emailOf('bruna'));
	await page.getByLabel('Password', { exact: true }).fill('un’altra');
	await page.getByRole('button', { name: 'Accedi e manda' }).click();
	await expect(page.getByRole('alert')).toBeVisible();
	await expect(page.getByLabel('Indirizzo e-mail')).toHaveValue(emailOf('bruna'));
	await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
	await page.getByRole('button', { name: 'Accedi e manda' }).click();

	await expect(page).toHaveURL(`/iniziative/${id}/proposta/2`);
	await page.goto(`/iniziative/${id}/proposta/1`);
	await expect(page.getByLabel('Quale problema vuoi affrontare?')).toHaveValue(STORY);
});
