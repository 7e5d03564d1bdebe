import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures';

/** Moves on with the Tab key until one is there. */
async function tabTo(page: Page, target: Locator) {
	await expect(target).toBeVisible();
	for (let step = 0; step < 200; step++) {
		if (await target.evaluate((one) => one === document.activeElement)) return;
		await page.keyboard.press('Tab');
	}
	throw new Error(`the Tab key never comes to ${target}`);
}

async function write(page: Page, label: string, text: string) {
	await tabTo(page, page.getByLabel(label));
	await page.keyboard.type(text);
}

async function press(page: Page, target: Locator, key: 'Enter' | 'Space') {
	await tabTo(page, target);
	await page.keyboard.press(key);
}

const goOn = (page: Page) =>
	press(page, page.getByRole('button', { name: 'Continua', exact: true }), 'Enter');

test('a resident proposes an initiative without touching the mouse', async ({ page, signIn }) => {
	await signIn('bruna');
	await page.goto('/');
	await press(
		page,
		page.getByRole('navigation').getByRole('link', { name: 'Iniziative', exact: true }),
		'Enter'
	);
	await press(page, page.getByRole('link', { name: "Proponi un'iniziativa" }).first(), 'Enter');

	await write(page, 'Come si chiama la tua idea?', 'Panchine all’ombra');
	await write(page, 'Raccontala in poche righe', 'Cinque panchine lungo il viale del mercato.');
	await write(page, 'Di che cosa parla?', 'S');
	await write(page, 'Quale problema vuoi affrontare?', 'Chi cammina piano non ha dove fermarsi.');
	await press(page, page.getByLabel('Persone anziane'), 'Space');
	await goOn(page);

	await expect(page.getByText('Passo 2 di')).toBeVisible();
	await expect(page.getByLabel('San Giorgio'), 'where she lives is known').toBeChecked();
	await press(page, page.getByLabel('Stazione'), 'Space');
	await write(page, 'Quando?', 'Da maggio');
	await write(page, 'Che cosa si fa, passo per passo?', 'Scegliamo i posti. Il Comune posa le panchine.');
	await goOn(page);

	await expect(page.getByText('Passo 3 di')).toBeVisible();
	await goOn(page);

	await expect(page.getByRole('heading', { name: 'Panchine all’ombra' })).toBeVisible();
	await expect(page.getByText('Cinque panchine lungo il viale del mercato.')).toBeVisible();
	await press(page, page.getByRole('button', { name: 'Invia la proposta' }), 'Enter');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('La tua proposta è arrivata');
});
