import type { Page } from '@playwright/test';
import { now } from '../../src/lib/clock';
import { countConsultation } from '../../src/lib/consultations/counts/commands.server';
import { closePaperBatch, openPaperBatch } from '../../src/lib/consultations/paper/batches/commands.server';
import { issuePaperBallot } from '../../src/lib/consultations/paper/desk/commands.server';
import { keySheet, settleSheet } from '../../src/lib/consultations/paper/keying/commands.server';
import { publishedFile } from '../../src/lib/consultations/published/files.server';
import { FILES, recount } from '../../static/ricalcolo/recount.mjs';
import { aBatchOf, aBoxOf, aPaperVote, close } from '../support/paper';
import { invalidHtml } from '../support/html';
import { atEveryWidth, everyProblem } from '../support/looking';
import { as, NOW } from '../support/world';
import { expect, test } from './fixtures';

const DESK = 'Codice fiscale, o numero dello sportello';

/** A page as it is at every width, and as the validator reads it. */
async function look(page: Page, problems: string[], name: string) {
	await atEveryWidth(page, async (width) => {
		problems.push(...(await everyProblem(page, `${name} at ${width}`)));
	});
}

test('no page of paper has a barrier, at any width @long', async ({ page, signIn, city, moveTo }) => {
	test.slow();
	moveTo(NOW);
	const { id, person } = aPaperVote({ issued: 12, online: Array(6).fill('yes'), closed: false });
	const here = `/consultazioni/${id}`;
	const problems: string[] = [];
	const pages = new Map<string, string>();
	const visit = async (address: string) => {
		await page.goto(address);
		pages.set(address, await (await page.request.get(address)).text());
		await look(page, problems, address);
	};
	city.travelTo(now());

	await signIn('omar');
	for (const held of [false, true]) {
		if (held) issuePaperBallot(as('omar'), id, person.shown);
		await page.goto(`${here}/sportello`);
		await page.getByLabel(DESK).fill(person.shown.deskNumber);
		await page.getByRole('button', { name: "Controlla l'elenco" }).click();
		await expect(page.getByRole('heading', { name: 'scheda di carta' })).toBeVisible();
		await look(page, problems, `desk, held: ${held}`);
	}
	await visit(`${here}/scheda`);
	close(id);
	city.travelTo(now());
	await visit(`${here}/carta`);
	await page.getByLabel('Quante schede ci sono').fill('11');
	await page.getByLabel('Quante sono al secondo conteggio').fill('10');
	await page.getByRole('button', { name: 'Registra il numero' }).click();
	await expect(page.getByText('I due conteggi sono diversi').first()).toBeVisible();
	await look(page, problems, 'box with a problem');
	aBoxOf(id, 11, 'Una persona è uscita con la scheda.');
	aBatchOf(id, ['yes', 'void', 'no', 'yes', 'yes']);
	const { id: batch } = openPaperBatch(as('elena'), id, 6);
	await visit(`${here}/carta`);
	await visit(`${here}/carta/${batch}`);
	await page.getByRole('button', { name: 'Salva la scheda 1' }).click();
	await expect(page.locator('#segni-errore')).toBeVisible();
	await look(page, problems, 'sheet with a problem');
	for (let sheet = 1; sheet <= 6; sheet++) {
		keySheet(as('omar'), batch, sheet, 'yes');
		keySheet(as('elena'), batch, sheet, sheet === 2 ? 'no' : 'yes');
	}
	await visit(`${here}/carta/${batch}/2`);
	await page.getByRole('button', { name: 'Decidi così' }).click();
	await expect(page.locator('#motivo-errore')).toBeVisible();
	await look(page, problems, 'third look with a problem');
	settleSheet(as('elena'), batch, 2, { marked: 'no', reason: 'Letta in due' });
	await visit(`${here}/carta/${batch}`);
	closePaperBatch(as('elena'), batch);
	await visit(`${here}/carta`);
	countConsultation(as('elena'), id);
	await visit(here);
	await visit(`${here}/schede`);

	expect([...problems, ...invalidHtml(pages)]).toEqual([]);
});

test.describe('without scripts', () => {
	test.use({ javaScriptEnabled: false });

	test('a vote on paper goes from the desk to a result that anybody counts again', async ({
		page,
		signIn,
		city,
		moveTo
	}) => {
		test.slow();
		moveTo(NOW);
		const { id, shown, person } = aPaperVote({
			issued: 4,
			online: ['yes', 'yes', 'no', 'yes', 'no', 'yes'],
			closed: false
		});
		const here = `/consultazioni/${id}`;
		city.travelTo(now());
		const [fifth, sixth] = [shown[4]?.deskNumber ?? '', shown[5]?.deskNumber ?? ''];
		const found = async (number: string) => {
			await page.goto(`${here}/sportello`);
			await page.getByLabel(DESK).fill(number);
			await page.getByRole('button', { name: "Controlla l'elenco" }).click();
		};
		const issue = async (number: string) => {
			await found(number);
			await page.getByRole('button', { name: 'Registra e consegna la scheda' }).click();
			await expect(page.getByText('Registrato: ora consegna la scheda di carta.')).toBeVisible();
		};

		await signIn('omar');
		await issue(fifth);
		await found(fifth);
		await page.getByRole('button', { name: "Ha messo la scheda nell'urna" }).click();
		await expect(page.getByText('Voto su carta registrato.')).toBeVisible();
		await found(fifth);
		await expect(page.getByText("È nell'elenco e ha già votato.")).toBeVisible();
		await issue(sixth);
		await found(sixth);
		await page.getByRole('button', { name: "L'ha restituita senza usarla" }).click();
		await expect(page.getByText('Scheda ripresa.')).toBeVisible();
		await issue(person.shown.deskNumber);
		await signIn(person.id);
		await page.goto(`${here}/vota`);
		await expect(page.getByText('Lo sportello ti ha consegnato una scheda di carta')).toBeVisible();
		await expect(page.getByRole('radio', { name: /^Sì/ })).toHaveCount(0);

		close(id);
		city.travelTo(now());
		await signIn('elena');
		await page.goto(`${here}/gestione`);
		await expect(page.getByText('Prima dello scrutinio si contano le schede di carta')).toBeVisible();
		await page.getByRole('link', { name: 'Schede di carta' }).first().click();
		await page.getByLabel('Quante schede ci sono').fill('5');
		await page.getByLabel('Quante sono al secondo conteggio').fill('5');
		await page.getByRole('button', { name: 'Registra il numero' }).click();
		await expect(page.getByText("C'erano 5 schede.")).toBeVisible();
		await page.getByRole('button', { name: 'Fai il pacco' }).click();
		await expect(page.getByText('Scheda 1 di 5')).toBeVisible();
		const batch = new URL(page.url()).pathname;

		/** As fast as fingers go: the page is ready for the next sheet by itself. */
		const copy = async (marks: readonly string[]) => {
			for (const [i, mark] of marks.entries()) {
				await expect(page.getByRole('group', { name: `Scheda ${i + 1} di 5` })).toBeVisible();
				if (mark === 'Scheda nulla') await page.getByRole('button', { name: mark }).click();
				else {
					await page.getByRole('radio', { name: mark, exact: true }).press('Space');
					await page.keyboard.press('Enter');
				}
				await expect(page.getByText(`Scheda ${i + 1} copiata.`)).toBeVisible();
			}
		};
		await page.getByRole('button', { name: 'Salva la scheda 1' }).click();
		await expect(page.getByText('Scheda 1 di 5')).toBeVisible();
		await expect(page.locator('#segni-errore')).toBeVisible();
		await copy(['Sì', 'No', 'Sì', 'Mi astengo', 'Scheda nulla']);
		await expect(page.getByText("Ora tocca a un'altra persona.")).toBeVisible();

		await signIn('omar');
		await page.goto(batch);
		await expect(page.getByRole('radio', { checked: true })).toHaveCount(0);
		await copy(['Sì', 'No', 'No', 'Mi astengo', 'Scheda nulla']);
		await page.getByRole('link', { name: 'Scheda 3', exact: true }).click();
		await expect(page.getByText('Copia 1: Sì')).toBeVisible();
		await page.getByLabel('Perché').fill('La crocetta è sul Sì, letta in due');
		await page.getByRole('radio', { name: 'Sì', exact: true }).check();
		await page.getByRole('button', { name: 'Decidi così' }).click();
		await page.getByRole('button', { name: 'Chiudi il pacco' }).click();
		await expect(page.getByText('lo scrutinio può cominciare')).toBeVisible();

		await signIn('elena');
		await page.goto(`${here}/gestione`);
		await page.locator('summary', { hasText: 'Fai lo scrutinio' }).click();
		await page.getByRole('button', { name: 'Sì, conta ora' }).click();
		await expect(page.getByRole('heading', { name: 'I conti delle schede' })).toBeVisible();
		await expect(page.getByText('Schede nulle, contate come bianche: 5.')).toBeVisible();
		await expect(page.getByText('Motivo: La crocetta è sul Sì, letta in due')).toBeVisible();

		const files = Object.fromEntries(FILES.map((name) => [name, String(publishedFile(id, name)?.body)]));
		const { verdict } = await recount(files, { language: 'it' });
		expect(verdict).toBe('right');
		expect(JSON.parse(files['risultato.json'] ?? '').tally).toEqual({
			...{ yes: 6, no: 3, abstain: 1, blank: 1, cast: 11 }
		});
	});
});
