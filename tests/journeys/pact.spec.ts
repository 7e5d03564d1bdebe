import { setTarget } from '../../src/lib/pacts/objectives/commands.server';
import { listObjectivesInForce } from '../../src/lib/pacts/queries.server';
import { aPact } from '../support/pacts';
import { aMeasurement, aProject, indicatorId } from '../support/projects';
import { as, NOW } from '../support/world';
import { told } from './steps/accounts';
import { problemsAtBothWidths } from './steps/barriers';
import { expect, test } from './fixtures';

test.use({ apart: 'a pact in force asks an objective of every project' });

/** The pact of Reggio Emilia in force, with a project that was measured. */
function reggioEmilia() {
	const { slug, objectives } = aPact();
	const objectiveId = objectives[0]?.id ?? '';
	const target = { objectiveId, indicatorId: indicatorId('persone-raggiunte'), year: 2026 };
	setTarget(as('carla'), { ...target, baseline: 20, target: 80 });
	const project = aProject({ objectiveIds: [objectiveId], title: 'Ginnastica in cortile' });
	aMeasurement(project, 'persone-raggiunte', 47);
	return { slug, objective: objectives[0]?.title ?? '' };
}

const LIVORNO = 'Restare a casa propria con un sostegno';

test('who coordinates the city writes a pact from the template of Livorno and publishes it; the one of Reggio Emilia stays readable @everywhere', async ({
	page,
	signIn,
	moveTo
}) => {
	moveTo(NOW);
	const old = reggioEmilia();
	const name = `Patto di comunità ${old.slug.slice(-6)}`;
	await signIn('carla');

	await test.step('from the template, with its period, its act and where the city starts from', async () => {
		await page.goto('/amministrazione/patto');
		await page.getByLabel('Modello da cui partire').selectOption({ label: 'Livorno: sei obiettivi' });
		await page.getByLabel('Titolo').fill(name);
		await page.getByLabel('Inizio').fill('2026-01-01');
		await page.getByLabel('Fine').fill('2025-12-31');
		await page.getByLabel('Da dove partiamo').fill('Una persona su quattro ha più di 65 anni.');
		await page.getByLabel('Atto che lo approva').fill('Delibera n. 12 del 3 febbraio 2026');
		await page.getByRole('button', { name: 'Crea il patto' }).click();
		await expect(page.locator('.field-error')).toHaveText('La fine viene dopo l’inizio.');
		await expect(page.getByLabel('Titolo')).toHaveValue(name);
		await page.getByLabel('Fine').fill('2028-12-31');
		await page.getByRole('button', { name: 'Crea il patto' }).click();
		await told(page, 'Patto creato come bozza');
	});

	await test.step('an objective in other words, one out, one more', async () => {
		await page.getByText(`Modifica: ${LIVORNO}`).click();
		const words = page.locator('details[open]');
		await words
			.getByLabel('Che cosa promettiamo')
			.fill('Chi è anziano resta a casa sua, con un aiuto vicino.');
		await words.getByRole('button', { name: 'Salva' }).click();
		await told(page, 'Salvato.');
		await expect(page.getByText('Chi è anziano resta a casa sua', { exact: false }).first()).toBeVisible();

		await page.getByText('Modifica: Abitare quartieri aperti a tutti').click();
		await page.getByRole('button', { name: /^Togli l’obiettivo.*Abitare quartieri aperti a tutti/ }).click();
		await told(page, 'Tolto.');
		await expect(page.getByRole('heading', { name: 'Abitare quartieri aperti a tutti' })).toHaveCount(0);

		const more = page.locator('form[action="?/objective"]');
		await more.getByLabel('Titolo dell’obiettivo').fill('Imparare a ogni età');
		await more
			.getByLabel('Che cosa promettiamo')
			.fill('In ogni quartiere c’è un corso per chi vuole imparare.');
		await more.getByRole('button', { name: 'Aggiungi un obiettivo' }).click();
		await told(page, 'Obiettivo aggiunto.');
	});

	await test.step('a target without its start is a sentence at the field, and nothing is lost', async () => {
		const target = page.locator('form[action="?/target"]');
		await target.getByLabel('Obiettivo').selectOption({ label: LIVORNO });
		await target.getByLabel('Indicatore').selectOption({ label: 'Persone raggiunte (persone)' });
		await target.getByLabel('Anno').fill('2026');
		await target.getByLabel('Traguardo').fill('120');
		await target.getByRole('button', { name: 'Fissa un traguardo' }).click();
		await expect(target.locator('.field-error')).toHaveText(/^Scrivi da dove si parte/);
		await expect(target.getByLabel('Traguardo')).toHaveValue('120');
		expect(await problemsAtBothWidths(page)).toEqual([]);

		await target.getByLabel('Valore di partenza').fill('30');
		await target.getByLabel('Anno').fill('2031');
		await target.getByRole('button', { name: 'Fissa un traguardo' }).click();
		await expect(target.locator('.field-error')).toHaveText('Scegli un anno del patto: dal 2026 al 2028.');
		await target.getByLabel('Anno').fill('2026');
		await target.getByRole('button', { name: 'Fissa un traguardo' }).click();
		await told(page, 'Traguardo fissato.');
		await expect(page.getByText('Persone raggiunte, 2026: 30 → 120')).toBeVisible();
		await expect(page.getByText('5 obiettivi non hanno ancora traguardi.', { exact: false })).toBeVisible();
	});

	await test.step('published, everybody reads it', async () => {
		await page.getByRole('button', { name: 'Pubblica il patto' }).click();
		await told(page, 'Patto pubblicato: da oggi è in vigore.');
		await page.context().clearCookies();
		await page.goto('/patto');
		await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
		await expect(page.getByRole('heading', { name: 'Imparare a ogni età' })).toBeVisible();
		await expect(page.getByText('Atto: Delibera n. 12 del 3 febbraio 2026')).toBeVisible();
		await expect(page.getByRole('row', { name: /Persone raggiunte/ })).toContainText('120 entro il 2026');
		expect(await problemsAtBothWidths(page)).toEqual([]);
	});

	await test.step('the pact of before is archived, and says what it said', async () => {
		await page.locator(`a[href="/patto/${old.slug}"]`).click();
		await expect(page.getByText('Questo patto è archiviato.', { exact: false })).toBeVisible();
		await expect(page.getByRole('heading', { name: old.objective })).toBeVisible();
		await page.getByRole('link', { name: /^47.*Persone raggiunte nel 2026/ }).click();
		await expect(page.getByText('In tutto: 47')).toBeVisible();
		await expect(page.getByRole('row', { name: /Ginnastica in cortile/ })).toContainText('47');
		expect(await problemsAtBothWidths(page)).toEqual([]);
	});

	await test.step('its years stand side by side, and each is told in sentences', async () => {
		await page.goto(`/patto/${old.slug}/anni`);
		await expect(page.getByText('Persone raggiunte: 47 nel 2026. Anni senza misure: 2025.')).toBeVisible();
		expect(await problemsAtBothWidths(page)).toEqual([]);
		await page.getByRole('link', { name: 'Leggi il rapporto del 2026' }).click();
		await expect(page.getByRole('heading', { level: 1, name: 'Il patto nel 2026' })).toBeVisible();
		await expect(page.getByText('Persone raggiunte: 47, partendo da 20.', { exact: false })).toBeVisible();
		await expect(page.getByRole('heading', { name: 'Che cosa manca' })).toBeVisible();
		expect(await problemsAtBothWidths(page)).toEqual([]);
	});
});

test('a coordinator downloads the zone plan of a year in three forms, and everybody reads a sheet @everywhere', async ({
	page,
	signIn,
	moveTo
}) => {
	moveTo(NOW);
	const objectiveIds = listObjectivesInForce()
		.slice(0, 1)
		.map(({ id }) => id);
	const project = aProject({ title: 'Orto dietro la scuola', objectiveIds });
	aMeasurement(project, 'persone-raggiunte', 33);
	await signIn('elena');
	await page.goto('/amministrazione');

	await page.getByRole('link', { name: 'Piano di zona' }).click();
	await expect(page.getByRole('heading', { level: 1, name: 'Piano di zona 2026' })).toBeVisible();
	expect(await problemsAtBothWidths(page)).toEqual([]);
	for (const [name, start] of [
		['Tabella CSV', '\uFEFFCodice,'],
		['Foglio di calcolo ODS', 'PK'],
		['Documento PDF', '%PDF']
	] as const) {
		const address = await page.getByRole('link', { name }).getAttribute('href');
		const answer = await page.request.get(address ?? '');
		expect((await answer.body()).toString('utf8').startsWith(start)).toBe(true);
	}

	await page.getByRole('link', { name: 'Orto dietro la scuola' }).click();
	await page.context().clearCookies();
	await page.reload();
	await expect(page.getByText('Scheda intervento', { exact: true })).toBeVisible();
	await expect(page.getByText('33')).toBeVisible();
	expect(await problemsAtBothWidths(page)).toEqual([]);
	const file = await page.getByRole('link', { name: 'Scarica la scheda in PDF' }).getAttribute('href');
	expect((await page.request.get(file ?? '')).headers()['content-type']).toBe('application/pdf');
	expect((await page.request.get('/piano-di-zona/piano.csv', { maxRedirects: 0 })).status()).toBe(303);
});
