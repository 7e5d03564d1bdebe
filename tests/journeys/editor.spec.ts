import type { Locator, Page } from '@playwright/test';
import { openSession } from '../../src/lib/accounts/sessions.server';
import { listAttendance } from '../../src/lib/minutes/attendance/queries.server';
import { listCommitmentsIn, listDecisionsIn } from '../../src/lib/minutes/decisions/queries.server';
import { findItem, findMinutes, listItems } from '../../src/lib/minutes/queries.server';
import { someMinutes } from '../support/minutes';
import { MINUTE, NOW } from '../support/world';
import { problemsAtBothWidths } from './steps/barriers';
import { aLongMeeting } from './steps/longmeeting';
import { expect, test } from './fixtures';

const bar = (page: Page) => page.locator('.desk-bar');
const settled = (page: Page) => expect(bar(page)).toHaveAttribute('data-state', 'saved');

/** Counts what a thumb does. */
function thumb() {
	let taps = 0;
	return {
		tap: async (what: Locator) => {
			taps++;
			await what.click();
		},
		taps: () => {
			const sofar = taps;
			taps = 0;
			return sofar;
		}
	};
}

test('a meeting of ten items is kept whole on a phone, in few taps and few fields @phone', async ({
	page,
	signIn,
	moveTo
}) => {
	const { id, meetingId } = aLongMeeting(moveTo);
	const { tap, taps } = thumb();
	await signIn('teresa');
	await page.goto(`/incontri/${meetingId}/presenze`);
	await settled(page);

	await tap(page.getByRole('button', { name: /È presente.*Lucia Monti/ }));
	expect(taps()).toBe(1);
	await tap(page.getByRole('button', { name: /È presente.*Paolo Bassi/ }));
	expect(taps()).toBe(1);
	await tap(page.getByText('Altro su Lucia Monti'));
	await tap(page.getByRole('button', { name: /Va via adesso.*Lucia Monti/ }));
	expect(taps()).toBe(2);
	await expect(page.getByText('va via alle')).toBeVisible();
	await tap(page.getByLabel('Nome', { exact: true }));
	await page.keyboard.type('Ada Neri');
	await tap(page.getByLabel('Organizzazione'));
	await page.keyboard.type('Farmacia');
	await tap(page.getByRole('button', { name: "Aggiungi l'ospite" }));
	expect(taps()).toBe(3);
	await expect(page.getByText('Ada Neri, Farmacia')).toBeVisible();
	await settled(page);
	expect(await problemsAtBothWidths(page)).toEqual([]);
	expect(listAttendance(id)).toHaveLength(3);

	await page.goto(`/incontri/${meetingId}/verbale/scrivi`);
	for (let n = 1; n <= 10; n++) {
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Argomento ${n}`);
		await page.getByLabel('Riassunto').fill(`Si è detto molto dell'argomento ${n}.`);
		if (n === 2) {
			await page.getByRole('link', { name: 'Decisione', exact: true }).click();
			expect(await problemsAtBothWidths(page)).toEqual([]);
			await page.getByLabel('Che cosa si decide').fill('Si fa.');
			await page.getByRole('button', { name: 'Scrivi la decisione' }).click();
			await expect(page.getByText('Si fa. Approvata')).toBeVisible();
			expect(await problemsAtBothWidths(page)).toEqual([]);
		}
		if (n === 3) {
			await page.getByRole('link', { name: 'Impegno', exact: true }).click();
			const fields = page.locator('main form').filter({ hasText: 'Che cosa si fa' });
			expect(
				await fields.locator(':is(input:not([type=hidden]), select, textarea):visible').count()
			).toBeLessThanOrEqual(4);
			expect(await problemsAtBothWidths(page)).toEqual([]);
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
	expect(await problemsAtBothWidths(page)).toEqual([]);
	await page.getByLabel('Riassunto').pressSequentially(' Con altre parole.');
	expect(findItem(id, firstItemId)?.summary).toBe('Il testo di Paolo.');

	await page.waitForTimeout(2_000);
	await page.reload();
	await expect(conflict.getByText('Il testo di Teresa. Con altre parole.')).toBeVisible();
	await conflict.getByRole('button', { name: /Tieni tutti e due/ }).click();
	expect(await problemsAtBothWidths(page)).toEqual([]);
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
