import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { now } from '../../src/lib/clock';
import { publishedFile } from '../../src/lib/consultations/published/files.server';
import { receiptOf } from '../../src/lib/consultations/ballots/receipts';
import { aConsultation } from '../support/consultations';
import { invalidHtml } from '../support/html';
import { atEveryWidth, barriers } from '../support/looking';
import { NOW } from '../support/world';
import { expect, test } from './fixtures';

const NAMES = ['manifesto.json', 'catena.json', 'schede.json', 'carta.json', 'risultato.json'];

test('anybody counts a vote again in the browser, and finds the ballot that somebody took away @phone', async ({
	page,
	city,
	moveTo
}) => {
	moveTo(NOW);
	const { id } = aConsultation({ state: 'counted', votes: { yes: 8, no: 3, abstain: 1 } });
	city.travelTo(now());
	await page.goto(`/consultazioni/${id}/ricalcolo`);

	await page.getByRole('button', { name: 'Ricalcola in questo browser' }).click();
	await expect(page.getByText('Tutto torna.')).toBeVisible();
	await expect(page.getByRole('heading', { name: 'Le schede: Giusto', exact: true })).toBeVisible();
	await atEveryWidth(page, async (width) => {
		expect(await barriers(page), `at ${width}`).toEqual([]);
	});

	const kept = NAMES.map((name) => ({ name, text: String(publishedFile(id, name)?.body) }));
	const { ballots } = JSON.parse(kept.find(({ name }) => name === 'schede.json')?.text ?? '');
	const [gone, ...others] = ballots;
	await page.getByLabel('Oppure scegli i file che hai salvato').setInputFiles(
		kept.map(({ name, text }) => ({
			name,
			mimeType: 'application/json',
			buffer: Buffer.from(name === 'schede.json' ? JSON.stringify({ ballots: others }) : text)
		}))
	);

	const { words, digits } = receiptOf(gone.code);
	await expect(page.getByText('Qualcosa non torna.')).toBeVisible();
	await expect(page.getByText(`${words.join(' ')} ${digits} (${gone.code}) è stata tolta`)).toBeVisible();
});

test('without JavaScript the page tells how to do it, and gives the script as it is @everywhere', async ({
	page,
	city,
	moveTo
}) => {
	moveTo(NOW);
	const { id } = aConsultation({ state: 'counted', votes: { yes: 8, no: 3 } });
	city.travelTo(now());
	const address = `/consultazioni/${id}/ricalcolo`;
	await page.goto(address);

	await expect(page.getByText('node recount.mjs voto')).toBeVisible();
	expect(invalidHtml(new Map([[address, await (await page.request.get(address)).text()]]))).toEqual([]);

	const script = await (await page.request.get('/ricalcolo/recount.mjs')).body();
	const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
	expect(hash(script)).toBe(hash(readFileSync('static/ricalcolo/recount.mjs')));
});

test('nobody counts again a vote that was not counted', async ({ page, city, moveTo }) => {
	moveTo(NOW);
	const { id } = aConsultation({ state: 'open' });
	city.travelTo(now());

	expect((await page.goto(`/consultazioni/${id}/ricalcolo`))?.status()).toBe(404);
});
