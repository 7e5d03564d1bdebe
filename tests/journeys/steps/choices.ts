import { expect, type Page } from '@playwright/test';
import { hasScripts } from './evening';

/** A vote of each method, how somebody fills in its ballot, and what the second page then says. */
type Way = {
	readonly method: 'approval' | 'score' | 'preferences' | 'budget';
	readonly budgetBallot?: 'approval' | 'knapsack';
	readonly budgetEuros?: string;
	readonly maxChoices?: number;
	readonly options: Readonly<Record<string, number | null>>;
	readonly fill: (page: Page) => Promise<void>;
	readonly said: readonly string[];
	/** A ballot as the form carries it, in titles. */
	readonly ballot: unknown;
};

const three = { 'Panchine nuove': null, 'Alberi in piazza': null, Fontanella: null };
const priced = { 'Panchine nuove': 4000, 'Alberi in piazza': 5000, Fontanella: 9000 };

const tick = async (page: Page, titles: readonly string[]) => {
	for (const title of titles) await page.getByRole('checkbox', { name: title }).check();
};

/** Where a script runs one presses the options one after the other; else each has its list of places. */
async function order(page: Page, titles: readonly string[]) {
	for (const [i, title] of titles.entries())
		if (hasScripts()) await page.getByRole('button', { name: `${title} ` }).click();
		else await page.getByLabel(title).selectOption(String(i + 1));
}

export const WAYS: Readonly<Record<string, Way>> = {
	'ticking options': {
		...{ method: 'approval', maxChoices: 2, options: three },
		fill: (page) => tick(page, ['Panchine nuove', 'Fontanella']),
		said: ['Panchine nuove', 'Fontanella'],
		ballot: ['Panchine nuove', 'Fontanella']
	},
	'giving points': {
		...{ method: 'score', options: three },
		fill: async (page) => {
			await page.getByRole('group', { name: 'Alberi in piazza' }).getByLabel('5').check({ force: true });
			await page.getByRole('group', { name: 'Fontanella' }).getByLabel('2').check({ force: true });
		},
		said: ['Alberi in piazza: 5 punti', 'Fontanella: 2 punti', 'Le altre opzioni hanno 0 punti.'],
		ballot: { 'Alberi in piazza': 5 }
	},
	'putting options in order': {
		...{ method: 'preferences', options: three },
		fill: (page) => order(page, ['Fontanella', 'Panchine nuove', "Nessuna: lasciamo com'è"]),
		said: ['Fontanella', 'Panchine nuove', "Nessuna: lasciamo com'è"],
		ballot: [['Fontanella'], ['none']]
	},
	'choosing so many projects': {
		...{ method: 'budget', budgetEuros: '10000', budgetBallot: 'approval', maxChoices: 2, options: priced },
		fill: (page) => tick(page, ['Alberi in piazza']),
		said: ['Alberi in piazza', 'In tutto: 5.000'],
		ballot: ['Alberi in piazza']
	},
	'spending a sum': {
		...{ method: 'budget', budgetEuros: '10000', budgetBallot: 'knapsack', options: priced },
		fill: (page) => tick(page, ['Panchine nuove', 'Alberi in piazza']),
		said: ['Panchine nuove', 'Alberi in piazza', 'In tutto: 9.000'],
		ballot: ['Panchine nuove', 'Alberi in piazza']
	}
};

/** The second page says it all, large. */
export async function seesInReview(page: Page, said: readonly string[]) {
	await expect(page.getByRole('heading', { name: 'Controlla prima di votare' })).toBeVisible();
	for (const words of said) await expect(page.locator('.chosen')).toContainText(words);
}

/** As large as somebody may make the letters of their browser. */
export const enlarge = (page: Page) =>
	page.locator('html').evaluate((html) => {
		html.style.fontSize = '200%';
	});
