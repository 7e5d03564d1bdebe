import type { Page } from '@playwright/test';
import { atEveryWidth, everyProblem, WIDTHS } from '../support/looking';
import { ROLES, type Role } from '../support/readers';
import { become, visitAll, worthSeeing, type Preferences, type Visit } from '../support/visits';
import { expect, test } from '../journeys/fixtures';

test.describe.configure({ mode: 'parallel' });

for (const role of ROLES)
	test(`no page has a barrier for who is ${role.role}`, async ({ page, city }) => {
		expect(await barriersMet(page, city.origin, role)).toEqual([]);
	});

/** What most people come for. */
const OFTEN = [
	'/',
	'/accedi',
	'/aiuto',
	'/amministrazione',
	'/consultazioni/[consultation]',
	'/consultazioni/[consultation]/vota',
	'/cruscotto',
	'/cruscotto/[figure]',
	'/incontri/[meeting]',
	'/incontri/[meeting]/verbale',
	'/incontri/[meeting]/verbale/scrivi',
	'/iniziative',
	'/iniziative/[initiative]',
	'/iniziative/nuova',
	'/io',
	'/oggi',
	'/patto',
	'/privacy',
	'/progetti/[project]',
	'/quartieri/[neighbourhood]',
	'/registro',
	'/tavoli/[tavolo]'
];

/** The shapes in which somebody may need the pages. */
const SHAPES = [
	['with the largest text', { testo: 'massimo' }],
	['in high contrast', { contrasto: 'alto' }],
	['in English', { lingua: 'en' }]
] as const;

for (const [shape, preferences] of SHAPES)
	for (const role of ROLES.filter(({ role }) => ['resident', 'secretary', 'coordinator'].includes(role)))
		test(`what most people come for has no barrier ${shape} for who is ${role.role}`, async ({
			page,
			city
		}) => {
			const often = ({ route }: Visit) => OFTEN.includes(route);
			expect(await barriersMet(page, city.origin, role, preferences, often)).toEqual([]);
		});

async function barriersMet(
	page: Page,
	origin: string,
	role: Role,
	preferences: Preferences = {},
	which: (visit: Visit) => boolean = () => true
) {
	const pages = worthSeeing((await visitAll(origin, role, preferences)).filter(which));
	await become(page, origin, role, preferences);
	const problems = new Array<string>();
	for (const { address } of pages) {
		await page.setViewportSize({ width: WIDTHS[0], height: 900 });
		await page.goto(origin + address);
		await atEveryWidth(page, async (width) => {
			problems.push(...(await everyProblem(page, `${address} as ${role.role} at ${width}`)));
		});
	}
	const { size } = new Set(pages.map(({ route }) => route));
	const looks = pages.length * WIDTHS.length;
	console.log(
		`${role.role}: ${size} routes, ${pages.length} pages, ${looks} looks, ${problems.length} problems`
	);
	return problems;
}
