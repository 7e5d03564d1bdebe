import { findItem, findMinutes, listItems } from '../../src/lib/minutes/queries.server';
import { listDecisionsIn } from '../../src/lib/minutes/decisions/queries.server';
import { keepAct, leaveProposal } from '../../src/lib/minutes/proposals/commands.server';
import { listProposals } from '../../src/lib/minutes/proposals/queries.server';
import { approveMinutes, publishMinutes, submitMinutes } from '../../src/lib/minutes/commands.server';
import { someMinutes } from '../support/minutes';
import { as, MINUTE, NOW } from '../support/world';
import { problemsAtBothWidths } from './steps/barriers';
import { aMeetingGoingOn, allSent, aPhone, bar, saved, untilKept } from './steps/phone';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';

const titles = (id: string) => listItems(id).map(({ title }) => title);
const WITH_ONE_MORE = ['Telefono amico', 'Panchine', 'Buche in via Po'];

test('a point that nobody planned is added and written, by its title alone @everywhere @phone', async ({
	page,
	signIn,
	moveTo
}) => {
	const { id, editor } = aMeetingGoingOn(moveTo);
	await signIn('teresa');
	await page.goto(editor);

	await page.getByRole('link', { name: 'Aggiungi un punto' }).click();
	await page.getByRole('button', { name: 'Aggiungi e scrivi' }).click();
	await expect(page.getByText('Scrivi di che cosa si parla.').first()).toBeVisible();
	expect(titles(id)).toHaveLength(2);
	await page.getByLabel('Di che cosa si parla').fill('Buche in via Po');
	await page.getByRole('button', { name: 'Aggiungi e scrivi' }).click();

	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Buche in via Po');
	await expect(page.getByText('Punto 3 di 3')).toBeVisible();
	expect(titles(id)).toEqual(WITH_ONE_MORE);
	await expect(page.getByLabel('Riassunto')).toBeEditable();
});

test('the form of a new point has no barrier, empty or refused @long', async ({ page, signIn, moveTo }) => {
	const { editor } = aMeetingGoingOn(moveTo);
	await signIn('teresa');
	await page.goto(`${editor}&nuovo=punto`);
	await expect(bar(page)).toHaveAttribute('data-state', 'saved');
	await page.getByText('Altro sul punto').click();
	expect(await problemsAtBothWidths(page)).toEqual([]);

	await page.getByLabel('Minuti').fill('700');
	await page.getByRole('button', { name: 'Aggiungi e scrivi' }).click();
	await expect(page.getByText('Scrivi i minuti: un numero da 0 a 600.').first()).toBeVisible();
	expect(await problemsAtBothWidths(page)).toEqual([]);
});

test('a point added without a line is written at once, decided upon, and arrives whole', async ({
	city,
	moveTo
}) => {
	const { id, editor } = aMeetingGoingOn(moveTo);
	const phone = await aPhone(city);
	let page = await phone.open();
	await page.goto(city.origin + editor);
	await untilKept(page);
	await phone.line(false);
	await page.getByRole('link', { name: 'Aggiungi un punto' }).click();
	await page.getByLabel('Di che cosa si parla').fill('Buche in via Po');
	await page.getByRole('button', { name: 'Aggiungi e scrivi' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Buche in via Po');
	await page.getByLabel('Riassunto').fill('Si segnalano al Comune.');
	await page.getByRole('link', { name: 'Decisione', exact: true }).click();
	await page.getByLabel('Che cosa si decide').fill('Si scrive al Comune.');
	await page.getByRole('button', { name: 'Scrivi la decisione' }).click();
	await expect(page.getByText('Si scrive al Comune. Da mandare')).toBeVisible();
	await expect(bar(page)).toContainText('3 cose da mandare');
	expect(await problemsAtBothWidths(page)).toEqual([]);
	const address = page.url();
	await page.waitForTimeout(2_000);
	await phone.close();

	page = await phone.open({ offline: true });
	await page.goto(address);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Buche in via Po');
	await expect(page.getByLabel('Riassunto')).toHaveValue('Si segnalano al Comune.');
	await page.getByLabel('Riassunto').press('End');
	await page.getByLabel('Riassunto').pressSequentially(' Subito.');
	await phone.line(true);
	await allSent(page);

	const added = listItems(id).at(-1)?.id ?? '';
	expect(titles(id)).toEqual(WITH_ONE_MORE);
	expect(findItem(id, added)?.summary).toBe('Si segnalano al Comune. Subito.');
	expect(listDecisionsIn(id)).toMatchObject([{ agendaItemId: added, text: 'Si scrive al Comune.' }]);
	await phone.forget();
});

test('another device learns of the new point, without a reload', async ({ city, moveTo, page, signIn }) => {
	const { id, editor } = aMeetingGoingOn(moveTo);
	const phone = await aPhone(city);
	const teresa = await phone.open();
	await signIn('paolo');
	await page.goto(`${city.origin}${editor}`);
	await expect(bar(page)).toHaveAttribute('data-state', 'saved');

	await teresa.goto(city.origin + editor);
	await teresa.getByRole('link', { name: 'Aggiungi un punto' }).click();
	await teresa.getByLabel('Di che cosa si parla').fill('Buche in via Po');
	await teresa.getByRole('button', { name: 'Aggiungi e scrivi' }).click();
	await expect(teresa.getByText('Punto 3 di 3')).toBeVisible();
	await page.getByLabel('Riassunto').fill('Paolo scrive qui.');
	await saved(page);
	await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));

	await page.getByRole('link', { name: 'Buche in via Po' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Buche in via Po');
	expect(titles(id)).toEqual(WITH_ONE_MORE);
	await phone.forget();
});

test('a point that arrives when the minutes are no longer written is a proposed correction, with its text', async ({
	city,
	moveTo
}) => {
	moveTo(NOW);
	const { id, meetingId } = someMinutes();
	moveTo(new Date((findMinutes(id)?.startsAt.getTime() ?? 0) + 60 * MINUTE));
	const editor = `/incontri/${meetingId}/verbale/scrivi?punto=1`;
	const phone = await aPhone(city);
	const page = await phone.open();
	await page.goto(city.origin + editor);
	await untilKept(page);
	await phone.line(false);
	await page.getByRole('link', { name: 'Aggiungi un punto' }).click();
	await page.getByLabel('Di che cosa si parla').fill('Buche in via Po');
	await page.getByRole('button', { name: 'Aggiungi e scrivi' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Buche in via Po');
	await page.getByLabel('Riassunto').fill('Si segnalano al Comune.');
	submitMinutes(as('teresa'), id);
	approveMinutes(as('elena'), id);
	publishMinutes(as('elena'), id);

	await phone.line(true);
	await expect(page.getByText('Punto da aggiungere: Buche in via Po')).toBeVisible({ timeout: 40_000 });
	await allSent(page);
	expect(titles(id)).toHaveLength(2);
	expect(await problemsAtBothWidths(page)).toEqual([]);

	await page.goto(`${city.origin}/incontri/${meetingId}/verbale`);
	await expect(page.getByText('Si segnalano al Comune.')).toBeVisible();
	await phone.forget();
});

const ADDED = 'Buche in via Po';

/** Minutes of two items that are being written, and that may be published whenever it suits. */
function minutesToPublish(moveTo: (instant: Date) => void) {
	moveTo(NOW);
	const { id, meetingId } = someMinutes();
	moveTo(new Date((findMinutes(id)?.startsAt.getTime() ?? 0) + 60 * MINUTE));
	const publish = () => {
		submitMinutes(as('teresa'), id);
		approveMinutes(as('elena'), id);
		publishMinutes(as('elena'), id);
	};
	return {
		id,
		publish,
		read: `/incontri/${meetingId}/verbale`,
		editor: `/incontri/${meetingId}/verbale/scrivi?punto=1`
	};
}

async function addAndWrite(page: Page, summary: string) {
	await page.getByRole('link', { name: 'Aggiungi un punto' }).click();
	await page.getByLabel('Di che cosa si parla').fill(ADDED);
	await page.getByRole('button', { name: 'Aggiungi e scrivi' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(ADDED);
	await page.getByLabel('Riassunto').fill(summary);
}

/** What others wrote arrives when the function that comes back is called, as on a slow line. */
async function slowToRead(page: Page) {
	await page.evaluate(() => {
		const ask = window.fetch;
		const arrived = new Promise((resolve) => window.addEventListener('arrived', resolve));
		window.fetch = async (where, how) => {
			const reads = String(where).endsWith('/taccuino') && how?.method === undefined;
			if (reads) await arrived;
			return ask(where, reads ? { ...how, signal: null } : how);
		};
	});
	return () => page.evaluate(() => window.dispatchEvent(new Event('arrived')));
}

test('who goes on writing a point while it becomes a proposed correction loses no word of it @long', async ({
	city,
	moveTo
}) => {
	const { id, publish, read, editor } = minutesToPublish(moveTo);
	const phone = await aPhone(city);
	const page = await phone.open();
	await page.goto(city.origin + editor);
	await untilKept(page);
	await phone.line(false);
	await addAndWrite(page, 'Inizio.');
	await page.getByRole('link', { name: 'Decisione', exact: true }).click();
	await page.getByLabel('Che cosa si decide').fill('Si scrive al Comune.');
	await page.getByRole('button', { name: 'Scrivi la decisione' }).click();
	await expect(page.getByText('Si scrive al Comune. Da mandare')).toBeVisible();
	publish();
	const arrive = await slowToRead(page);

	await phone.line(true);
	await expect
		.poll(
			() =>
				listProposals(id)
					.map(({ proposed }) => JSON.stringify(proposed))
					.join(),
			{ timeout: 40_000 }
		)
		.toContain('Inizio.');
	await page.getByLabel('Riassunto').press('End');
	await page.getByLabel('Riassunto').pressSequentially(' Poi altro.');
	await arrive();

	await expect(page.getByText(`Punto da aggiungere: ${ADDED}`)).toBeVisible();
	await expect(page.getByText('Il punto che cercavi non è nel verbale.')).toBeVisible();
	await allSent(page);
	await expect(bar(page)).toContainText('Da guardare: 1');
	const toLookAt = page.getByRole('region', { name: 'Da guardare' });
	await expect(toLookAt.getByRole('button', { name: 'Riprova' })).toBeVisible();
	await expect(toLookAt.getByRole('button', { name: 'Correggi' })).toHaveCount(0);
	expect(await problemsAtBothWidths(page)).toEqual([]);
	await page.goto(city.origin + read);
	await expect(page.getByText('Inizio. Poi altro.')).toBeVisible();
	await phone.forget();
});

test('without a line too a point needs a title, and is thrown away with what was written about it', async ({
	city,
	moveTo
}) => {
	const { id, editor } = aMeetingGoingOn(moveTo);
	const phone = await aPhone(city);
	const page = await phone.open();
	await page.goto(city.origin + editor);
	await untilKept(page);
	await phone.line(false);
	await page.getByRole('link', { name: 'Aggiungi un punto' }).click();
	await page.getByText('Altro sul punto').click();
	await page.getByLabel('Minuti').fill('700');
	await page.getByRole('button', { name: 'Aggiungi e scrivi' }).click();
	await expect(page.getByText('Questo campo serve: scrivi qui.').first()).toBeVisible();
	await expect(page.getByText('Guarda questo campo').first()).toBeVisible();
	await expect(page.getByLabel('Di che cosa si parla')).toBeFocused();
	expect(await problemsAtBothWidths(page)).toEqual([]);
	await page.getByLabel('Minuti').fill('');
	await page.getByLabel('Di che cosa si parla').fill(ADDED);
	await page.getByRole('button', { name: 'Aggiungi e scrivi' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(ADDED);
	await page.getByLabel('Riassunto').fill('Parole da buttare.');

	const late = page.getByRole('region', { name: 'In attesa della linea' });
	await late.locator('summary').click();
	await expect(late.getByText('Parole da buttare.')).toBeVisible();
	expect(await problemsAtBothWidths(page)).toEqual([]);
	await late.getByRole('button', { name: "Butta via il punto e quello che c'è scritto" }).click();

	await expect(page.getByRole('heading', { level: 1, name: 'Panchine' })).toBeFocused();
	await expect(bar(page)).toContainText('Niente da mandare');
	await phone.line(true);
	await allSent(page);
	expect(titles(id)).toHaveLength(2);
	await phone.forget();
});

test('the text of a point that was left out stays in sight, until it is thrown away @long', async ({
	city,
	moveTo
}) => {
	const { id, publish, editor } = minutesToPublish(moveTo);
	const phone = await aPhone(city);
	const page = await phone.open();
	await page.goto(city.origin + editor);
	await untilKept(page);
	await phone.line(false);
	await addAndWrite(page, 'Parole rimaste qui.');
	const point = new URL(page.url()).searchParams.get('punto') ?? '';
	publish();
	const typed = {
		id: point,
		title: ADDED,
		kind: 'discussione',
		visibility: 'public',
		minutesPlanned: null
	} as const;
	keepAct(as('teresa'), id, null, { kind: 'spoken_item', typed });
	leaveProposal(as('elena'), id, point);

	await phone.line(true);
	const toLookAt = page.getByRole('region', { name: 'Da guardare' });
	await expect(toLookAt.getByText('Parole rimaste qui.')).toBeVisible({ timeout: 40_000 });
	await expect(bar(page)).toContainText('Da guardare: 1');
	expect(await problemsAtBothWidths(page)).toEqual([]);
	await page.reload();
	await expect(toLookAt.getByText(ADDED, { exact: true })).toBeVisible();
	await expect(toLookAt.getByText('Parole rimaste qui.')).toBeVisible();
	await toLookAt.getByRole('button', { name: 'Butta via' }).click();
	await expect(toLookAt).toHaveCount(0);
	await expect(bar(page)).toContainText('Niente da mandare');
	await phone.forget();
});

test('an address of a point that is not there says so, also without scripts @everywhere', async ({
	page,
	signIn,
	moveTo
}) => {
	const { editor } = aMeetingGoingOn(moveTo);
	await signIn('teresa');
	await page.goto(editor.replace('punto=1', 'punto=9'));
	await expect(page.getByText('Il punto che cercavi non è nel verbale. Questo è il primo.')).toBeVisible();
	await page.goto(editor);
	await expect(page.getByText('Il punto che cercavi')).toHaveCount(0);
});
