import type { Page } from '@playwright/test';
import { barriers } from '../../support/looking';
import { hasScripts } from './evening';

/** What axe finds in this state of a page, and what is wider than the screen. Where no script runs, axe cannot. */
export const problems = async (page: Page) => (hasScripts() ? barriers(page) : []);

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
