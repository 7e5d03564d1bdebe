import type { Page } from '@playwright/test';
import { emailOf } from '../../src/cli/demo/cast';
import { newId } from '../../src/lib/columns.server';
import { createTavolo } from '../../src/lib/tavoli/commands.server';
import { joinTavolo, nameSeat } from '../../src/lib/tavoli/members/commands.server';
import { as } from '../support/world';
import { expect, test } from './fixtures';
import { told } from './steps/accounts';
import { problems } from './steps/barriers';
import {
	addPoint,
	at,
	button,
	conveneIt,
	decide,
	leaveOut,
	open,
	prepare,
	promise,
	publish,
	submit,
	write
} from './steps/evening';

/** A tavolo of its own, so that nothing else is left there. */
const TAVOLO = 'Tavolo famiglie di Borgo Antico';

function settleTavolo() {
	const id = newId();
	const fields = { id, neighbourhoodId: 'borgo-antico', theme: 'famiglie' as const, name: TAVOLO };
	createTavolo(as('elena'), fields);
	nameSeat(as('elena'), id, { email: emailOf('paolo'), role: 'facilitator' });
	nameSeat(as('elena'), id, { email: emailOf('teresa'), role: 'secretary' });
	joinTavolo(as('lucia'), id);
}

/** The boxes under "Da riprendere", each with whether it is ticked. */
const proposals = (page: Page) =>
	page
		.getByRole('region', { name: 'Da riprendere' })
		.getByRole('checkbox')
		.evaluateAll((boxes) =>
			boxes.map((box) => {
				const label = box.parentElement?.querySelector('label')?.firstChild?.textContent?.trim() ?? '';
				return `${box instanceof HTMLInputElement && box.checked ? '✓' : '·'} ${label}`;
			})
		);

test('three meetings: what one leaves comes back at the next, until it is done @everywhere @once', async ({
	page,
	signIn,
	moveTo
}) => {
	const begin = new Date('2026-03-12T11:00:00Z');
	moveTo(begin);
	settleTavolo();

	// The first meeting leaves two commitments, a point nobody came to, and a decision put off.
	await signIn('paolo');
	const first = await prepare(page, { tavolo: TAVOLO, title: 'Primo incontro', day: '2026-03-26' });
	await addPoint(page, 'Compagnia per chi è solo', 'Per decidere');
	await addPoint(page, 'Le panchine del parco', 'Per discutere');
	await addPoint(page, 'Orari della sala', 'Per decidere');
	expect(await problems(page)).toEqual([]);
	await conveneIt(page);

	moveTo(new Date('2026-03-26T18:00:00Z'));
	await signIn('teresa');
	await open(page, first);
	await write(page, first, 'Compagnia per chi è solo', 'Ne abbiamo parlato a lungo.');
	await decide(page, first, 'Compagnia per chi è solo', 'Si comincia a settembre.');
	await promise(page, first, 'Compagnia per chi è solo', 'Cercare dieci volontari', '2026-04-10');
	await promise(page, first, 'Compagnia per chi è solo', 'Stampare i volantini', '2026-06-30');
	await leaveOut(page, first, 'Le panchine del parco');
	await decide(page, first, 'Orari della sala', 'Mancano i numeri: ne riparliamo.', 'Rinviata');
	await write(page, first, 'Orari della sala', 'Servono i costi del riscaldamento.');
	await submit(page, first);

	// In review, its minutes wait for the next meeting; published they would not.
	moveTo(new Date('2026-03-27T10:00:00Z'));
	await signIn('paolo');
	await page.goto(`${first}/verbale`);
	await button(page, 'Approva il verbale').click();
	await told(page, 'Verbale approvato');
	await publish(page, first);

	// All of it is proposed at the second meeting, and ticked.
	const second = await prepare(page, { tavolo: TAVOLO, title: 'Secondo incontro', day: '2026-04-23' });
	expect(await proposals(page)).toEqual([
		'✓ Le panchine del parco',
		'✓ Orari della sala',
		'✓ Cercare dieci volontari',
		'✓ Stampare i volantini'
	]);
	await expect(page.getByText('In ritardo: scadeva il giorno 10 aprile 2026.')).toBeVisible();
	expect(await problems(page)).toEqual([]);
	await button(page, "Metti all'ordine del giorno").click();
	await told(page, "4 cose messe all'ordine del giorno.");
	expect(await proposals(page)).toEqual([]);
	await expect(
		page.getByRole('link', { name: "Ripreso dall'incontro di giovedì 26 marzo 2026" })
	).toHaveCount(2);
	expect(await problems(page)).toEqual([]);
	await conveneIt(page);
	await expect(page.getByRole('link', { name: 'Cercare dieci volontari' })).toBeVisible();
	expect(await problems(page)).toEqual([]);
	await page.goto(first);
	await expect(page.getByRole('link', { name: 'Ripreso giovedì 23 aprile 2026' })).toHaveCount(2);

	// One commitment is done, one is not.
	moveTo(new Date('2026-04-23T17:00:00Z'));
	await signIn('teresa');
	await open(page, second);
	await write(page, second, 'Le panchine del parco', 'Il Comune le cambia in maggio.');
	await decide(page, second, 'Orari della sala', 'La sala resta aperta fino alle 22.');
	await at(page, second, 'Impegni da rivedere');
	await page.getByRole('link', { name: 'Rivedi 2 impegni' }).click();
	const volunteers = page.getByRole('region', { name: 'Cercare dieci volontari' });
	await expect(volunteers).toBeVisible();
	expect(await problems(page)).toEqual([]);
	await volunteers.getByLabel('Fatto').check();
	await volunteers.getByLabel('Due parole su come va').fill('Sono dodici.');
	await volunteers.getByRole('button', { name: 'Salva come va' }).click();
	await told(page, "Salvato: si legge nella pagina dell'impegno.");
	await expect(volunteers.getByText('È chiuso')).toBeVisible();
	await submit(page, second);
	await expect(page.getByText('Rivisto: fatto')).toBeVisible();

	// The third meeting is shown only what is still open, and approves the minutes of the second.
	moveTo(new Date('2026-05-05T10:00:00Z'));
	await signIn('paolo');
	const third = await prepare(page, { tavolo: TAVOLO, title: 'Terzo incontro', day: '2026-05-28' });
	expect(await proposals(page)).toEqual([
		'✓ Approvazione del verbale del 23 aprile 2026',
		'✓ Stampare i volantini'
	]);
	await button(page, "Metti all'ordine del giorno").click();
	await told(page, "2 cose messe all'ordine del giorno.");
	await conveneIt(page);

	moveTo(new Date('2026-05-28T17:00:00Z'));
	await signIn('teresa');
	await open(page, third);
	await decide(page, third, 'Approvazione del verbale del 23 aprile 2026', 'Il verbale va bene così.');
	await page.goto(`${second}/verbale`);
	await expect(page.getByText('È approvato. Manca solo la pubblicazione.')).toBeVisible();
	await signIn('paolo');
	await publish(page, second);

	// The commitment's page and the register tell the whole history, to everybody.
	await page.context().clearCookies();
	await page.goto('/registro?cosa=commitment&testo=volontari');
	await page.getByRole('link', { name: 'Cercare dieci volontari', exact: true }).first().click();
	const story = page.getByRole('main').locator('.story');
	await expect(story.getByRole('listitem')).toHaveText([
		/26 marzo 2026.*Preso all'incontro di giovedì 26 marzo 2026/s,
		/27 marzo 2026.*Impegno preso in pubblico/s,
		/23 aprile 2026.*Rivisto all'incontro di giovedì 23 aprile 2026.*A quel punto: Fatto/s,
		/23 aprile 2026.*Fatto.*All'incontro del 23 aprile 2026: Sono dodici\./s
	]);
	expect(await problems(page)).toEqual([]);
	await story.getByRole('link', { name: /Preso all'incontro/ }).click();
	await expect(page.getByRole('link', { name: 'Ripreso giovedì 23 aprile 2026' })).toHaveCount(2);
	expect(await problems(page)).toEqual([]);
});
