import { expect, test } from 'vitest';
import { newId } from '../../src/lib/columns.server';
import { db } from '../../src/lib/db.server';
import { barrierReports } from '../../src/lib/municipality/reports/tables.server';
import { pageRatings } from '../../src/lib/municipality/tables.server';
import { actions as reportActions } from '../../src/routes/accessibilita/+page.server';
import { actions } from '../../src/routes/valutazione/+page.server';
import { request } from '../support/request';
import { settle, told } from '../support/world';

const rate = (form: Record<string, string>) =>
	Promise.resolve(actions.default(request({ form, path: '/valutazione' }))).catch(
		(redirected: unknown) => redirected
	);
const ratings = () =>
	db
		.select({ path: pageRatings.path, stars: pageRatings.stars, note: pageRatings.note })
		.from(pageRatings)
		.all();

test('anybody rates a page and comes back to it', async () => {
	settle();

	const led = await rate({ path: '/quartieri/stazione', stars: '4', note: ' Più esempi ' });

	expect(led).toMatchObject({ status: 303, location: '/quartieri/stazione' });
	expect(ratings()).toEqual([{ path: '/quartieri/stazione', stars: 4, note: 'Più esempi' }]);
	expect(told()).toEqual([expect.stringMatching(/^system page\.rated /)]);
});

test('a new line counts as one letter, though browsers send two', async () => {
	settle();
	const lines = (end: string) => `${'a'.repeat(249)}${end}${'b'.repeat(250)}`;

	expect(await rate({ path: '/', stars: '4', note: lines('\r\n') })).toMatchObject({ status: 303 });

	expect(ratings()).toMatchObject([{ note: lines('\n') }]);
});

test.each([
	['no stars', { path: '/', note: 'bella' }],
	['six stars', { path: '/', stars: '6' }],
	['a note that never ends', { path: '/', stars: '3', note: 'a'.repeat(501) }],
	['the address of another site', { path: 'https://altrove.example/', stars: '3' }],
	['an address that leads elsewhere', { path: '//altrove.example', stars: '3' }],
	['the name of another server without dots', { path: '//altrove/pagina', stars: '3' }]
])('a rating with %s is refused, and nothing is kept', async (_, form) => {
	settle();

	expect(await rate(form)).toMatchObject({ status: 400 });

	expect(ratings()).toEqual([]);
	expect(told()).toEqual([]);
});

test('a field whose form says nothing of its own still speaks the reader’s language', async () => {
	settle();

	expect(await rate({ path: `/${'a'.repeat(300)}`, stars: '3' })).toMatchObject({
		data: { form: { errors: { path: ['Scrivi al massimo 200 lettere.'] } } }
	});
});

test('nobody fills the city with ratings or reports: beyond so many an hour they are refused', async () => {
	settle();
	const report = () =>
		Promise.resolve(
			reportActions.default(request({ form: { id: newId(), problem: 'Testo troppo chiaro' } }))
		).catch((redirected: unknown) => redirected);

	for (let i = 0; i < 20; i++) await rate({ path: '/', stars: '1' });
	for (let i = 0; i < 10; i++) await report();

	expect(await rate({ path: '/', stars: '1' })).toMatchObject({ status: 429 });
	expect(await report()).toMatchObject({ status: 429 });
	expect(ratings()).toHaveLength(20);
	expect(db.select().from(barrierReports).all()).toHaveLength(10);
});
