import type { Page } from '@playwright/test';
import { barriers } from '../../support/looking';
import { hasScripts } from './evening';

/** What axe finds in this state of a page, and what is wider than the screen. Where no script runs, axe cannot. */
export const problems = async (page: Page) => (hasScripts() ? barriersOnce(page) : []);

/** A page that goes away while it is looked at was the one before: what comes after it is looked at. */
async function barriersOnce(page: Page) {
	try {
		return await barriers(page);
	} catch (thrown) {
		if (!/context was destroyed|because of a navigation/.test(String(thrown))) throw thrown;
		await page.waitForLoadState();
		return barriers(page);
	}
}

/** The same at the width of this screen, and on the smallest phone. */
export async function problemsAtBothWidths(page: Page): Promise<string[]> {
	const size = page.viewportSize() ?? { width: 1280, height: 740 };
	const found: string[] = [];
	for (const width of new Set([size.width, 320])) {
		await page.setViewportSize({ ...size, width });
		found.push(...(await problems(page)).map((problem) => `${width}: ${problem}`));
	}
	await page.setViewportSize(size);
	return found;
}
