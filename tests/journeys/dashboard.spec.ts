import type { Page } from '@playwright/test';
import { listNeighbourhoods } from '../../src/lib/neighbourhoods/queries.server';
import { aMeasurement, aProject } from '../support/projects';
import { NOW } from '../support/world';
import { expect, test } from './fixtures';
import { problems } from './steps/barriers';

/** Charts of which some number stands in no table on paper. */
const untold = (page: Page) =>
	page.locator('figure.figure-data').evaluateAll((figures) =>
		figures
			.filter((figure) => figure.querySelector('svg.figure-columns'))
			.filter((figure) => {
				const told = [...figure.querySelectorAll('td')].filter((cell) => cell.checkVisibility());
				return told.length === 0 || told.some((cell) => cell.innerText.trim() === '');
			})
			.map((figure) => figure.querySelector('figcaption')?.innerText)
	);

test('the dashboard is read on a small phone and on paper: each chart with its numbers, the map with its list @everywhere @phone', async ({
	page,
	moveTo
}) => {
	moveTo(NOW);
	aMeasurement(aProject(), 'partecipazioni', 40);
	await page.setViewportSize({ width: 320, height: 640 });
	await page.goto('/cruscotto');
	expect(await problems(page)).toEqual([]);
	expect(await untold(page), 'on a screen a table opens when it is asked for').not.toEqual([]);

	await page.emulateMedia({ media: 'print' });

	expect(await untold(page)).toEqual([]);
	const quartieri = page.getByRole('row').filter({ has: page.locator('a[href*="quartiere="]') });
	await expect(quartieri).toHaveCount(listNeighbourhoods().length);
	await expect(page.getByRole('button')).toHaveCount(0);
});
