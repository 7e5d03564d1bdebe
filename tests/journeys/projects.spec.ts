import { emailOf } from '../../src/cli/demo/cast';
import { wallClock } from '../../src/lib/formats/dates';
import { anActivity, aProject } from '../support/projects';
import { linkSentTo } from '../support/letters';
import { dayIn, inDays, NOW } from '../support/world';
import { told } from './steps/accounts';
import { problems, problemsAtBothWidths } from './steps/barriers';
import { expect, test } from './fixtures';

test('a programme is kept by the office, carried by a project, and done again in another quartiere @everywhere', async ({
	page,
	context,
	signIn,
	moveTo
}) => {
	moveTo(NOW);
	await signIn('carla');
	await page.goto('/amministrazione');
	await page.getByRole('link', { name: 'Programmi', exact: true }).click();
	await page.getByLabel('Nome del programma').fill('Scuole aperte');
	await page.getByLabel('Indirizzo della pagina').fill('scuola');
	await page.getByRole('button', { name: 'Aggiungi il programma' }).click();
	await expect(page.locator('.field-error').first()).toHaveText('Scrivi quale ufficio lo segue.');
	await expect(page.getByLabel('Nome del programma')).toHaveValue('Scuole aperte');
	await page.getByLabel('Ufficio', { exact: true }).fill('Ufficio scuola');
	await page.getByLabel('Indirizzo della pagina').fill('https://www.vallefiorita.example/scuola');
	await page.getByRole('button', { name: 'Aggiungi il programma' }).click();
	await told(page, 'Programma aggiunto');
	expect(await problemsAtBothWidths(page)).toEqual([]);

	const id = aProject({ title: 'Compiti in biblioteca' });
	await page.goto(`/progetti/${id}/modifica`);
	await page.getByLabel('Programma').selectOption('Scuole aperte');
	await page.getByRole('button', { name: 'Salva' }).click();
	await told(page, 'Salvato.');
	await expect(page.getByRole('link', { name: 'Ufficio scuola' })).toHaveAttribute(
		'href',
		'https://www.vallefiorita.example/scuola'
	);

	await context.clearCookies();
	await signIn('dario');
	await page.goto(`/progetti/${id}`);
	await page.getByRole('link', { name: 'Rifallo in un altro quartiere' }).click();
	await expect(page.getByLabel('Titolo')).toHaveValue('Compiti in biblioteca');
	await expect(page.getByLabel('Programma')).toHaveValue(/.+/);
	await page.getByLabel('Stazione').check();
	await page.getByLabel('Inizio previsto').fill(dayIn(10));
	await page.getByLabel('Fine prevista').fill(dayIn(100));
	await page.getByRole('button', { name: 'Crea il progetto' }).click();
	await told(page, 'Progetto creato');
	await page.getByRole('link', { name: 'Compiti in biblioteca' }).last().click();
	await expect(page.getByText('Lo rifanno questi progetti:')).toBeVisible();
	expect(await problemsAtBothWidths(page)).toEqual([]);
});

test('who leads plans a lesson, calls it off and tells a risk; the neighbours read it in their calendar @everywhere', async ({
	page,
	context,
	signIn,
	moveTo
}) => {
	moveTo(NOW);
	const id = aProject({ title: 'Ginnastica dolce' });
	await signIn('lucia');
	await page.goto(`/progetti/${id}/attivita`);
	await page.getByLabel('Che cosa succede').fill('Lezione in palestra');
	await page.getByLabel('Inizio').fill(wallClock(inDays(2)));
	await page.getByLabel('Fine').fill(wallClock(inDays(1)));
	await page.getByRole('button', { name: 'Aggiungi un’attività' }).click();
	await expect(page.getByText('La fine viene dopo l’inizio.').first()).toBeVisible();
	await expect(page.getByLabel('Che cosa succede')).toHaveValue('Lezione in palestra');
	await page.getByLabel('Fine').fill(wallClock(inDays(2.1)));
	await page.getByRole('button', { name: 'Aggiungi un’attività' }).click();
	await told(page, 'Attività salvata.');

	await page.goto(`/progetti/${id}/attivita`);
	await page.getByLabel('Perché non si fa').fill('Manca la chiave: chiamate il 333 1234567.');
	await page.getByRole('button', { name: 'Annulla un’attività' }).click();
	await expect(page.getByText("Nel testo c'è qualcosa che leggeranno tutti")).toBeVisible();
	expect(await problemsAtBothWidths(page)).toEqual([]);
	await page.getByLabel('Perché non si fa').fill('La palestra è allagata.');
	await page.getByRole('button', { name: 'Annulla un’attività' }).click();
	await told(page, 'Attività annullata');
	await expect(page.getByText('Non si fa: La palestra è allagata.')).toBeVisible();

	await page.getByRole('link', { name: 'Rischi', exact: true }).click();
	await page.getByLabel('Che cosa può andare storto').fill('La palestra resta chiusa.');
	await page.getByRole('radio', { name: 'Molto' }).check();
	await page.getByRole('button', { name: 'Aggiungi un rischio' }).click();
	await told(page, 'Rischio aggiunto.');
	expect(await problemsAtBothWidths(page)).toEqual([]);
	await page.getByLabel('Com’è andata').fill('Ci ha ospitati la parrocchia.');
	await page.getByRole('button', { name: 'Chiudi il rischio' }).click();
	await expect(page.getByText('Ci ha ospitati la parrocchia.')).toBeVisible();

	await context.clearCookies();
	anActivity(aProject({ targets: ['giovani'] }), { title: 'Torneo di basket' });
	await page.goto(`/progetti/${id}`);
	await expect(page.getByText('La palestra resta chiusa.')).toHaveCount(0);
	await page.goto('/quartieri/san-giorgio');
	await page.getByRole('link', { name: 'Tutte le attività, giorno per giorno' }).click();
	await expect(page.getByText('Torneo di basket')).toBeVisible();
	await page.getByLabel('Per chi', { exact: true }).selectOption('anziani');
	await page.getByRole('button', { name: 'Mostra' }).click();
	await expect(page.getByText('Torneo di basket')).toHaveCount(0);
	await expect(page.getByText('Non si fa: La palestra è allagata.')).toBeVisible();
	await expect(
		page.getByRole('link', { name: 'Aggiungi queste attività al tuo calendario' })
	).toHaveAttribute('href', '/quartieri/san-giorgio/attivita/calendario.ics?per=anziani');
	expect(await problems(page)).toEqual([]);
});

test('who follows a project hears of its end, reads what was learnt, and stops without signing in @everywhere', async ({
	page,
	context,
	city,
	signIn,
	moveTo
}) => {
	moveTo(NOW);
	const id = aProject({ title: 'Letture del giovedì' });
	await signIn('giulia');
	await page.goto(`/progetti/${id}`);
	await page.getByRole('button', { name: /^Segui.*Letture del giovedì/ }).click();
	await told(page, 'Ora segui questo progetto');
	await page.goto('/io');
	await expect(page.getByRole('region', { name: 'Che cosa segui' })).toContainText('Letture del giovedì');

	await context.clearCookies();
	await signIn('lucia');
	await page.goto(`/progetti/${id}/passo`);
	await page.getByLabel('Concluso').check();
	await page.getByRole('button', { name: 'Fai il passo' }).click();
	await expect(
		page.getByText('Scrivi che cosa abbiamo imparato: così il progetto si chiude.').first()
	).toBeVisible();
	await page.getByLabel('Perché, oppure che cosa abbiamo imparato').fill('Leggere in due è meglio.');
	await page.getByRole('button', { name: 'Fai il passo' }).click();
	await expect(page.getByRole('heading', { name: 'Che cosa abbiamo imparato' })).toBeVisible();
	await expect(page.getByText('Leggere in due è meglio.')).toBeVisible();

	await context.clearCookies();
	const subject = 'Un progetto che segui è finito';
	await page.goto(await linkSentTo(city, emailOf('giulia'), subject, /\/segui\//));
	await page.getByRole('button', { name: 'Smetti di seguire' }).click();
	await told(page, 'Non segui più questo progetto');
});
