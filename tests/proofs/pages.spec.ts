import { readFileSync } from 'node:fs';
import { invalidHtml } from '../support/html';
import { pageRoutes } from '../support/pages';
import { ROLES } from '../support/readers';
import { visitAll, visitAsEverybody, type Visit } from '../support/visits';
import { expect, test } from '../journeys/fixtures';

const nameOf = ({ role, address }: Visit) => `${address} as ${role}`;
const said = ({ html }: Visit) => html.startsWith('<!doctype html>');

/** Opened, sent elsewhere (to sign in, for one), not allowed, not there: never broken. */
const ANSWERS = [200, 303, 403, 404];

/** What the guidelines for the sites of Italian public bodies look for on every page. */
const HOOKS = [
	'accessibility-link',
	'privacy-policy-link',
	'legal-notes',
	'faq',
	'report-inefficiency',
	'appointment-booking'
];

/** Opens only with what somebody had typed when they were signed out; `signed-out.spec` walks it. */
const AFTER_AN_ACT = ['/accedi/di-nuovo'];

let visits: Visit[] = [];
test.beforeAll(async ({ city }) => {
	visits = await visitAsEverybody(city.origin);
	const opened = visits.filter(({ status }) => status === 200).length;
	console.log(`${visits.length} pages asked for by ${ROLES.length} roles, ${opened} opened`);
});

test('every page answers everybody, and opens for somebody', ({ city }) => {
	const opened = new Set(visits.filter(({ status }) => status === 200).map(({ route }) => route));

	expect(
		visits.filter(({ status }) => !ANSWERS.includes(status)).map((v) => `${nameOf(v)}: ${v.status}`)
	).toEqual([]);
	expect(pageRoutes().filter((route) => !opened.has(route))).toEqual(AFTER_AN_ACT);
	expect(city.output()).not.toContain('request failed');
});

test('every page is valid HTML, in both languages', async ({ city }) => {
	const english = [];
	for (const role of ROLES.filter(({ person }) => person === null || person === 'elena'))
		english.push(...(await visitAll(city.origin, role, { lingua: 'en' })));
	const pages = new Map([
		...visits.filter(said).map((visit) => [nameOf(visit), visit.html] as const),
		...english.filter(said).map((visit) => [`${nameOf(visit)} in English`, visit.html] as const)
	]);

	const problems = invalidHtml(pages);

	console.log(`${pages.size} pages checked by the W3C's checker, ${problems.length} problems`);
	expect(problems).toEqual([]);
});

test('every page has the links, the date and the office that a public body owes', () => {
	const missing = visits
		.filter(said)
		.flatMap((visit) => [
			...HOOKS.filter((hook) => !visit.html.includes(`data-element="${hook}"`)).map(
				(hook) => `${nameOf(visit)}: no ${hook}`
			),
			...(/class="page-updated[\s\S]*?Ultimo aggiornamento[\s\S]*?<\/section>/.test(visit.html)
				? []
				: [`${nameOf(visit)}: no date`]),
			...(/class="page-updated[\s\S]*?Ufficio Quartieri[\s\S]*?<\/section>/.test(visit.html)
				? []
				: [`${nameOf(visit)}: no office`])
		]);

	expect(missing).toEqual([]);
});

test("at least three classes in ten are Bootstrap Italia's own", () => {
	const styles = readFileSync('node_modules/bootstrap-italia/dist/css/bootstrap-italia.min.css', 'utf8');
	const theirs = new Set([...styles.matchAll(/\.([a-z][\w-]*)/g)].map(([, name]) => name));
	const shares = visits.filter(said).map((visit) => {
		const classes = new Set(
			[...visit.html.matchAll(/ class="([^"]+)"/g)].flatMap(([, names = '']) => names.split(/\s+/))
		);
		return { visit, share: [...classes].filter((name) => theirs.has(name)).length / classes.size };
	});

	console.log(`the least share is ${Math.round(100 * Math.min(...shares.map(({ share }) => share)))} %`);
	expect(shares.filter(({ share }) => share < 0.3).map(({ visit }) => nameOf(visit))).toEqual([]);
});
