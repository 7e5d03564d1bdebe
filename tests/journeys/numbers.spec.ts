import { aCollected, aMeasurement, aProject } from '../support/projects';
import { as, NOW } from '../support/world';
import { newId } from '../../src/lib/columns.server';
import { createIndicator } from '../../src/lib/indicators/commands.server';
import { expect, test } from './fixtures';
import { problems } from './steps/barriers';
import { button } from './steps/evening';

type Move = (instant: Date) => void;

/** Under way since January, led by Il Ponte, for which Lucia acts; asked for people and hours. */
function aMeasuredProject(moveTo: Move) {
	moveTo(new Date('2026-01-15T11:00:00Z'));
	const title = `Ginnastica ${newId()}`;
	const id = aProject({ title, plannedStart: '2026-01-10' });
	moveTo(NOW);
	for (const slug of ['persone-raggiunte', 'ore-di-volontariato']) aCollected(id, slug);
	return { id, title };
}

test('who leads writes the numbers of the month on a telephone, one tap from their own page @everywhere @phone', async ({
	page,
	signIn,
	moveTo
}) => {
	const { id, title } = aMeasuredProject(moveTo);
	await page.setViewportSize({ width: 320, height: 640 });
	await signIn('lucia');

	await page.goto('/io');
	await expect(page.getByRole('heading', { name: 'Numeri da scrivere' })).toBeVisible();
	await page.getByRole('link', { name: title }).click();
	await expect(page.getByRole('heading', { name: 'Numeri di gennaio 2026' })).toBeVisible();
	expect(await problems(page)).toEqual([]);
	const [people, hours] = [
		page.getByRole('region', { name: 'Persone raggiunte' }),
		page.getByRole('region', { name: 'Ore di volontariato' })
	];
	await people.getByLabel('Quanto?').fill('-3');
	await people.getByLabel('Da dove viene il dato').fill('Registro firme');
	await hours.getByLabel('Quanto?').fill('circa 20');
	await button(page, 'Salva i numeri').click();

	await expect(people.getByText('Il valore non può essere sotto lo zero.')).toBeVisible();
	await expect(hours.getByText('Questo numero non è chiaro.')).toBeVisible();
	await expect(hours.getByText('Scrivi da dove viene il dato')).toBeVisible();
	await expect(people.getByLabel('Quanto?')).toHaveValue('-3');
	await expect(hours.getByLabel('Quanto?')).toHaveValue('circa 20');
	expect(await problems(page)).toEqual([]);
	await people.getByLabel('Quanto?').fill('40');
	await hours.getByLabel('Quanto?').fill('');
	await button(page, 'Salva i numeri').click();

	await expect(page.getByRole('status').first()).toContainText('1 numero salvato. Grazie.');
	await expect(page.getByRole('heading', { name: 'Numeri di febbraio 2026' })).toBeVisible();
	await expect(people.getByText('L’ultima volta, gennaio 2026: 40')).toBeVisible();
	await people.getByText('Da dove viene: Registro firme').click();
	await expect(people.getByLabel('Da dove viene il dato')).toHaveValue('Registro firme');
	await people.getByLabel('Stimato o rilevato?').selectOption('Stimato');
	await people.getByLabel('Quanto?').fill('1.044');
	await hours.getByLabel('Quanto?').fill('12,5');
	await hours.getByLabel('Da dove viene il dato').fill('Foglio delle ore');
	await button(page, 'Salva i numeri').click();
	await expect(page.getByRole('status').first()).toContainText('2 numeri salvati. Grazie.');
	await expect(page.getByRole('heading', { name: 'Numeri di gennaio 2026' })).toBeVisible();
	await expect(page.getByText('Manca 1 numero.')).toBeVisible();
	expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
	await hours.getByLabel('Quanto?').fill('9');
	await button(page, 'Salva i numeri').click();

	await expect(page).toHaveURL(new RegExp(`/progetti/${id}$`));
	await expect(page.getByRole('row', { name: /Persone raggiunte.*1\.044\s*\(stima/ })).toBeVisible();
	await page.goto('/organizzazioni/il-ponte');
	await expect(page.getByRole('link', { name: title })).toHaveCount(0);
});

test('of two people who write the same month the second sees the number of the first, and chooses @everywhere', async ({
	page,
	signIn,
	moveTo
}) => {
	const { id } = aMeasuredProject(moveTo);
	await signIn('lucia');
	await page.goto(`/progetti/${id}/misure/mese?mese=2026-02`);
	const people = page.getByRole('region', { name: 'Persone raggiunte' });
	const hours = page.getByRole('region', { name: 'Ore di volontariato' });
	await people.getByLabel('Quanto?').fill('40');
	await people.getByLabel('Da dove viene il dato').fill('Registro firme');
	await hours.getByLabel('Quanto?').fill('12');
	await hours.getByLabel('Da dove viene il dato').fill('Foglio delle ore');
	aMeasurement(id, 'persone-raggiunte', 38, { by: 'elena' });

	await button(page, 'Salva i numeri').click();
	await expect(
		people.getByText('Qualcuno ha già scritto 38. Tu hai scritto 40. Scegli quale vale.')
	).toBeVisible();
	await expect(people.getByText('Già scritto: 38. Da: Registro delle presenze.')).toBeVisible();
	await expect(people.getByLabel('Il numero giusto')).toHaveValue('40');
	await expect(hours.getByLabel('Quanto?')).toHaveValue('12');
	expect(await problems(page)).toEqual([]);
	await people.getByLabel('Vale il numero che scrivo io').check();
	await button(page, 'Salva i numeri').click();
	await expect(people.getByText('Scrivi perché correggi.')).toBeVisible();
	await expect(people.getByLabel('Vale il numero che scrivo io')).toBeChecked();
	await people.getByLabel('Perché lo correggi').fill('Mancava un foglio firme');
	await button(page, 'Salva i numeri').click();

	await expect(page.getByRole('status').first()).toContainText('2 numeri salvati. Grazie.');
	await page.goto(`/progetti/${id}`);
	await expect(page.getByRole('row', { name: /Persone raggiunte.*40\s*\(corretta\)/ })).toBeVisible();

	aMeasurement(id, 'persone-raggiunte', 30, { by: 'elena', month: '2026-01' });
	await page.goto(`/progetti/${id}/misure/mese?mese=2026-01`);
	await people.getByText('Non è giusto?').click();
	await people.getByLabel('Il numero giusto').fill('33');
	await people.getByLabel('Vale 30, come è scritto').check();
	await hours.getByLabel('Quanto?').fill('8');
	await button(page, 'Salva i numeri').click();
	await expect(page.getByRole('status').first()).toContainText('1 numero salvato. Grazie.');
	await expect(page.getByRole('row', { name: /Persone raggiunte.*gennaio.*30/ })).toBeVisible();
});

test('who leads says what the project measures, and stops @everywhere', async ({ page, signIn, moveTo }) => {
	moveTo(NOW);
	const id = aProject({ title: `Cammini ${newId()}` });
	const name = `Passeggiate ${newId()}`;
	createIndicator(as('carla'), {
		...{ id: newId(), name, definition: 'Quante passeggiate si fanno.', unit: 'numero', kind: 'processo' },
		...{ aggregation: 'sum', direction: 'up', rhythm: 'mensile', disaggregation: '' }
	});
	await signIn('lucia');

	await page.goto(`/progetti/${id}/misure/mese`);
	await expect(page.getByText('Non c’è ancora nessun numero da scrivere.')).toBeVisible();
	await page.getByRole('link', { name: 'Che cosa misura il progetto' }).first().click();
	await expect(page.getByLabel('Che cosa misurare')).toBeVisible();
	expect(await problems(page)).toEqual([]);
	await page.getByLabel('Che cosa misurare').selectOption({ label: `${name} (numero, ogni mese)` });
	await page.getByLabel('Da quando').fill('2026-03-20');
	await button(page, 'Aggiungi un numero').click();
	await expect(page.getByRole('status').first()).toContainText('Aggiunto.');
	await expect(page.getByRole('heading', { name })).toBeVisible();
	await expect(page.getByText('Ogni mese, dal 20 marzo 2026. Si somma.')).toBeVisible();

	await page.getByRole('button', { name: `Smetti di misurarlo : ${name}` }).click();
	await expect(page.getByText('Il progetto non misura ancora niente.')).toBeVisible();
});
