import { listPublished } from '../../src/lib/minutes/documents/queries.server';
import { aMeeting } from '../support/meetings';
import { someMinutes } from '../support/minutes';
import { hearPdf } from '../support/pdf';
import { DAY, NOW } from '../support/world';
import { expect, test } from './fixtures';
import { problems } from './steps/barriers';

const LATER = new Date(NOW.getTime() + 12 * DAY);

test('a neighbour takes the minutes home: on one page, as a PDF, as data @everywhere @phone', async ({
	page,
	moveTo
}) => {
	moveTo(NOW);
	const { meetingId } = someMinutes({ state: 'published' });
	moveTo(LATER);

	await page.goto(`/incontri/${meetingId}/verbale`);
	expect(await problems(page)).toEqual([]);
	await page.getByRole('link', { name: 'Verbale in una pagina' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Incontro di marzo');
	await expect(page.getByText('Il telefono amico comincia a ottobre.')).toBeVisible();
	await expect(page.getByText('Entro il 31 dicembre 2026')).toBeVisible();
	expect(await problems(page)).toEqual([]);

	const [version] = listPublished(meetingId);
	const pdf = await page.request.get(`/incontri/${meetingId}/verbale/${version?.number}-v1.pdf`);
	expect(pdf.headers()['content-type']).toBe('application/pdf');
	expect(hearPdf(await pdf.body()).info).toMatchObject({ Tagged: 'yes' });

	const data = await page.request.get(`/incontri/${meetingId}/oparl`);
	const { agendaItem, location, invitation, resultsProtocol, organization } = await data.json();
	const objects = [...agendaItem, location, invitation, resultsProtocol].map(({ id }) => id);
	for (const id of [...objects, ...organization]) {
		const answer = await page.request.get(new URL(id).pathname);
		expect((await answer.json()).id).toBe(id);
	}
});

test('the coordinator brings the minutes to the protocol office, and everybody reads the number @everywhere', async ({
	page,
	context,
	signIn,
	moveTo
}) => {
	moveTo(NOW);
	const { meetingId } = someMinutes({ state: 'published' });
	moveTo(LATER);

	await signIn('elena');
	await page.goto(`/incontri/${meetingId}/verbale`);
	await page.getByRole('link', { name: "Per l'ufficio protocollo" }).click();
	await expect(page.getByLabel('Numero di protocollo')).toBeVisible();
	expect(await problems(page)).toEqual([]);
	const name = await page.getByRole('link', { name: /Scarica il pacchetto/ }).getAttribute('href');
	const zip = await page.request.get(name ?? '');
	expect(zip.headers()['content-disposition']).toMatch(/attachment; filename="TQ-.*-v1-protocollo\.zip"/);
	await page.getByLabel('Numero di protocollo').fill('0012345/2026');
	await page.getByLabel('Data del protocollo').fill('2025-01-01');
	await page.getByRole('button', { name: 'Scrivi il protocollo' }).click();
	await expect(page.getByText('La data non può essere prima della pubblicazione').first()).toBeVisible();
	await expect(page.getByLabel('Numero di protocollo')).toHaveValue('0012345/2026');
	expect(await problems(page)).toEqual([]);
	await page.getByLabel('Data del protocollo').fill('2026-03-24');
	await page.getByRole('button', { name: 'Scrivi il protocollo' }).click();
	await expect(page.getByText('Protocollo scritto')).toBeVisible();

	await context.clearCookies();
	await page.goto(`/incontri/${meetingId}/verbale`);
	await expect(page.getByText('Protocollo n. 0012345/2026 del 24 marzo 2026')).toBeVisible();
	expect((await page.request.get(`/incontri/${meetingId}/verbale/protocollo`)).url()).toContain('/accedi');
});

test('whoever convenes prints the notice and the poster, each on one sheet @everywhere @phone', async ({
	page,
	moveTo
}) => {
	moveTo(NOW);
	const meetingId = aMeeting({
		title:
			'Incontro di marzo: anziani, salute, trasporto e tutto quello che serve per vivere bene nel quartiere',
		address: 'Via Ariosto 2',
		stepFree: true,
		hearingLoop: true,
		transport: true,
		items: Array.from(
			{ length: 9 },
			(_, i) => `Punto ${i} con un titolo lungo, ${'che va a capo '.repeat(8)}`
		)
	});

	await page.goto(`/incontri/${meetingId}`);
	expect(await problems(page)).toEqual([]);
	await page.getByRole('link', { name: "Avviso con l'ordine del giorno" }).click();
	await expect(page.getByRole('img', { name: /Codice che porta a/ })).toBeVisible();
	expect(await problems(page)).toEqual([]);
	await page.goto(`/incontri/${meetingId}`);
	await page.getByRole('link', { name: 'Locandina A4' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toContainText('anziani, salute');
	expect(await problems(page)).toEqual([]);
	expect(hearPdf(await page.pdf({ preferCSSPageSize: true })).info).toMatchObject({
		Pages: '1',
		'Page size': expect.stringContaining('A4')
	});
	await page.getByRole('link', { name: 'Passa al formato A3' }).click();
	await expect(page.getByRole('link', { name: 'Passa al formato A4' })).toBeVisible();
	expect(await problems(page)).toEqual([]);
	expect(hearPdf(await page.pdf({ preferCSSPageSize: true })).info).toMatchObject({
		Pages: '1',
		'Page size': expect.stringContaining('A3')
	});
});

test('the calendars of city, quartiere and tavolo are linked where people look for meetings', async ({
	page,
	moveTo
}) => {
	moveTo(NOW);
	const meetingId = aMeeting();

	for (const where of ['/incontri', '/quartieri/san-giorgio', '/tavoli/san-giorgio']) {
		await page.goto(where);
		const href = await page.getByRole('link', { name: /Aggiungi al calendario/ }).getAttribute('href');
		const answer = await page.request.get(href ?? '');
		expect(answer.headers()['content-type']).toContain('text/calendar');
		expect(await answer.text()).toContain(`UID:incontro-${meetingId}@`);
		expect(await problems(page)).toEqual([]);
	}
});
