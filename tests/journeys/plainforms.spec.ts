import { submitMinutes } from '../../src/lib/minutes/commands.server';
import { findMinutes, listItems } from '../../src/lib/minutes/queries.server';
import { listCommitmentsIn } from '../../src/lib/minutes/decisions/queries.server';
import { someMinutes } from '../support/minutes';
import { as, NOW } from '../support/world';
import { aLongMeeting } from './steps/longmeeting';
import { expect, test } from './fixtures';

/** The same minutes with forms alone: nothing here needs a script. */
test.use({ javaScriptEnabled: false });

test('a meeting of ten items is kept by forms alone', async ({ page, signIn, moveTo }) => {
	const { id, meetingId } = aLongMeeting(moveTo);
	await signIn('teresa');
	await page.goto(`/incontri/${meetingId}/presenze`);
	await page.getByRole('button', { name: /È presente.*Lucia Monti/ }).click();
	await expect(page.getByText('1 presente su')).toBeVisible();

	await page.goto(`/incontri/${meetingId}/verbale/scrivi`);
	for (let n = 1; n <= 10; n++) {
		await page.getByLabel('Riassunto').fill(`Si è detto molto dell'argomento ${n}.`);
		await page.getByRole('button', { name: n < 10 ? 'Salva e vai avanti' : 'Salva', exact: true }).click();
	}
	await page.getByRole('button', { name: 'Impegno' }).click();
	await page.getByLabel('Che cosa si fa').fill('Portare le sedie');
	await page.getByRole('button', { name: "Aggiungi l'impegno" }).click();
	await expect(page.getByLabel('Che cosa si fa')).toHaveValue('Portare le sedie');
	await page.getByLabel('Chi se ne occupa').selectOption('role:tavolo');
	await page.getByLabel('Entro quando').fill('2026-12-31');
	await page.getByRole('button', { name: "Aggiungi l'impegno" }).click();
	await expect(page.getByText('Impegno scritto.')).toBeVisible();

	expect(listItems(id).every(({ summary }, n) => summary.endsWith(`argomento ${n + 1}.`))).toBe(true);
	expect(listCommitmentsIn(id)).toMatchObject([{ what: 'Portare le sedie' }]);
});

test('two people at the same item: the second reads both texts and loses nothing', async ({
	page,
	signIn,
	moveTo
}) => {
	moveTo(NOW);
	const { id, meetingId } = someMinutes();
	moveTo(new Date((findMinutes(id)?.startsAt.getTime() ?? 0) + 3_600_000));
	await signIn('teresa');
	await page.goto(`/incontri/${meetingId}/verbale/scrivi?punto=2`);
	const other = await page.context().newPage();
	await other.goto(`/incontri/${meetingId}/verbale/scrivi?punto=2`);
	await other.getByLabel('Riassunto').fill('Il testo di prima.');
	await other.getByRole('button', { name: 'Salva', exact: true }).click();
	await expect(other.getByText('Salvato.', { exact: true })).toBeVisible();

	await page.getByLabel('Riassunto').fill('Il testo di dopo.');
	await page.getByRole('button', { name: 'Salva', exact: true }).click();

	await expect(page.getByRole('heading', { name: 'Qualcuno ha salvato mentre scrivevi' })).toBeVisible();
	await expect(page.getByText('Il testo di prima.')).toBeVisible();
	await expect(page.getByLabel('Riassunto')).toHaveValue('Il testo di dopo.');
	await page.getByRole('button', { name: 'Salva', exact: true }).click();
	await expect(page.getByText('Salvato.', { exact: true })).toBeVisible();
});

test('a tap on a page that was open when the minutes closed is proposed, and the page says so', async ({
	page,
	signIn,
	moveTo
}) => {
	moveTo(NOW);
	const { id, meetingId } = someMinutes();
	moveTo(new Date((findMinutes(id)?.startsAt.getTime() ?? 0) + 3_600_000));
	await signIn('teresa');
	await page.goto(`/incontri/${meetingId}/presenze`);
	submitMinutes(as('teresa'), id);

	await page.getByText('Altro su Lucia Monti').click();
	await page.getByRole('button', { name: /Va via adesso.*Lucia Monti/ }).click();

	await expect(page.getByText('Il verbale non è più aperto: è tra le correzioni proposte.')).toBeVisible();
	await expect(page.getByRole('heading', { name: 'Le presenze non si segnano più' })).toBeVisible();
	await expect(page.getByRole('listitem').filter({ hasText: 'Presenza: Lucia Monti' })).toBeVisible();
	await expect(page.getByText('va via alle')).toHaveCount(0);
	await page.getByRole('link', { name: 'Guarda le correzioni proposte' }).click();
	await expect(page.getByText(/Presente, va via alle \d\d:\d\d/)).toBeVisible();
	await page.getByRole('button', { name: /Lascia/ }).click();
	await expect(page.getByText('Correzione lasciata fuori.')).toBeVisible();
});
