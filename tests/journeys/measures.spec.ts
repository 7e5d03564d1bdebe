import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { newId } from '../../src/lib/columns.server';
import { listMeasurements } from '../../src/lib/projects/measurements/queries.server';
import { aProject, indicatorId } from '../support/projects';
import type { Server } from '../support/server';
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
	return { id, title, text, file };
}

test('a coordinator brings in measurements from a spreadsheet, and leaves out a row on purpose @everywhere', async ({
	page,
	signIn
}) => {
	const { id, title, file } = aList();
	await signIn('elena');

	await page.goto('/progetti');
	await page.getByRole('link', { name: 'Importa misure da un file' }).click();
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

/** A command of the operator as its own process: how it ended and what it said. */
const tavoli = ({ env }: Server, ...args: string[]) =>
	new Promise<{ code: number; out: string; err: string }>((resolve) =>
		execFile(
			'npm',
			['run', '--silent', 'tavoli', '--', ...args],
			{ env: { ...process.env, ...env } },
			(error, out, err) => resolve({ code: error ? 1 : 0, out, err })
		)
	);

test('whoever holds the machine brings measurements in from the command line', async ({ city }) => {
	const { id, text } = aList();
	const file = join(city.folder, 'misure.csv');
	writeFileSync(file, text);
	const asked = ['import', 'misure', file, '--map', 'Quando=periodo o primo giorno'];

	const trial = await tavoli(city, ...asked, '--dry-run', '--skip-bad');
	expect(trial).toMatchObject({ code: 0, err: expect.stringContaining('Riga 4, progetto') });
	expect(trial.out).toContain('Osservatore → lasciata fuori');
	expect(trial.out).toContain('Prova, senza cambiare niente. Entrerebbero 2 misure.');
	expect(listMeasurements(id)).toEqual([]);

	const refused = await tavoli(city, ...asked);
	expect(refused).toMatchObject({ code: 1, err: expect.stringContaining('non è entrato niente') });
	expect(listMeasurements(id)).toEqual([]);

	const done = await tavoli(city, ...asked, '--skip-bad', '--source', 'Archivio');
	expect(done).toMatchObject({ code: 0, out: expect.stringContaining('Sono entrate 2 misure.') });

	const again = await tavoli(city, 'import', 'misure', file, '--skip-bad');
	expect(again.out).toContain('Sono entrate 0 misure. Già presenti: 2.');
	expect(listMeasurements(id)).toHaveLength(2);
});
