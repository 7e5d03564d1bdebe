import { emailOf } from '../../src/cli/demo/cast';
import { advanceInitiative } from '../../src/lib/initiatives/commands.server';
import { anInitiative } from '../support/initiatives';
import { linkSentTo } from '../support/letters';
import { atEveryWidth, barriers } from '../support/looking';
import { as } from '../support/world';
import { aComment } from '../support/comments';
import { expect, test } from './fixtures';
import { told } from './steps/accounts';

test.use({ javaScriptEnabled: false });

test('without scripts: people talk, one reports, a coordinator hides, and the author reads why', async ({
	page,
	context,
	signIn
}) => {
	const id = anInitiative({ title: 'Letture ad alta voce' });
	await signIn('giulia');
	await page.goto(`/iniziative/${id}`);
	await page.getByRole('link', { name: 'Scrivi il primo commento' }).click();

	// Words that tell of somebody come back, with what was typed.
	await page.getByLabel('Il tuo commento').fill('Telefonate a me: 333 1234567');
	await page.getByRole('button', { name: 'Pubblica il commento' }).click();
	await expect(page.getByText("Nel testo c'è qualcosa che leggeranno tutti")).toBeVisible();
	await expect(page.getByLabel('Il tuo commento')).toHaveValue('Telefonate a me: 333 1234567');
	await page.getByLabel('Il tuo commento').fill('Che idea sciocca.');
	await page.getByRole('button', { name: 'Pubblica il commento' }).click();
	await told(page, 'Il tuo commento è pubblico');

	await context.clearCookies();
	await signIn('bruna');
	await page.goto(`/iniziative/${id}`);
	await page.getByRole('link', { name: 'Leggi i commenti e scrivi' }).click();
	await page.getByRole('link', { name: /^Rispondi al commento di Una persona del quartiere/ }).click();
	await page.getByLabel('Il tuo commento').fill('A me piace molto.');
	await page.getByRole('button', { name: 'Pubblica il commento' }).click();
	await told(page, 'Il tuo commento è pubblico');
	await expect(page.getByRole('listitem').filter({ hasText: 'A me piace molto.' })).toContainText(
		'In risposta a: Una persona del quartiere'
	);

	await page.getByRole('link', { name: /^Segnala.*commento di Una persona/ }).click();
	await page.getByRole('button', { name: 'Invia la segnalazione' }).click();
	await expect(page.locator('.field-error')).toHaveText('Scegli il motivo.');
	await page.getByLabel('Offende qualcuno').check();
	await page.getByRole('button', { name: 'Invia la segnalazione' }).click();
	await told(page, 'Chi modera guarderà il commento');
	await expect(page.getByText('Che idea sciocca.')).toBeVisible();

	await context.clearCookies();
	await signIn('elena');
	await page.goto('/oggi');
	await page.getByRole('link', { name: /^Decidi : Letture/ }).click();
	await expect(page.getByText('Che idea sciocca.')).toBeVisible();
	await page.getByLabel('Si nasconde').check();
	await page.getByLabel('Perché?').fill('Offende chi ha proposto.');
	await page.getByRole('button', { name: 'Conferma la decisione' }).click();
	await told(page, 'Il commento è nascosto');

	await context.clearCookies();
	await signIn('giulia');
	await page.goto(`/iniziative/${id}/commenti`);
	await expect(page.getByText('Nascosto da chi modera: Offende chi ha proposto.')).toBeVisible();
	await expect(page.getByText('Che idea sciocca.')).toHaveCount(0);
	await page.getByText('Togli il mio commento').click();
	await page.getByRole('button', { name: 'Sì, togli il commento' }).click();
	await expect(page.getByText("Commento tolto da chi l'ha scritto.")).toBeVisible();
});

test('without scripts: whoever follows gets a letter, and stops with its link without signing in', async ({
	page,
	context,
	city,
	signIn
}) => {
	const id = anInitiative({ title: 'Orto dietro la scuola' });
	await signIn('giulia');
	await page.goto(`/iniziative/${id}`);
	await page.getByRole('button', { name: /^La sostengo|^Sostieni/ }).click();
	await page.getByRole('button', { name: /^Segui.*Orto dietro la scuola/ }).click();
	await told(page, 'Ora segui questa iniziativa');
	await page.goto('/io');
	await expect(page.getByRole('region', { name: 'Che cosa segui' })).toContainText('Orto dietro la scuola');

	advanceInitiative(as('carla'), id, 'admitted');
	const subject = "Il Comune ha risposto a un'iniziativa che segui";
	await linkSentTo(city, emailOf('giulia'), subject);
	await context.clearCookies();
	await page.goto(await linkSentTo(city, emailOf('giulia'), subject, /\/segui\//));
	await page.getByRole('button', { name: /^Smetti di seguire/ }).click();
	await told(page, 'Non segui più questa iniziativa');

	await signIn('giulia');
	await page.goto('/io');
	await expect(page.getByRole('region', { name: 'Che cosa segui' })).not.toContainText(
		'Orto dietro la scuola'
	);
});

test.describe('looked at', () => {
	test.use({ javaScriptEnabled: true });

	test('the pages where people talk have no barrier', async ({ page, context, signIn }) => {
		const { id, initiativeId } = aComment({ reportedBy: ['marco'] });
		aComment({ initiativeId, by: 'bruna', answers: id, words: 'Anche la mia.' });
		aComment({ initiativeId, by: 'lucia', decided: ['hidden'] });
		const problems: string[] = [];
		for (const [who, addresses] of [
			['giulia', [`/iniziative/${initiativeId}/commenti`, `/iniziative/${initiativeId}/segui`]],
			['bruna', [`/iniziative/${initiativeId}`, `/iniziative/${initiativeId}/commenti/${id}/segnala`]],
			['elena', ['/moderazione', `/moderazione/${id}`, '/oggi']]
		] as const) {
			await context.clearCookies();
			await signIn(who);
			for (const address of addresses) {
				await page.goto(address);
				await atEveryWidth(page, async (width) => {
					problems.push(...(await barriers(page)).map((found) => `${address} at ${width}: ${found}`));
				});
			}
		}

		expect(problems).toEqual([]);
	});
});
