import type { Page } from '@playwright/test';
import { findItem } from '../../src/lib/minutes/queries.server';
import { problems } from './steps/barriers';
import { aMeetingGoingOn, allSent, aPhone, bar, saved, untilKept } from './steps/phone';
import { expect, test } from './fixtures';

const elsewhere = (page: Page) => page.getByRole('region', { name: "Lo stai scrivendo in un'altra scheda" });
const summary = (page: Page) => page.getByLabel('Riassunto');

/** How many texts this browser still keeps. */
const kept = (page: Page) =>
	page.evaluate(
		() =>
			new Promise<number>((resolve, reject) => {
				const opened = indexedDB.open('taccuino');
				opened.onerror = () => reject(opened.error);
				opened.onsuccess = () => {
					const count = opened.result.transaction('texts').objectStore('texts').count();
					count.onsuccess = () => {
						opened.result.close();
						resolve(count.result);
					};
				};
			})
	);

test('two tabs of the same person never write over each other, with a line or without', async ({
	city,
	moveTo
}) => {
	const { id, firstItemId, editor } = aMeetingGoingOn(moveTo);
	const phone = await aPhone(city);
	const first = await phone.open();
	await first.goto(city.origin + editor);
	await saved(first);
	await untilKept(first);
	const second = await phone.another();
	await second.goto(city.origin + editor);
	await expect(elsewhere(second)).toBeVisible();
	await expect(summary(second)).toHaveCount(0);
	expect(await problems(second)).toEqual([]);

	await phone.line(false);
	await summary(first).fill('Scritto nella prima scheda.');
	await expect(second.getByText('Scritto nella prima scheda.')).toBeVisible();
	await summary(first).press('End');
	await summary(first).pressSequentially(' E poi ancora.');
	await elsewhere(second).getByRole('button', { name: 'Continua qui' }).click();
	await expect(summary(second)).toHaveValue('Scritto nella prima scheda. E poi ancora.');
	await expect(second.getByRole('heading', { level: 1 })).toBeFocused();
	await expect(elsewhere(first)).toBeVisible();
	await summary(second).press('End');
	await summary(second).pressSequentially(' Nella seconda.');
	await expect(first.getByText('Nella seconda.')).toBeVisible();

	// A tab that is closed gives its turn back, and what it kept.
	await second.close();
	await expect(summary(first)).toHaveValue('Scritto nella prima scheda. E poi ancora. Nella seconda.');
	await expect(elsewhere(first)).toHaveCount(0);

	// A tab opened without a line finds both, and waits for its turn.
	const third = await phone.another();
	await third.goto(city.origin + editor);
	await expect(elsewhere(third)).toBeVisible();
	await expect(third.getByText('Nella seconda.')).toBeVisible();
	expect(await kept(first)).toBe(1);

	await phone.line(true);
	await allSent(first);
	expect(findItem(id, firstItemId)?.summary).toBe('Scritto nella prima scheda. E poi ancora. Nella seconda.');
	// What the server confirmed is no longer kept on the device.
	await expect.poll(() => kept(first), { timeout: 40_000 }).toBe(0);
	await expect(bar(first)).toContainText('Salvato alle');
	await phone.forget();
});
