import { updateByLink } from '../../src/lib/commitments/links/commands.server';
import { issueLink } from '../../src/lib/commitments/links/links.server';
import { findCommitment } from '../../src/lib/commitments/queries.server';
import { changeContact } from '../../src/lib/tavoli/commands.server';
import { linkSentTo } from '../support/letters';
import { atEveryWidth, everyProblem } from '../support/looking';
import { OFFICE, promisedFromAfar } from '../support/owners';
import { aStuckLetter } from '../support/stuckletters';
import { as, dayIn, inDays, NOW } from '../support/world';
import { told } from './steps/accounts';
import { expect, test } from './fixtures';

const SUBJECT = "Come va l'impegno? Scadenza: 11 aprile 2026";

test('an organisation without an account keeps its promise in public with a link @everywhere', async ({
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

	await page.getByLabel('Lasciato').check();
	await page.getByLabel('Che cosa lo dimostra').fill('Una lettera al quartiere');
	await page.getByRole('button', { name: "Aggiorna l'impegno" }).click();
	await expect(page.getByRole('alert')).toContainText('Scrivi perché');
	await expect(page.getByLabel('Che cosa lo dimostra')).toHaveValue('Una lettera al quartiere');

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
});

test('a link opened late says so, whom to call, and how to get another; one that is not ours does too @everywhere', async ({
	page,
	city,
	signIn,
	moveTo
}) => {
	moveTo(NOW);
	const id = promisedFromAfar({ dueOn: dayIn(31) });
	await signIn('paolo');
	await page.goto(`/impegni/${id}`);
	await page.getByRole('button', { name: 'Manda la lettera' }).click();
	const link = await linkSentTo(city, OFFICE, "Come va l'impegno? Scadenza: 12 aprile 2026");

	moveTo(inDays(15));
	expect((await page.goto(link))?.status()).toBe(410);
	await expect(page.getByText('Questo link è scaduto')).toBeVisible();

	expect((await page.goto(`/impegni/${id}/aggiorna/copiato-a-meta`))?.status()).toBe(404);
	await expect(page.getByText('Non conosciamo questo link')).toBeVisible();
	await expect(page.getByText('chiedi un link nuovo')).toBeVisible();
});

test('every page of a link, and the one with the letters that do not leave, has no barrier', async ({
	page,
	signIn,
	moveTo
}) => {
	moveTo(NOW);
	changeContact(as('elena'), 'tavolo-san-giorgio', { role: 'Assistente sociale', phone: '0522 123456' });
	const id = promisedFromAfar();
	const link = `/impegni/${id}/aggiorna/${issueLink(id)}`;
	const problems: string[] = [];
	const lookAt = (name: string) =>
		atEveryWidth(page, async (width) => {
			problems.push(...(await everyProblem(page, `${name} at ${width}`)));
		});

	await page.goto(link);
	await lookAt('the link');
	await page.getByLabel('Lasciato').check();
	await page.getByRole('button', { name: "Aggiorna l'impegno" }).click();
	await expect(page.getByRole('alert')).toBeVisible();
	await lookAt('the link, after a refusal');
	updateByLink(id, link.split('/').at(-1) ?? '', { state: 'done' });
	await page.goto(link);
	await lookAt('the link, used');
	await page.goto(`/impegni/${id}/aggiorna/copiato-a-meta`);
	await lookAt('the link, unknown');

	aStuckLetter();
	promisedFromAfar();
	await signIn('elena');
	await page.goto('/oggi');
	await expect(page.getByRole('heading', { name: 'Lettere che non partono' })).toBeVisible();
	await lookAt('today');
	await page.goto('/registro?chi=organization:mano-amica&tema=generale');
	await lookAt('the register');

	expect(problems).toEqual([]);
	await page.goto('/oggi');
	await page.getByRole('button', { name: 'Lascia perdere' }).click();
	await told(page, 'Fatto');
	await expect(page.getByRole('heading', { name: 'Lettere che non partono' })).toBeHidden();
});
