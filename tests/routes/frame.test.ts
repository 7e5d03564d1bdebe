import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { framed, MARKS } from '../../src/lib/frame';
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

test('the frame of a page stands where it is shown, with what people wrote in it as they wrote it', () => {
	const frame = {
		header: '<header>$& costa $1</header>',
		help: '<p>Aiuto</p>',
		rating: '',
		footer: '<footer></footer>'
	};
	const head =
		'<!doctype html>\n<html lang="%lingua%" data-text="%testo%" data-contrast="%contrasto%">\n<head>';
	const chosen = { lingua: 'it', testo: 'large', contrasto: 'high' };
	const shown = '<!doctype html>\n<html lang="it" data-text="large" data-contrast="high">\n<head>';
	const page = `${head}${MARKS.header}<main>È il 10%lingua%</main>${MARKS.help}${MARKS.rating}${MARKS.footer}`;

	expect(framed(page, chosen, frame).toString()).toBe(
		`${shown}<header>$& costa $1</header><main>È il 10%lingua%</main><p>Aiuto</p><footer></footer>`
	);
	expect(framed(`${head}<p>Una pagina senza cornice</p>`, chosen, null).toString()).toBe(
		`${shown}<p>Una pagina senza cornice</p>`
	);
});
