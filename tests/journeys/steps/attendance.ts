import { expect, type Locator, type Page } from '@playwright/test';

/** Who is there is said in so many taps; a fourth would be one too many. */
const MOST_TAPS = 3;

type Tap = Locator | readonly [field: Locator, typed: string];

/** Does what a thumb does, typing where it is asked to, and then reads what the page says of it. */
async function enter(taps: readonly Tap[], seen: Locator) {
	expect(taps.length).toBeLessThanOrEqual(MOST_TAPS);
	for (const tap of taps) {
		const [target, typed] = 'click' in tap ? [tap, ''] : tap;
		await target.click();
		if (typed) await target.fill(typed);
	}
	await expect(seen).toBeVisible();
}

/** Every way of saying who is there: here, excused, gone, come later, a guest, a number of people without a name. */
export async function sayWhoIsThere(page: Page) {
	const of = (name: string) => page.locator('[data-stay]').filter({ hasText: name });
	const button = (name: RegExp | string) => page.getByRole('button', { name });
	await enter([button(/^È presente.*Lucia Monti/)], of('Lucia Monti').getByText('Presente', { exact: true }));
	await enter([button(/^È presente.*Paolo Bassi/)], of('Paolo Bassi').getByText('Presente', { exact: true }));
	await enter(
		[page.getByText('Altro su Teresa Galli'), button(/^È giustificato.*Teresa Galli/)],
		of('Teresa Galli').getByText('Assente giustificato', { exact: true })
	);
	await enter(
		[page.getByText('Altro su Lucia Monti'), button(/^Va via adesso.*Lucia Monti/)],
		of('Lucia Monti').getByText('va via alle')
	);
	await enter(
		[
			page.getByText('Altro su Paolo Bassi'),
			[of('Paolo Bassi').getByLabel('È arrivato alle'), '12:05'],
			button(/^Salva gli orari.*Paolo Bassi/)
		],
		of('Paolo Bassi').getByText('arriva alle 12:05')
	);
	await enter(
		[
			[page.getByLabel('Nome', { exact: true }), 'Ada Neri'],
			[page.getByLabel('Organizzazione'), 'Farmacia'],
			button("Aggiungi l'ospite")
		],
		page.getByText('Ada Neri, Farmacia')
	);
	await enter(
		[[page.getByLabel('Residenti'), '12'], button('Salva i numeri')],
		page.locator('.desk-bar[data-state="saved"]')
	);
}
