import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** What axe finds in this state of a page, and whether it is wider than the screen, also on the smallest phone. */
export async function barriersOf(page: Page): Promise<string[]> {
	const size = page.viewportSize();
	const found: string[] = [];
	for (const width of new Set([size?.width ?? 1280, 320])) {
		await page.setViewportSize({ width, height: size?.height ?? 740 });
		const { violations } = await new AxeBuilder({ page }).analyze();
		found.push(...violations.map(({ id, nodes }) => `${width}: ${id}: ${nodes[0]?.html ?? ''}`));
		const over = await page.evaluate(
			() => document.documentElement.scrollWidth - document.documentElement.clientWidth
		);
		if (over > 0) found.push(`${width}: ${over} pixels too wide`);
	}
	if (size) await page.setViewportSize(size);
	return found;
}
