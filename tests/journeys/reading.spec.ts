import { expect, test } from './fixtures';

test('anybody reads the home page of a city @everywhere @phone', async ({ page }) => {
	await page.goto('/');

	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});
