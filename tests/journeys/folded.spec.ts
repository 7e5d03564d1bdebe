import { publishMinutes } from '../../src/lib/minutes/commands.server';
import { someMinutes } from '../support/minutes';
import { as, NOW } from '../support/world';
import { problemsAtBothWidths } from './steps/barriers';
import { expect, test } from './fixtures';

const NARROW = { width: 320, height: 640 };

test('on a small screen the register shows what was decided, and says which filters are on @everywhere', async ({
	page,
	moveTo
}) => {
	moveTo(NOW);
	someMinutes({ state: 'published' });
	await page.setViewportSize(NARROW);
	await page.goto('/registro?cosa=commitment&testo=sala');

	const summary = page.locator('summary', { hasText: 'Filtri: «sala», Impegni' });
	await expect(summary).toBeVisible();
	await expect(page.getByLabel('Anno')).toBeHidden();
	const [entry, folded] = [
		await page.getByText('Chiedere la sala').first().boundingBox(),
		await summary.boundingBox()
	];
	expect(entry && folded && entry.y - folded.y).toBeLessThan(NARROW.height / 2);

	await summary.focus();
	await page.keyboard.press('Enter');
	await expect(page.getByLabel('Anno')).toBeVisible();
	await page.getByLabel('Parole').fill('');
	await page.getByRole('button', { name: 'Filtra' }).click();
	await expect(page.locator('summary', { hasText: 'Filtri: Impegni' })).toBeVisible();
	expect(page.url()).toContain('cosa=commitment');
});

test('where there is room the filters of the register are open, and within reach of the keyboard', async ({
	page
}) => {
	await page.goto('/registro');

	await expect(page.locator('summary', { hasText: 'Cerca e filtra' })).toBeHidden();
	await expect(page.getByLabel('Anno')).toBeVisible();
	await page.getByLabel('Parole').focus();
	await page.keyboard.press('Tab');
	await expect(page.getByLabel('Che cosa', { exact: true })).toBeFocused();
	expect(await problemsAtBothWidths(page)).toEqual([]);
});

test('a rectification that changes nothing anybody reads says so', async ({ page, moveTo }) => {
	moveTo(NOW);
	const { id, meetingId } = someMinutes({ state: 'rectifying' });
	publishMinutes(as('elena'), id);

	await page.goto(`/incontri/${meetingId}/verbale/versioni/2`);

	await expect(page.getByRole('heading', { name: 'Che cosa è cambiato' })).toBeVisible();
	await expect(page.getByText('Nessuna differenza nel testo pubblico.')).toBeVisible();
	expect(await problemsAtBothWidths(page)).toEqual([]);
});
