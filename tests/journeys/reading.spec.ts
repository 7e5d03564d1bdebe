import { expect, test } from './fixtures';

test('anybody reads the home page of a city @everywhere @phone', async ({ page }) => {
	await page.goto('/');

	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});

test('what stands around a page travels once, also where the page has scripts', async ({ request }) => {
	const html = await (await request.get('/accedi')).text();

	expect(html.match(/data-element="privacy-policy-link"/g)).toHaveLength(1);
	expect(html).not.toContain('<!--frame');
});

test('every page travels in the smallest form that the browser takes, as one of several languages and readers', async ({
	request
}) => {
	for (const [accepted, sent] of [
		['gzip, deflate, br', 'br'],
		['gzip', 'gzip']
	] as const) {
		const { 'content-encoding': encoding, vary } = (
			await request.get('/iniziative', { headers: { 'accept-encoding': accepted } })
		).headers();
		expect(encoding).toBe(sent);
		expect(vary).toContain('cookie');
	}
});

test('a page that did not change is not sent again, and its scripts still run', async ({ page }) => {
	const refused: string[] = [];
	page.on('console', (said) => said.type() === 'error' && refused.push(said.text()));
	const sent = () =>
		page.evaluate(() => {
			const [visit] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
			return { whole: visit?.decodedBodySize ?? 0, travelled: visit?.transferSize ?? 0 };
		});

	await page.goto('/registrati');
	expect((await sent()).travelled).toBeGreaterThan(2000);
	await page.goto('about:blank');
	await page.goto('/registrati');

	const { whole, travelled } = await sent();
	expect(whole).toBeGreaterThan(5000);
	expect(travelled).toBeLessThan(1000);
	await expect
		.poll(() =>
			page.evaluate(() =>
				performance.getEntriesByType('resource').some(({ name }) => name.includes('/entry/start'))
			)
		)
		.toBe(true);
	expect(refused).toEqual([]);
});
