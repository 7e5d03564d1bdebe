import { expect, type Locator, type Page } from '@playwright/test';

/** No page of ours takes more steps of the Tab key. */
const MOST_STEPS = 250;

/** Moves on with the Tab key until one is there; at each step one sees where one is. */
export async function tabTo(page: Page, target: Locator) {
	await expect(target).toBeVisible();
	for (let step = 0; step < MOST_STEPS; step++) {
		if (await isThere(target)) return;
		await page.keyboard.press('Tab');
		// A page may still be scrolling to where the key went.
		await expect
			.poll(() => page.evaluate(unseenFocus), { message: `step ${step} towards ${target}`, timeout: 3_000 })
			.toBeNull();
	}
	throw new Error(`the Tab key never comes to ${target}`);
}

const isThere = (target: Locator) => target.evaluate((one) => one === document.activeElement);

/** What is wrong with where the keyboard is now: it is not marked, or out of sight, or something lies over it. */
function unseenFocus() {
	const here = document.activeElement;
	if (here === null || here === document.body) return null;
	const told = here.outerHTML.slice(0, 160);
	const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(here);
	const marked = (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2) || boxShadow !== 'none';
	// The calendar button inside a date is the browser's, which draws its own mark around it.
	if (!marked && here.matches(':focus')) return `focus not shown: ${told}`;

	const { left, right, top, bottom } = here.getBoundingClientRect();
	const labels = here instanceof HTMLInputElement ? [...(here.labels ?? [])] : [];
	const isSeenAt = (x: number, y: number) => {
		const over = document.elementFromPoint(x, y);
		return over !== null && [here, ...labels].some((one) => one.contains(over) || over.contains(one));
	};
	const [dx, dy] = [(right - left) / 4, (bottom - top) / 4];
	const seen = [1, 2, 3].some((i) => [1, 2, 3].some((j) => isSeenAt(left + i * dx, top + j * dy)));
	return seen ? null : `focus out of sight: ${told}`;
}

/** Goes to a field and writes in it, over what was there. */
export async function write(page: Page, label: string, text: string) {
	await tabTo(page, page.getByLabel(label));
	await page.keyboard.press('ControlOrMeta+A');
	await page.keyboard.type(text);
}

/** Goes to a list and writes the first letters of what is chosen. */
export async function choose(page: Page, label: string, letters: string) {
	await tabTo(page, page.getByLabel(label));
	await page.keyboard.type(letters);
}

export async function press(page: Page, target: Locator, key: 'Enter' | 'Space' = 'Enter') {
	await tabTo(page, target);
	await page.keyboard.press(key);
}

/** Of a group of radios the Tab key reaches one, and the arrows the others. */
export async function pick(page: Page, group: Locator, label: string) {
	const radios = group.getByRole('radio');
	const chosen = group.locator(':checked');
	await tabTo(page, (await chosen.count()) > 0 ? chosen : radios.first());
	const target = group.getByLabel(label);
	for (let step = await radios.count(); step > 0 && !(await isThere(target)); step--)
		await page.keyboard.press('ArrowDown');
	await page.keyboard.press('Space');
	await expect(target).toBeChecked();
}
