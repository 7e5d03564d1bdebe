import { anInitiative } from '../support/initiatives';
import { expect, test } from './fixtures';

test('what is filled in while the scripts are still on their way stays as it is', async ({
	page,
	signIn
}) => {
	const id = anInitiative({ state: 'draft' });
	const arrive = Promise.withResolvers<void>();
	await page.route(/\/_app\/.*\.js$/, async (route) => {
		await arrive.promise;
		await route.continue();
	});
	await signIn('bruna');
	await page.goto(`/iniziative/${id}/proposta/1`, { waitUntil: 'commit' });
	const theme = page.getByLabel('Di che cosa parla?');
	const title = page.getByLabel('Come si chiama la tua idea?');
	const audience = page
		.getByRole('group', { name: 'Per chi è?' })
		.getByLabel('Persone con disabilità', { exact: true });

	await title.fill('Una panchina in più');
	await theme.selectOption({ label: 'Salute' });
	await audience.check();
	arrive.resolve();
	await page.waitForLoadState('networkidle');

	await expect(theme.locator('option:checked')).toHaveText('Salute');
	await expect(title).toHaveValue('Una panchina in più');
	await expect(audience).toBeChecked();
});
