import type { Page, Response } from '@playwright/test';
import { invalidHtml } from '../support/html';
import { atEveryWidth, everyProblem } from '../support/looking';
import { ROLES } from '../support/readers';
import { become, visitAll, worthSeeing } from '../support/visits';
import { expect, test } from '../journeys/fixtures';

test.describe.configure({ mode: 'parallel' });

for (const role of ROLES)
	test(`a form that is refused has no barrier for who is ${role.role}`, async ({ page, city }) => {
		const pages = worthSeeing(await visitAll(city.origin, role)).filter(({ status }) => status === 200);
		await become(page, city.origin, role);
		const problems = new Array<string>();
		const answers = new Map<string, string>();
		const tried = new Set<string>();
		for (const { address, route } of pages) {
			await page.goto(city.origin + address);
			for (const { index, action } of await formsToFill(page)) {
				if (tried.has(route + action)) continue;
				tried.add(route + action);
				await page.goto(city.origin + address);
				const answer = await sendEmpty(page, index);
				const status = answer?.status() ?? 0;
				const name = `${address}${action} refused to who is ${role.role}`;
				if (status >= 500) problems.push(`${name}: ${status}`);
				if (status < 400 || status >= 500) continue;
				answers.set(name, (await answer?.text()) ?? '');
				await atEveryWidth(page, async (width) => {
					problems.push(...(await everyProblem(page, `${name} at ${width}`)));
				});
			}
		}
		problems.push(...invalidHtml(answers));
		console.log(
			`${role.role}: ${tried.size} forms sent empty, ${answers.size} refused, ${problems.length} problems`
		);
		expect(problems).toEqual([]);
	});

/** The forms of the page in which something is written or chosen, by their place on it. */
const formsToFill = (page: Page) =>
	page.evaluate(() =>
		[...document.querySelectorAll<HTMLFormElement>('main form')]
			.map((form, index) => ({ form, index, action: form.getAttribute('action') ?? '' }))
			.filter(({ form }) => form.method === 'post')
			.filter(({ form }) => form.querySelector('input:not([type="hidden"]), textarea, select'))
			.map(({ index, action }) => ({ index, action }))
	);

/**
 * Sends a form with nothing written in it, as a browser without scripts would, and waits for the page that
 * answers. A form that an earlier act has taken away is not sent.
 */
async function sendEmpty(page: Page, index: number): Promise<Response | null> {
	const form = page.locator('main form').nth(index);
	if ((await form.count()) === 0) return null;
	const [answer] = await Promise.all([
		page.waitForNavigation({ timeout: 60_000 }),
		form.evaluate((one) => {
			if (!(one instanceof HTMLFormElement)) throw new Error('no form');
			for (const field of one.elements) {
				if (field instanceof HTMLInputElement && ['checkbox', 'radio'].includes(field.type))
					field.checked = false;
				else if (field instanceof HTMLInputElement && field.type !== 'hidden') field.value = '';
				else if (field instanceof HTMLTextAreaElement) field.value = '';
				else if (field instanceof HTMLSelectElement) field.selectedIndex = 0;
			}
			HTMLFormElement.prototype.submit.call(one);
		})
	]);
	return answer;
}
