import { wallClock } from '../../src/lib/formats/dates';
import { findTavolo } from '../../src/lib/tavoli/queries.server';
import { seatOrganization } from '../support/openvotes';
import { inDays, NOW } from '../support/world';
import { expect, test } from './fixtures';

/** Forms alone: nothing here needs a script. */
test.use({ javaScriptEnabled: false });

test('members of a tavolo vote by name, one changes the vote, and everybody reads who said what', async ({
	page,
	signIn,
	moveTo
}) => {
	moveTo(NOW);
	seatOrganization('il-ponte', findTavolo('san-giorgio')?.id);

	await signIn('paolo');
	await page.goto('/tavoli/san-giorgio');
	await page.getByRole('link', { name: 'Prepara un voto palese' }).click();
	await page.getByRole('link', { name: 'Sì o no', exact: true }).click();
	await page.getByLabel('La domanda').fill('Teniamo il tavolo anche in agosto?');
	await expect(
		page.getByText('Dopo lo scrutinio tutti leggono come ha votato ogni componente.')
	).toBeVisible();
	await expect(page.getByLabel('Legami ammessi')).toHaveCount(0);
	await page.getByLabel('Apertura').fill(wallClock(inDays(1)));
	await page.getByLabel('Chiusura').fill(wallClock(inDays(10)));
	await page.getByRole('button', { name: 'Salva la bozza' }).click();
	await expect(page.getByText('Oggi hanno diritto al voto 4 componenti del tavolo.')).toBeVisible();
	await page.getByText('Indici la votazione', { exact: true }).click();
	await page.getByRole('button', { name: 'Sì, indici ora' }).click();
	await expect(page.getByText('Votazione indetta')).toBeVisible();
	const address = new URL(page.url()).pathname;

	moveTo(inDays(2));
	await signIn('teresa');
	await page.goto('/tavoli/san-giorgio');
	await page.getByRole('link', { name: 'Teniamo il tavolo anche in agosto?' }).click();
	await page.getByRole('link', { name: 'Vota', exact: true }).click();
	await expect(page.getByText('accanto a «Una persona del tavolo»')).toBeVisible();
	await page.getByRole('radio', { name: 'Sì' }).check();
	await page.getByRole('button', { name: 'Registra il voto' }).click();
	await expect(page.getByText('Il tuo voto di adesso: Sì. Puoi cambiarlo fino a')).toBeVisible();
	await page.getByRole('link', { name: 'Cambia il voto' }).click();
	await expect(page.getByRole('radio', { name: 'Sì' })).toBeChecked();
	await page.getByRole('radio', { name: 'No', exact: true }).check();
	await page.getByRole('button', { name: 'Registra il voto' }).click();
	await expect(page.getByText('Il tuo voto di adesso: No.')).toBeVisible();

	await signIn('lucia');
	await page.goto(address);
	await expect(page.getByText('di adesso')).toHaveCount(0);
	await page.getByRole('link', { name: 'Vota', exact: true }).click();
	await page.getByRole('link', { name: 'Associazione Il Ponte' }).click();
	await page.getByRole('radio', { name: 'Sì' }).check();
	await page.getByRole('button', { name: 'Registra il voto' }).click();
	await expect(page.getByText('Il voto di adesso per Associazione Il Ponte: Sì.')).toBeVisible();
	await expect(page.getByText('Per te non hai ancora votato.')).toBeVisible();

	// Within the hour: after it the city counts by itself.
	moveTo(inDays(10 + 1 / 48));
	await signIn('paolo');
	await page.goto(`${address}/gestione`);
	await page.getByText('Fai lo scrutinio', { exact: true }).click();
	await page.getByRole('button', { name: 'Sì, conta ora' }).click();
	await expect(page.getByText('Scrutinio fatto.')).toBeVisible();

	await page.context().clearCookies();
	await page.goto(address);
	const votes = page.getByRole('table').filter({ hasText: 'Componente' });
	await expect(votes.getByRole('row', { name: 'Associazione Il Ponte Sì' })).toBeVisible();
	await expect(votes.getByRole('row', { name: 'Una persona del tavolo No' })).toBeVisible();
	await expect(page.getByText('Teresa')).toHaveCount(0);
});
