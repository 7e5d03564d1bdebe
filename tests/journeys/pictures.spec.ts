import { aJpeg, aTelephonePhoto } from '../support/drawn';
import { anInitiative } from '../support/initiatives';
import { NOW } from '../support/world';
import { expect, test } from './fixtures';

/** Forms alone: nothing here needs a script. */
test.use({ javaScriptEnabled: false });

const WORDS = 'Il cortile della scuola, oggi vuoto, con tre alberi.';

test('a neighbour shows an idea in a picture, and everybody sees it', async ({
	page,
	signIn,
	moveTo,
	browser
}) => {
	moveTo(NOW);
	const id = anInitiative({ state: 'draft' });
	await signIn('bruna');
	await page.goto(`/iniziative/${id}/proposta/riepilogo`);
	await page.getByRole('link', { name: "Aggiungi un'immagine" }).click();

	await page.getByLabel("Scegli l'immagine").setInputFiles({
		name: 'cortile.jpg',
		mimeType: 'image/jpeg',
		buffer: await aTelephonePhoto()
	});
	await page.getByRole('button', { name: "Aggiungi l'immagine" }).click();
	await expect(page.getByText('Scegli di nuovo')).toBeVisible();
	await page.getByLabel('Che cosa si vede').fill(WORDS);
	await page.getByLabel("Scegli l'immagine").setInputFiles({
		name: 'cortile.jpg',
		mimeType: 'image/jpeg',
		buffer: await aTelephonePhoto()
	});
	await page.getByRole('button', { name: "Aggiungi l'immagine" }).click();
	await expect(page.getByRole('status')).toHaveText("L'immagine è aggiunta.");
	const shown = page.getByRole('img', { name: WORDS });
	await expect(shown).toBeVisible();
	const address = (await shown.getAttribute('src')) ?? '';

	const reader = await browser.newPage();
	const origin = new URL(page.url()).origin;
	expect((await reader.request.get(origin + address)).status()).toBe(404);

	await page.getByRole('link', { name: 'Torna al riepilogo' }).click();
	await page.getByRole('button', { name: 'Invia la proposta' }).click();
	await reader.goto(`${origin}/iniziative/${id}`);
	await expect(reader.getByRole('img', { name: WORDS })).toBeVisible();
	const picture = await reader.request.get(origin + address);
	expect(picture.headers()).toMatchObject({
		'content-type': 'image/webp',
		'x-content-type-options': 'nosniff'
	});
	expect((await picture.body()).toString('latin1')).not.toMatch(/Exif|GPS|Telefono/);
	await reader.close();
});

test('what is no picture, or is too heavy, is told beside the field, and the words stay @long', async ({
	page,
	signIn,
	moveTo
}) => {
	moveTo(NOW);
	const id = anInitiative({ state: 'draft' });
	await signIn('bruna');
	await page.goto(`/iniziative/${id}/immagini`);
	const send = async (buffer: Buffer) => {
		await page
			.getByLabel("Scegli l'immagine")
			.setInputFiles({ name: 'foto.jpg', mimeType: 'image/jpeg', buffer });
		await page.getByLabel('Che cosa si vede').fill(WORDS);
		await page.getByRole('button', { name: "Aggiungi l'immagine" }).click();
	};

	await send(Buffer.from('Il cortile'));
	await expect(page.locator('.field-error')).toContainText('JPEG, PNG o WebP');
	await expect(page.getByLabel('Che cosa si vede')).toHaveValue(WORDS);

	for (const megabytes of [12.2, 15, 20]) {
		await send(Buffer.concat([await aJpeg(), Buffer.alloc(megabytes * 1024 * 1024)]));
		await expect(page.locator('.field-error').first()).toContainText('al massimo 12 MB');
	}
});
