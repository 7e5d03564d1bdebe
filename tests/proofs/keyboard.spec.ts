import { atEveryWidth, keyboardTraps } from '../support/looking';
import { ROLES } from '../support/readers';
import { become, visitAll, worthSeeing } from '../support/visits';
import { expect, test } from '../journeys/fixtures';

test.describe.configure({ mode: 'parallel' });

for (const role of ROLES)
	test(`every page is used with the Tab key by who is ${role.role}`, async ({ page, city }) => {
		const pages = worthSeeing(await visitAll(city.origin, role));
		await become(page, city.origin, role);
		const problems = new Array<string>();
		for (const { address } of pages)
			await atEveryWidth(page, async (width) => {
				await page.goto(city.origin + address);
				const found = (await keyboardTraps(page)).map((one) => `${address} at ${width}: ${one}`);
				problems.push(...found);
				for (const problem of found) console.log(problem);
			});
		console.log(`${role.role}: ${pages.length} pages walked by keyboard, ${problems.length} problems`);
		expect(problems).toEqual([]);
	});

test('the first Tab offers to skip to the content', async ({ page, city }) => {
	await page.goto(`${city.origin}/quartieri`);

	await page.keyboard.press('Tab');
	await expect(page.getByRole('link', { name: 'Vai al contenuto' })).toBeFocused();
	await page.keyboard.press('Enter');
	await expect(page.locator('main')).toBeFocused();
	await page.keyboard.press('Tab');

	expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
});
