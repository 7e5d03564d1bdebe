import type { Page } from '@playwright/test';
import { anInitiative } from '../support/initiatives';
import { expect, test } from './fixtures';

/** Bruna opens a draft of hers, whose scripts are on their way until it is told that they may arrive. */
async function openDraft(page: Page, signIn: (as: 'bruna') => Promise<void>) {
	const id = anInitiative({ state: 'draft' });
	const { promise, resolve } = Promise.withResolvers<void>();
	await page.route(/\/_app\/.*\.js$/, async (route) => {
		await promise;
		await route.continue();
	});
	await signIn('bruna');
	await page.goto(`/iniziative/${id}/proposta/1`, { waitUntil: 'commit' });
	return async () => {
		resolve();
		await page.waitForLoadState('networkidle');
	};
}

test('what is filled in while the scripts are still on their way stays as it is', async ({
	page,
	signIn
}) => {
	const arrive = await openDraft(page, signIn);
	const theme = page.getByLabel('Di che cosa parla?');
	const title = page.getByLabel('Come si chiama la tua idea?');
	const audience = page
		.getByRole('group', { name: 'Per chi è?' })
		.getByLabel('Persone con disabilità', { exact: true });

	await title.fill('Una panchina in più');
	await theme.selectOption({ label: 'Salute' });
	await audience.check();
	await arrive();

	await expect(theme.locator('option:checked')).toHaveText('Salute');
	await expect(title).toHaveValue('Una panchina in più');
	await expect(audience).toBeChecked();
});

test('who was about to write in the middle of a text when the scripts arrived writes there', async ({
	page,
	signIn
}) => {
	const arrive = await openDraft(page, signIn);
	const summary = page.getByLabel('Raccontala in poche righe');
	await summary.focus();
	await page.keyboard.press('Control+Home');
	for (let letter = 0; letter < 'Una '.length; letter++) await page.keyboard.press('ArrowRight');

	await arrive();
	await page.keyboard.type('bella ');

	await expect(summary).toHaveValue(/^Una bella telefonata al giorno/);
	await expect(summary).toBeFocused();
});

test('what was chosen to be written over when the scripts arrived is written over', async ({
	page,
	signIn
}) => {
	const arrive = await openDraft(page, signIn);
	const title = page.getByLabel('Come si chiama la tua idea?');
	await title.selectText();

	await arrive();
	await page.keyboard.type('Una panchina');

	await expect(title).toHaveValue('Una panchina');
});
