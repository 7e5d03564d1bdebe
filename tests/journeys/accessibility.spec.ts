import type { Page } from '@playwright/test';
import type { Someone } from '../../src/cli/demo/cast';
import { invalidHtml } from '../support/html';
import { atEveryWidth, barriers, keyboardTraps } from '../support/looking';
import { examplesOf } from '../support/pages';
import { expect, test } from './fixtures';

test.use({ town: 'living' });

/** The pages that matter most, each with somebody who sees more on it than who has not signed in. */
const PAGES: readonly (readonly [route: string, person: Someone])[] = [
	['/', 'bruna'],
	['/quartieri/[neighbourhood]', 'bruna'],
	['/iniziative/[initiative]', 'bruna'],
	['/iniziative/nuova', 'bruna'],
	['/consultazioni/[consultation]/vota', 'bruna'],
	['/incontri/[meeting]', 'paolo'],
	['/incontri/[meeting]/verbale/scrivi', 'teresa'],
	['/progetti/[project]', 'lucia'],
	['/quartieri/[neighbourhood]/attivita', 'bruna'],
	['/progetti/[project]/rischi', 'lucia'],
	['/progetti/[project]/segui', 'bruna'],
	['/io', 'bruna'],
	['/sportello', 'omar'],
	['/oggi', 'elena'],
	['/amministrazione', 'ines']
];

/** All pages as everybody are in the proofs; these are looked at with every change. */
test('the pages that matter most have no barrier and are valid, signed in or not', async ({
	page,
	context,
	signIn
}) => {
	const pages = new Map<string, string>();
	const problems: string[] = [];
	for (const [route, person] of PAGES)
		for (const who of [null, person]) {
			await context.clearCookies();
			if (who) await signIn(who);
			const address = await firstThatOpens(page, route);
			if (address === undefined) continue;
			const name = `${address} as ${who ?? 'signed out'}`;
			pages.set(name, await (await page.request.get(address)).text());
			await page.goto(address);
			await atEveryWidth(page, async (width) => {
				problems.push(...(await barriers(page)).map((found) => `${name} at ${width}: ${found}`));
			});
			if (who) problems.push(...(await keyboardTraps(page)).map((found) => `${name}: ${found}`));
		}

	expect([...problems, ...invalidHtml(pages)]).toEqual([]);
	expect(pages.size).toBeGreaterThanOrEqual(PAGES.length + 5);
});

/** Among the examples of a page, one that this reader may open. */
async function firstThatOpens(page: Page, route: string) {
	for (const address of examplesOf(route)) {
		const answer = await page.request.get(address, { maxRedirects: 0 });
		if (answer.status() === 200) return address;
	}
	return undefined;
}
