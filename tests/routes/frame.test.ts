import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { errorHelp } from '../../src/routes/error-title';

const footer = readFileSync('src/routes/SiteFooter.svelte', 'utf8');

test('every link at the foot of the pages leads to a page that exists', () => {
	const paths = [...footer.matchAll(/["'](\/[\w-]*)(?:#\w+)?["']/g)].map(([, path]) => path ?? '');

	expect(paths.length).toBeGreaterThan(5);
	expect(paths.filter((path) => !existsSync(`src/routes${path}/+page.svelte`))).toEqual([]);
});

test('the foot of the pages keeps the marks that the national checks look for', () => {
	const marks = [...footer.matchAll(/data-element="([\w-]+)"/g)].map(([, mark]) => mark);

	expect(marks.sort()).toEqual([
		'accessibility-link',
		'appointment-booking',
		'faq',
		'legal-notes',
		'privacy-policy-link',
		'report-inefficiency'
	]);
});

test('only where waiting helps does an error say to try again', () => {
	const waiting = 'Riprova tra poco';

	for (const status of [500, 503]) expect(errorHelp(status)).toContain(waiting);
	for (const status of [400, 403, 404, 413, 415, 429]) expect(errorHelp(status) ?? '').not.toContain(waiting);
});
