import { keyboardTraps } from '../support/looking';
import { ROLES } from '../support/readers';
import { become, visitAll, worthSeeing } from '../support/visits';
import { expect, test } from '../journeys/fixtures';

test.describe.configure({ mode: 'parallel' });

const narrow = ROLES.filter(({ role }) => role === 'resident').map((role) => ({ role, width: 320 }));

for (const { role, width } of [...ROLES.map((role) => ({ role, width: 1280 })), ...narrow])
	test(`every page is used with the Tab key at ${width} by who is ${role.role}`, async ({ page, city }) => {
		const pages = worthSeeing(await visitAll(city.origin, role));
		await become(page, city.origin, role);
		await page.setViewportSize({ width, height: 900 });
		const problems = new Array<string>();
		for (const { address } of pages) {
			// A page with scripts may put other buttons in the place of those it came with.
			await page.goto(city.origin + address, { waitUntil: 'networkidle' });
			const found = (await keyboardTraps(page)).map((one) => `${address} at ${width}: ${one}`);
			for (const problem of found) console.log(problem);
			problems.push(...found);
		}
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
