import type { Locator, Page } from '@playwright/test';
import { openSession } from '../../src/lib/accounts/sessions.server';
import { findCounts, listAttendance } from '../../src/lib/minutes/attendance/queries.server';
import { listCommitmentsIn, listDecisionsIn } from '../../src/lib/minutes/decisions/queries.server';
import { findItem, findMinutes, listItems } from '../../src/lib/minutes/queries.server';
import { someMinutes } from '../support/minutes';
import { MINUTE, NOW } from '../support/world';
import { sayWhoIsThere } from './steps/attendance';
import { aLongMeeting } from './steps/longmeeting';
import { expect, test } from './fixtures';

const bar = (page: Page) => page.locator('.desk-bar');
const settled = (page: Page) => expect(bar(page)).toHaveAttribute('data-state', 'saved');

/** All that one may fill in without opening anything, by its name. */
const fieldsOf = (form: Locator) =>
	form
		.locator(':is(input:not([type=hidden]), select, textarea):visible')
		.evaluateAll((fields: (HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement)[]) =>
			fields.map(({ name }) => name)
		);

test('a meeting of ten items is kept whole on a phone, in few taps and few fields @phone', async ({
	page,
	signIn,
	moveTo
}) => {
	const { id, meetingId } = aLongMeeting(moveTo);
	await signIn('teresa');
	await page.goto(`/incontri/${meetingId}/presenze`);
	await settled(page);

	await sayWhoIsThere(page);
	await settled(page);
	expect(listAttendance(id)).toHaveLength(4);
	expect(findCounts(id)).toMatchObject({ residents: 12 });

	await page.goto(`/incontri/${meetingId}/verbale/scrivi`);
	for (let n = 1; n <= 10; n++) {
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Argomento ${n}`);
		await page.getByLabel('Riassunto').fill(`Si è detto molto dell'argomento ${n}.`);
		if (n === 2) {
			await page.getByRole('link', { name: 'Decisione', exact: true }).click();
			await page.getByLabel('Che cosa si decide').fill('Si fa.');
			await page.getByRole('button', { name: 'Scrivi la decisione' }).click();
			await expect(page.getByText('Si fa. Approvata')).toBeVisible();
		}
		if (n === 3) {
			await page.getByRole('link', { name: 'Impegno', exact: true }).click();
			const form = page.locator('main form').filter({ hasText: 'Che cosa si fa' });
			expect(await fieldsOf(form)).toEqual(['what', 'owner', 'dueOn']);
			await page.getByLabel('Chi se ne occupa').selectOption('person:lucia');
			expect(await fieldsOf(form), 'a person says yes to it').toEqual(['what', 'owner', 'consent', 'dueOn']);
			await page.getByLabel('Che cosa si fa').fill('Portare le sedie');
			await page.getByLabel('Chi se ne occupa').selectOption('role:tavolo');
			await page.getByRole('button', { name: 'Fra un mese' }).click();
			await page.getByRole('button', { name: "Aggiungi l'impegno" }).click();
			await expect(page.getByText('Portare le sedie')).toBeVisible();
		}
		if (n < 10) await page.getByRole('button', { name: 'Salva e vai avanti' }).click();
	}
	await settled(page);

	const said = listItems(id).map(({ summary }) => summary);
	expect(said).toEqual(Array.from({ length: 10 }, (_, n) => `Si è detto molto dell'argomento ${n + 1}.`));
	expect(listDecisionsIn(id)).toMatchObject([{ text: 'Si fa.', outcome: 'approved' }]);
	expect(listCommitmentsIn(id)).toMatchObject([{ what: 'Portare le sedie' }]);
	expect(listItems(id).every(({ beganAt }) => beganAt !== null)).toBe(true);
});

test('two secretaries on two devices: both texts stand side by side, and the second puts them together @phone', async ({
	page,
	browser,
	city,
	signIn,
	moveTo
}) => {
	moveTo(NOW);
	const { id, meetingId, firstItemId } = someMinutes();
	moveTo(new Date((findMinutes(id)?.startsAt.getTime() ?? 0) + 60 * MINUTE));
	const editor = `/incontri/${meetingId}/verbale/scrivi?punto=1`;
	await signIn('teresa');
	await page.goto(editor);
	await settled(page);
	const { name, value } = await openSession('paolo', 'second device');
	const second = await browser.newContext({ baseURL: city.origin, locale: 'it-IT' });
	await second.addCookies([{ name, value, url: city.origin }]);
	const other = await second.newPage();
	await other.goto(editor);
	await settled(other);

	// Different fields meet by themselves.
	await page.context().setOffline(true);
	await page.getByLabel('Posizioni emerse').fill('Qualcuno teme i costi.');
	await other.getByLabel('Documenti').fill('Il preventivo.');
	await settled(other);
	await page.context().setOffline(false);
	await settled(page);
	await expect(page.getByLabel('Documenti')).toHaveValue('Il preventivo.');
	expect(findItem(id, firstItemId)).toMatchObject({
		positions: 'Qualcuno teme i costi.',
		documents: 'Il preventivo.'
	});

	// The same field is a question.
	await page.context().setOffline(true);
	await page.getByLabel('Riassunto').fill('Il testo di Teresa.');
	await other.getByLabel('Riassunto').fill('Il testo di Paolo.');
	await settled(other);
	await page.context().setOffline(false);
	const conflict = page.getByRole('region', { name: 'Qualcuno ha salvato mentre scrivevi' });
	await expect(conflict.getByText('Il testo di Paolo.')).toBeVisible();
	await expect(conflict.getByText('Il testo di Teresa.')).toBeVisible();
	await page.getByLabel('Riassunto').pressSequentially(' Con altre parole.');
	expect(findItem(id, firstItemId)?.summary).toBe('Il testo di Paolo.');

	await page.waitForTimeout(2_000);
	await page.reload();
	await expect(conflict.getByText('Il testo di Teresa. Con altre parole.')).toBeVisible();
	await conflict.getByRole('button', { name: /Tieni tutti e due/ }).click();
	await conflict.getByRole('button', { name: 'Salva il testo unito' }).click();
	await settled(page);
	await expect(conflict).toHaveCount(0);
	expect(findItem(id, firstItemId)?.summary).toBe(
		'Il testo di Paolo.\n\nIl testo di Teresa. Con altre parole.'
	);
	await other.reload();
	await expect(other.getByLabel('Riassunto')).toHaveValue(
		'Il testo di Paolo.\n\nIl testo di Teresa. Con altre parole.'
	);
	await second.close();
});
