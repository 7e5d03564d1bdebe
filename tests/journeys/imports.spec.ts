import { expect, test } from './fixtures';
import { problems } from './steps/barriers';

/** A list of its own each time, since what came in once does not come in again. */
const aList = (rows: (title: string) => readonly string[]) => {
	const title = `Assemblea ${Math.random().toString(36).slice(2, 8)}`;
	const text = ['Quartiere;Quando è stato;Ora;Titolo;Presenti;Under 30;Note', ...rows(title)].join('\r\n');
	return {
		title,
		text,
		file: { name: 'elenco-2022.csv', mimeType: 'text/csv', buffer: Buffer.from(text, 'latin1') }
	};
};

const day = () => `${String(1 + Math.floor(Math.random() * 28)).padStart(2, '0')}/05/2022`;

test('a coordinator brings in the past of a quartiere from a spreadsheet @everywhere', async ({
	page,
	signIn
}) => {
	const when = day();
	const wrong = aList((title) => [
		`San Giorgio;${when};18.30;${title} più attesa;34;6;Parla la signora`,
		`Borgo Antco;ieri;;X;;;`
	]);
	const right = {
		...wrong.file,
		buffer: Buffer.from(wrong.text.split('\r\n').slice(0, 2).join('\r\n'), 'latin1')
	};
	await signIn('elena');

	await page.goto('/incontri');
	await page.getByRole('link', { name: 'Importa gli incontri del passato' }).click();
	await expect(page.getByLabel('File CSV')).toBeVisible();
	expect(await problems(page)).toEqual([]);
	await page.getByRole('button', { name: 'Continua' }).click();
	await expect(page.getByRole('alert')).toContainText('Scegli un file o incolla le righe.');
	await page.getByLabel('File CSV').setInputFiles(wrong.file);
	await page.getByRole('button', { name: 'Continua' }).click();

	await expect(page.getByRole('heading', { name: "Che cosa c'è in ogni colonna" })).toBeVisible();
	await page.getByLabel('Quando è stato').selectOption('Giorno');
	await expect(page.getByLabel('Note')).toHaveValue('');
	expect(await problems(page)).toEqual([]);
	await page.getByRole('button', { name: 'Prova', exact: true }).click();

	await expect(page.getByText('1 incontro può entrare.')).toBeVisible();
	await expect(
		page.getByText('Riga 3, quartiere: “Borgo Antco” non è un quartiere della città.')
	).toBeVisible();
	await expect(page.getByText('Riga 3, giorno: “ieri” non è un giorno.')).toBeVisible();
	expect(await problems(page)).toEqual([]);
	await page.getByRole('button', { name: 'Importa 1 incontro' }).click();
	await expect(page.getByRole('alert')).toContainText('non è entrato niente');
	expect(await problems(page)).toEqual([]);

	await page.getByRole('link', { name: 'File', exact: true }).click();
	await page.getByLabel('File CSV').setInputFiles(right);
	await page.getByLabel("Da dove viene l'elenco").fill('Elenco dell’Ufficio quartieri');
	await page.getByRole('button', { name: 'Continua' }).click();
	await expect(page.getByLabel('Quando è stato')).toHaveValue('day');
	await page.getByRole('button', { name: 'Prova', exact: true }).click();
	await page.getByRole('button', { name: 'Importa 1 incontro' }).click();
	await expect(page.getByRole('status').first()).toContainText('È entrato 1 incontro.');

	await page.goto('/incontri?anno=2022');
	await page.getByRole('link', { name: `${wrong.title} più attesa` }).click();
	await expect(page.getByText('viene da un elenco: Elenco dell’Ufficio quartieri')).toBeVisible();
	await expect(page.getByText('Persone presenti')).toBeVisible();
	await expect(page.getByText('34', { exact: true })).toBeVisible();
	await expect(page.getByText('Parla la signora')).toHaveCount(0);
	expect(await problems(page)).toEqual([]);
});

test('rows are pasted on a small phone, and those with a problem are left out @phone', async ({
	page,
	signIn
}) => {
	const { text, title } = aList((title) => [
		`San Giorgio;${day()};;${title};12;;`,
		`San Giorgio;domani;;${title} bis;;;`
	]);
	await signIn('elena');

	await page.goto('/incontri/importa');
	await page.getByLabel('Oppure incolla qui le righe').fill(text.replaceAll(';', '\t'));
	await page.getByRole('button', { name: 'Continua' }).click();
	await page.getByLabel('Quando è stato').selectOption('Giorno');
	await page.getByRole('button', { name: 'Prova', exact: true }).click();
	await page.getByLabel('Lascia fuori la riga con un problema').check();
	expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
	await page.getByRole('button', { name: 'Importa 1 incontro' }).click();

	await expect(page.getByRole('status').first()).toContainText('Righe lasciate fuori: 1.');
	await expect(page.getByRole('link', { name: title, exact: true })).toBeVisible();
});
