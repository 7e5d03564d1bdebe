import { newId } from '../../src/lib/columns.server';
import { listMeasurements } from '../../src/lib/projects/measurements/queries.server';
import { aProject, indicatorId } from '../support/projects';
import { expect, test } from './fixtures';
import { problems } from './steps/barriers';
import { button } from './steps/evening';

/** A project of its own, and a list of what it measured: one row names a project that is not there. */
function aList() {
	indicatorId('persone-raggiunte');
	const title = `Cammini ${newId()}`;
	const id = aProject({ title });
	const text = [
		'Progetto;Indicatore;Quando;Valore;Fonte;Osservatore',
		`${title};Persone raggiunte;02/2026;40;Registro firme;Signora Rosa`,
		`${title};Ore di volontariato;gennaio 2026;12,5;;`,
		`${title} bis;Persone raggiunte;02/2026;9;;`
	].join('\r\n');
	const file = { name: 'misure.csv', mimeType: 'text/csv', buffer: Buffer.from(text, 'latin1') };
	return { id, title, file };
}

test('a coordinator brings in measurements from a spreadsheet, and leaves out a row on purpose @everywhere', async ({
	page,
	signIn
}) => {
	const { id, title, file } = aList();
	await signIn('elena');

	await page.goto('/progetti');
	await page.getByRole('link', { name: 'Importa misure da un file' }).click();
	await expect(page.getByLabel('File CSV')).toBeVisible();
	expect(await problems(page)).toEqual([]);
	await page.getByLabel('File CSV').setInputFiles(file);
	await button(page, 'Continua').click();
	await page.getByLabel('Quando', { exact: true }).selectOption('Periodo o primo giorno');
	await expect(page.getByLabel('Osservatore')).toHaveValue('');
	expect(await problems(page)).toEqual([]);
	await button(page, 'Prova').click();

	await expect(page.getByText('2 misure possono entrare.')).toBeVisible();
	await expect(
		page.getByText(`Riga 4, progetto: “${title} bis” non è un progetto della città.`)
	).toBeVisible();
	await expect(page.getByRole('row', { name: /Ore di volontariato.*gennaio 2026.*12,5 ore/ })).toBeVisible();
	expect(await problems(page)).toEqual([]);
	await button(page, 'Importa 2 misure').click();
	await expect(page.getByRole('alert')).toContainText('non è entrato niente');
	expect(listMeasurements(id)).toEqual([]);
	await page.getByLabel('Lascia fuori la riga con un problema').check();
	await button(page, 'Importa 2 misure').click();

	await expect(page.getByRole('status').first()).toContainText('Sono entrate 2 misure.');
	await page.goto(`/progetti/${id}`);
	await expect(page.getByRole('row', { name: /Persone raggiunte.*40.*Registro firme/ })).toBeVisible();
	await expect(page.getByText('Signora Rosa')).toHaveCount(0);
});
