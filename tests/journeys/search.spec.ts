import { aMeeting } from '../support/meetings';
import { someMinutes } from '../support/minutes';
import { expect, test } from './fixtures';
import { problems } from './steps/barriers';

test('somebody looks for a word in the header and reads where it was said @everywhere', async ({
	page,
	moveTo
}) => {
	moveTo(new Date('2026-03-12T11:00:00Z'));
	const { meetingId } = someMinutes({ state: 'published' });
	moveTo(new Date('2026-03-30T11:00:00Z'));

	await page.goto('/');
	await page.getByRole('searchbox', { name: 'Cerca nel sito' }).fill('panchina');
	await page.getByRole('search', { name: 'Cerca nel sito', exact: true }).getByRole('button').click();

	await expect(page.getByRole('status').first()).toContainText(/parl(a|ano) di questo/);
	await expect(page.locator('mark').first()).toHaveText(/panchine/i);
	expect(await page.locator('script').count()).toBe(0);
	expect(await problems(page)).toEqual([]);
	await page.locator(`a[href="/incontri/${meetingId}/verbale#punto-2"]`).click();
	await expect(page).toHaveURL(`/incontri/${meetingId}/verbale#punto-2`);
	await expect(page.getByRole('heading', { name: '2. Panchine' })).toBeInViewport();
});

test('what is looked for is narrowed, and finding nothing helps on @everywhere', async ({ page, moveTo }) => {
	moveTo(new Date('2026-03-12T11:00:00Z'));
	const word = `coriandolo${Math.random().toString(36).replace(/\W|\d/g, '').slice(0, 6)}`;
	aMeeting({ title: `Festa ${word}` });

	await page.goto(`/cerca?testo=${word}`);
	await expect(page.getByRole('link', { name: `Festa ${word}` })).toBeVisible();
	await page.getByLabel('Quartiere').selectOption('Stazione');
	await page
		.getByRole('search', { name: 'Cerca fra iniziative, incontri e verbali' })
		.getByRole('button', { name: 'Cerca' })
		.click();

	await expect(page.getByRole('status')).toHaveText(
		'Nessuna iniziativa, nessun incontro e nessun verbale con queste parole.'
	);
	await expect(page.getByText('Togli i filtri: cercano')).toBeVisible();
	expect(await problems(page)).toEqual([]);
	await page.getByRole('link', { name: 'Togli i filtri' }).click();
	await expect(page.getByRole('link', { name: `Festa ${word}` })).toBeVisible();
});

test('what is found is read on a small phone, and weighs little @phone', async ({ page, moveTo }) => {
	moveTo(new Date('2026-03-12T11:00:00Z'));
	for (let i = 0; i < 12; i++) aMeeting({ title: `Castagnata numero ${i}` });
	let bytes = 0;
	const network = await page.context().newCDPSession(page);
	await network.send('Network.enable');
	network.on('Network.loadingFinished', ({ encodedDataLength }) => void (bytes += encodedDataLength));

	await page.goto('/cerca?testo=castagnate', { waitUntil: 'networkidle' });

	expect(await page.locator('article').count()).toBe(10);
	expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
	expect(bytes).toBeLessThanOrEqual(100 * 1024);
	expect(await problems(page)).toEqual([]);
	await page.getByRole('link', { name: 'Pagina 2' }).click();
	await expect(page.getByText(/Pagina 2 di/)).toBeVisible();
});
