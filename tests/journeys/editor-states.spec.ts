import type { Page } from '@playwright/test';
import { approveMinutes, publishMinutes, submitMinutes } from '../../src/lib/minutes/commands.server';
import { keepItem } from '../../src/lib/minutes/proposals/commands.server';
import { findItem, findMinutes, listItems } from '../../src/lib/minutes/queries.server';
import { saveItem } from '../../src/lib/minutes/items/commands.server';
import { someMinutes } from '../support/minutes';
import { as, MINUTE, NOW } from '../support/world';
import { told } from './steps/accounts';
import { aLongMeeting } from './steps/longmeeting';
import { looksAt } from './steps/looks';
import { expect, test } from './fixtures';

const isIn = (page: Page, state: string) =>
	expect(page.locator('.desk-bar')).toHaveAttribute('data-state', state, { timeout: 40_000 });
const summary = (page: Page) => page.getByLabel('Riassunto');
const begin = (page: Page, name: 'Decisione' | 'Impegno') =>
	page.getByRole('link', { name, exact: true }).click();
const press = (page: Page, name: string | RegExp) =>
	page.getByRole('button', { name, exact: name === 'Salva' }).click();

/** An hour into a meeting; minutes that say something at each item. */
function minutesUnderWay(moveTo: (instant: Date) => void, given: Parameters<typeof someMinutes>[0] = {}) {
	moveTo(NOW);
	const made = someMinutes(given);
	moveTo(new Date((findMinutes(made.id)?.startsAt.getTime() ?? 0) + 60 * MINUTE));
	return { ...made, address: `/incontri/${made.meetingId}/verbale` };
}

/** Somebody else saves another text of the same item. */
function overtake(id: string, itemId: string, words: string) {
	const item = findItem(id, itemId);
	if (!item) throw new Error('no such item');
	saveItem(as('paolo'), id, itemId, { ...item, summary: words });
}

const WRITING = [
	'nothing written, and the time of the item runs',
	'a note typed',
	'a note saved',
	'the form of a decision',
	'a decision refused',
	'a decision written',
	'the form of a commitment',
	'a commitment refused',
	'a commitment written',
	'another item, an hour later'
] as const;

test('writing at an item has no barrier, whatever one has just done @long', async ({
	page,
	signIn,
	moveTo
}) => {
	const { meetingId } = aLongMeeting(moveTo);
	const { look, end } = looksAt(page, WRITING);
	const slow = Promise.withResolvers<void>();
	await page.route('**/taccuino', async (route) => {
		if (route.request().method() === 'PUT') await slow.promise;
		await route.continue();
	});
	await signIn('teresa');
	await page.goto(`/incontri/${meetingId}/verbale/scrivi`);
	await expect(page.getByText('Su questo punto da')).toBeVisible();
	await look(WRITING[0]);

	await summary(page).fill('Ne abbiamo parlato a lungo.');
	await isIn(page, 'unsaved');
	await look(WRITING[1]);
	slow.resolve();
	await isIn(page, 'saved');
	await look(WRITING[2]);

	await begin(page, 'Decisione');
	await look(WRITING[3]);
	await page.getByLabel('Che cosa si decide').fill('Si comincia a ottobre.');
	await page.getByLabel('Voto palese').check();
	await press(page, 'Scrivi la decisione');
	await expect(page.getByText('servono tutti e tre i numeri').first()).toBeVisible();
	await look(WRITING[4]);
	for (const [tally, votes] of Object.entries({ Favorevoli: '0', Contrari: '0', Astenuti: '0' }))
		await page.getByLabel(tally).fill(votes);
	await page.getByLabel('Consenso', { exact: true }).check();
	await press(page, 'Scrivi la decisione');
	await expect(page.getByText('Si comincia a ottobre. Approvata')).toBeVisible();
	await look(WRITING[5]);

	await begin(page, 'Impegno');
	await look(WRITING[6]);
	await press(page, "Aggiungi l'impegno");
	await expect(page.getByRole('alert').first()).toBeVisible();
	await look(WRITING[7]);
	await page.getByLabel('Che cosa si fa').fill('Portare le sedie');
	await page.getByLabel('Chi se ne occupa').selectOption('role:tavolo');
	await press(page, 'Fra un mese');
	await press(page, "Aggiungi l'impegno");
	await expect(page.getByRole('listitem').filter({ hasText: 'Portare le sedie' })).toBeVisible();
	await look(WRITING[8]);

	await page.getByRole('link', { name: 'Argomento 2', exact: true }).click();
	moveTo(new Date(NOW.getTime() + 10 * 24 * 60 * MINUTE + 70 * MINUTE));
	await page.reload();
	await look(WRITING[9]);
	end();
});

const TROUBLED = [
	'no line, with words and a decision that wait',
	'both texts side by side',
	'both texts side by side, and one chosen',
	'what the server refused',
	'signed out meanwhile',
	'no longer open meanwhile'
] as const;

test('writing when something goes wrong has no barrier @long', async ({ page, context, signIn, moveTo }) => {
	const { id, firstItemId, address } = minutesUnderWay(moveTo);
	const { look, end } = looksAt(page, TROUBLED);
	await signIn('teresa');
	await page.goto(`${address}/scrivi?punto=1`);
	await isIn(page, 'saved');

	await context.setOffline(true);
	await summary(page).fill('Il testo di Teresa.');
	await begin(page, 'Decisione');
	await page.getByLabel('Che cosa si decide').fill('Si comincia a ottobre.');
	await page.getByLabel('Voto palese').check();
	for (const tally of ['Favorevoli', 'Contrari', 'Astenuti']) await page.getByLabel(tally).fill('30');
	await press(page, 'Scrivi la decisione');
	await expect(page.getByText('Si comincia a ottobre. Da mandare')).toBeVisible();
	await isIn(page, 'down');
	await look(TROUBLED[0]);

	overtake(id, firstItemId, 'Il testo di Paolo.');
	await context.setOffline(false);
	await isIn(page, 'conflict');
	await look(TROUBLED[1]);
	await press(page, /Tieni tutti e due/);
	await look(TROUBLED[2]);
	await press(page, 'Salva il testo unito');
	await expect(page.getByRole('region', { name: 'Da guardare' })).toBeVisible({ timeout: 40_000 });
	await look(TROUBLED[3]);
	await press(page, /^Butta via/);
	await isIn(page, 'saved');

	await context.clearCookies();
	await summary(page).fill('Scritto dopo.');
	await isIn(page, 'signed_out');
	await look(TROUBLED[4]);

	submitMinutes(as('teresa'), id);
	await signIn('teresa');
	await page.reload();
	await expect(page.getByRole('heading', { name: 'Il verbale non si scrive più' })).toBeVisible();
	await look(TROUBLED[5]);
	end();
});

const ATTENDING = [
	'nobody marked',
	'somebody present',
	'the form of arrival and departure',
	'somebody gone',
	'the form of a guest, refused',
	'a guest added',
	'numbers refused',
	'no longer noted'
] as const;

test('marking who is there has no barrier, whatever one has just done @long', async ({
	page,
	signIn,
	moveTo
}) => {
	const { id, meetingId } = aLongMeeting(moveTo);
	const { look, end } = looksAt(page, ATTENDING);
	await signIn('teresa');
	await page.goto(`/incontri/${meetingId}/presenze`);
	await isIn(page, 'saved');
	await look(ATTENDING[0]);

	await press(page, /È presente.*Lucia Monti/);
	await expect(page.getByText('1 presente su')).toBeVisible();
	await look(ATTENDING[1]);
	await page.getByText('Altro su Lucia Monti').click();
	await look(ATTENDING[2]);
	await press(page, /Va via adesso.*Lucia Monti/);
	await expect(page.getByText('va via alle')).toBeVisible();
	await look(ATTENDING[3]);

	await press(page, "Aggiungi l'ospite");
	await expect(page.getByText('Scrivi il nome.').first()).toBeVisible();
	await look(ATTENDING[4]);
	await page.getByLabel('Nome', { exact: true }).fill('Ada Neri');
	await press(page, "Aggiungi l'ospite");
	await expect(page.getByRole('listitem').filter({ hasText: 'Ada Neri' })).toBeVisible();
	await look(ATTENDING[5]);
	await page.getByLabel('Con meno di 30 anni').fill('7');
	await press(page, 'Salva i numeri');
	await expect(page.getByText('Sono più di residenti').first()).toBeVisible();
	await look(ATTENDING[6]);

	for (const item of listItems(id)) overtake(id, item.id, 'Se ne è parlato.');
	submitMinutes(as('teresa'), id);
	await page.reload();
	await expect(page.getByRole('heading', { name: 'Le presenze non si segnano più' })).toBeVisible();
	await look(ATTENDING[7]);
	end();
});

const AFTERWARDS = [
	'ready for review',
	'sent to review',
	'read by who was there',
	'a correction without its text',
	'a correction asked',
	'approved, with personal data to look at',
	'a choice without its reason',
	'all personal data looked at',
	'published, with a correction that came too late',
	'being rectified'
] as const;

test('from review to publication and rettifica no state has a barrier @long', async ({
	page,
	signIn,
	moveTo
}) => {
	const { id, firstItemId, address } = minutesUnderWay(moveTo, {
		decision: { text: 'Per i guasti si chiama lo 0522 456000.' }
	});
	const { look, end } = looksAt(page, AFTERWARDS);
	await signIn('teresa');
	await page.goto(address);
	await expect(page.getByRole('button', { name: 'Manda in revisione' })).toBeVisible();
	await look(AFTERWARDS[0]);
	await press(page, 'Manda in revisione');
	await told(page, 'Mandato in revisione');
	await look(AFTERWARDS[1]);

	await signIn('lucia');
	await page.goto(address);
	await look(AFTERWARDS[2]);
	await page.getByLabel('Chiedo una correzione').check();
	await press(page, 'Invia la revisione');
	await expect(page.getByText('Scrivi che cosa correggere.').first()).toBeVisible();
	await look(AFTERWARDS[3]);
	await page.getByLabel('Che cosa correggere e come').fill('La sala non è della parrocchia.');
	await press(page, 'Invia la revisione');
	await told(page, 'la tua revisione è registrata');
	await look(AFTERWARDS[4]);

	approveMinutes(as('elena'), id);
	await signIn('paolo');
	await page.goto(address);
	await expect(page.getByText('0 di 1 già guardati.')).toBeVisible();
	await look(AFTERWARDS[5]);
	await page.getByLabel('Lascia: lo possono leggere tutti').check();
	await press(page, 'Scegli così');
	await expect(page.getByText('Scrivi perché va bene che lo leggano tutti.').last()).toBeVisible();
	await look(AFTERWARDS[6]);
	await page.getByLabel('Perché va bene').fill('È il numero dell’ufficio.');
	await press(page, 'Scegli così');
	await expect(page.getByText('Li hai guardati tutti: 1 su 1.')).toBeVisible();
	await look(AFTERWARDS[7]);

	publishMinutes(as('elena'), id);
	keepItem(as('teresa'), id, firstItemId, {
		treatment: 'treated',
		summary: 'Quello che era rimasto sul telefono.',
		notes: '',
		positions: '',
		documents: '',
		revision: 1
	});
	await page.goto(address);
	await expect(page.getByRole('heading', { name: 'Correzioni proposte' })).toBeVisible();
	await page.locator('summary', { hasText: 'Apri una rettifica' }).click();
	await look(AFTERWARDS[8]);
	await page.getByLabel('Perché si rettifica').fill('Mancava una parola.');
	await press(page, 'Apri una rettifica');
	await told(page, 'Rettifica aperta');
	await look(AFTERWARDS[9]);
	end();
});

const PLAIN = [
	'a note saved by a form',
	'both texts, by a form',
	'a decision refused by the server'
] as const;

test('writing where scripts do not arrive has no barrier @long', async ({ page, signIn, moveTo }) => {
	const { id, firstItemId, address } = minutesUnderWay(moveTo, { decision: false });
	const { look, end } = looksAt(page, PLAIN);
	await page.route(/\/_app\/.*\.js$/, (route) => route.abort());
	await signIn('teresa');
	await page.goto(`${address}/scrivi?punto=1`);
	await summary(page).fill('Il testo di Teresa.');
	await press(page, 'Salva');
	await expect(page.getByText('Salvato alle').first()).toBeVisible();
	await look(PLAIN[0]);

	overtake(id, firstItemId, 'Il testo di Paolo.');
	await summary(page).fill('Un altro testo di Teresa.');
	await press(page, 'Salva');
	await expect(page.getByText('Il testo di Paolo.')).toBeVisible();
	await look(PLAIN[1]);

	await page.goto(`${address}/scrivi?punto=1&nuovo=decisione`);
	await page.getByLabel('Che cosa si decide').fill('Si comincia a ottobre.');
	await page.getByLabel('Voto palese').check();
	await press(page, 'Scrivi la decisione');
	await expect(page.getByText('servono tutti e tre i numeri').first()).toBeVisible();
	await look(PLAIN[2]);
	end();
});
