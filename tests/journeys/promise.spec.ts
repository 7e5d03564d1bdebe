import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { findCommitment } from '../../src/lib/commitments/queries.server';
import { now } from '../../src/lib/clock';
import { changeContact } from '../../src/lib/tavoli/commands.server';
import { linkSentTo } from '../support/letters';
import { OFFICE, promisedFromAfar } from '../support/owners';
import { as, inDays, NOW } from '../support/world';
import { told } from './steps/accounts';
import { expect, test } from './fixtures';

test.use({ javaScriptEnabled: false });

const SUBJECT = "Come va l'impegno? Scadenza: 11 aprile 2026";

async function expectNoProblems(page: Page) {
	const { violations } = await new AxeBuilder({ page }).analyze();
	expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join()}`)).toEqual([]);
}

test('an organisation without an account keeps its promise in public, with a link and without JavaScript', async ({
	page,
	context,
	city,
	signIn,
	moveTo
}) => {
	moveTo(NOW);
	const id = promisedFromAfar();
	changeContact(as('elena'), 'tavolo-san-giorgio', { role: 'Assistente sociale', phone: '0522 123456' });

	await signIn('teresa');
	await page.goto(`/impegni/${id}`);
	await page.getByRole('button', { name: 'Manda la lettera' }).click();
	await told(page, 'Lettera in partenza per Cooperativa Mano Amica.');
	await context.clearCookies();

	const link = await linkSentTo(city, OFFICE, SUBJECT);
	const answer = await page.goto(link);
	expect(answer?.headers()).toMatchObject({
		'cache-control': 'private, no-store',
		'referrer-policy': 'same-origin',
		'x-robots-tag': 'noindex'
	});
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Aprire lo sportello del giovedì');
	await expect(page.getByText('Tavolo di San Giorgio').first()).toBeVisible();
	await expect(page.getByRole('form', { name: 'Quanto è chiara questa pagina?' })).toBeHidden();
	await expectNoProblems(page);

	await page.getByLabel('Lasciato').check();
	await page.getByLabel('Che cosa lo dimostra').fill('Una lettera al quartiere');
	await page.getByRole('button', { name: "Aggiorna l'impegno" }).click();
	await expect(page.getByRole('alert')).toContainText('Scrivi perché');
	await expect(page.getByLabel('Che cosa lo dimostra')).toHaveValue('Una lettera al quartiere');
	await expectNoProblems(page);

	await page.getByLabel('Fatto').check();
	await page.getByRole('button', { name: "Aggiorna l'impegno" }).click();
	await told(page, 'Grazie');
	expect(new URL(page.url()).pathname).toBe(`/impegni/${id}`);
	await expect(page.getByText('Una lettera al quartiere')).toBeVisible();
	expect(findCommitment(id)?.state).toBe('done');

	expect((await page.goto(link))?.status()).toBe(410);
	await expect(page.getByText('già stato usato')).toBeVisible();
	await expect(page.getByText('chiedi un link nuovo')).toBeVisible();
	await expect(page.getByRole('link', { name: /0522 123456/ })).toBeVisible();
	await expectNoProblems(page);
});

test('a link opened late says so, whom to call, and how to get another; one that is not ours does too', async ({
	page,
	city,
	signIn,
	moveTo
}) => {
	moveTo(NOW);
	const id = promisedFromAfar();
	await signIn('paolo');
	await page.goto(`/impegni/${id}`);
	await page.getByRole('button', { name: 'Manda la lettera' }).click();
	const link = await linkSentTo(city, OFFICE, SUBJECT);

	moveTo(inDays(15));
	expect(now()).toEqual(inDays(15));
	expect((await page.goto(link))?.status()).toBe(410);
	await expect(page.getByText('Questo link è scaduto')).toBeVisible();
	await expectNoProblems(page);

	expect((await page.goto(`/impegni/${id}/aggiorna/copiato-a-meta`))?.status()).toBe(404);
	await expect(page.getByText('Non conosciamo questo link')).toBeVisible();
	await expect(page.getByText('chiedi un link nuovo')).toBeVisible();
	await expectNoProblems(page);
});
