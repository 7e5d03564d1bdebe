import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { eq } from 'drizzle-orm';
import { emailOf } from '../../src/cli/demo/cast';
import { people } from '../../src/lib/accounts/tables.server';
import { newId } from '../../src/lib/columns.server';
import { db } from '../../src/lib/db.server';
import { createTavolo } from '../../src/lib/tavoli/commands.server';
import { joinTavolo, nameSeat } from '../../src/lib/tavoli/members/commands.server';
import { actorOf } from '../support/consultations';
import { aMeeting } from '../support/meetings';
import { aNeighbour } from '../support/settling';
import { as } from '../support/world';
import { expect, test } from './fixtures';
import { told } from './steps/accounts';

/** What axe finds, and whether the page is wider than the screen. */
async function problems(page: Page) {
	if (test.info().project.name === 'without scripts') return [];
	const { violations } = await new AxeBuilder({ page }).analyze();
	const overflow = await page.evaluate(
		() => document.documentElement.scrollWidth - document.documentElement.clientWidth
	);
	return [
		...violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`),
		...(overflow > 0 ? [`${overflow} pixels too wide`] : [])
	];
}

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

const button = (page: Page, name: string) => page.getByRole('button', { name });

/** From the list to the agenda of a new meeting; returns its address. */
async function prepare(page: Page, title: string, day: string) {
	await page.goto('/incontri/nuovo');
	await page.getByLabel('Tavolo').selectOption({ label: TAVOLO });
	await page.getByLabel('Titolo').fill(title);
	await page.getByLabel('Comincia').fill(`${day}T18:00`);
	await page.getByLabel('Finisce').fill(`${day}T20:00`);
	await page.getByLabel('Posto', { exact: false }).first().fill('Centro sociale, sala grande');
	await button(page, "Salva e scrivi l'ordine del giorno").click();
	await told(page, 'Incontro salvato');
	return new URL(page.url()).pathname.replace('/ordine-del-giorno', '');
}

async function addPoint(page: Page, title: string, kind: string) {
	await page.getByLabel('Di che cosa si parla').last().fill(title);
	await page.getByLabel('Che cosa si chiede a chi c').last().selectOption({ label: kind });
	await button(page, 'Aggiungi il punto').click();
	await expect(page.getByRole('heading', { name: title })).toBeVisible();
}

async function conveneIt(page: Page) {
	await button(page, "Convoca l'incontro").click();
	await told(page, 'Incontro convocato');
}

/** Minutes open, and Lucia and Paolo are there. */
async function open(page: Page, meeting: string) {
	await page.goto(`${meeting}/verbale`);
	await button(page, 'Apri il verbale').click();
	await told(page, 'Verbale aperto');
	for (const name of ['Lucia Monti', 'Paolo Bassi']) {
		const present = page.getByRole('button', { name: new RegExp(`^È presente.*${name}`) });
		await present.first().click();
		await expect(present).toBeHidden();
	}
}

/** Goes to a point of the minutes by its title. */
async function at(page: Page, meeting: string, title: string) {
	await page.goto(`${meeting}/verbale/scrivi`);
	if ((await page.getByRole('heading', { level: 1 }).textContent()) !== title) {
		await page.getByRole('link', { name: title, exact: true }).first().click();
	}
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
}

async function write(page: Page, meeting: string, title: string, text: string) {
	await at(page, meeting, title);
	await page.getByLabel('Riassunto').fill(text);
	await button(page, 'Salva').first().click();
}

async function decide(page: Page, meeting: string, title: string, decision: string, how = 'Consenso') {
	await page.goto(`${meeting}/verbale/scrivi`);
	await at(page, meeting, title);
	await button(page, 'Decisione').click();
	await page.getByLabel('Che cosa si decide').fill(decision);
	await page.getByRole('group', { name: 'Come si decide' }).getByLabel(how, { exact: true }).check();
	if (how === 'Rinviata') {
		await page
			.getByRole('group', { name: 'Che cosa ne esce' })
			.getByLabel('Rinviata', { exact: true })
			.check();
	}
	await button(page, 'Scrivi la decisione').click();
	await told(page, 'Decisione scritta.');
}

async function promise(page: Page, meeting: string, title: string, what: string, due: string) {
	await at(page, meeting, title);
	await page.getByRole('button', { name: 'Impegno', exact: true }).click();
	await page.getByLabel('Che cosa si fa').fill(what);
	await page.getByLabel('Chi se ne occupa').selectOption({ label: 'Tutto il tavolo' });
	await page.getByLabel('Entro quando').fill(due);
	await button(page, "Aggiungi l'impegno").click();
	await told(page, 'Impegno scritto.');
}

async function leaveOut(page: Page, meeting: string, title: string) {
	await at(page, meeting, title);
	await page.getByLabel('Non trattato').check();
	await button(page, 'Salva').first().click();
}

async function submit(page: Page, meeting: string) {
	await page.goto(`${meeting}/verbale`);
	await button(page, 'Manda in revisione').click();
	await told(page, 'Mandato in revisione');
}

async function publish(page: Page, meeting: string) {
	await page.goto(`${meeting}/verbale`);
	await button(page, 'Pubblica il verbale').click();
	await told(page, 'Verbale pubblicato');
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

test('three meetings: what one leaves comes back at the next, until it is done @everywhere', async ({
	page,
	signIn,
	moveTo
}) => {
	const begin = new Date('2026-03-12T11:00:00Z');
	moveTo(begin);
	settleTavolo();

	// The first meeting leaves two commitments, a point nobody came to, and a decision put off.
	await signIn('paolo');
	const first = await prepare(page, 'Primo incontro', '2026-03-26');
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
	const second = await prepare(page, 'Secondo incontro', '2026-04-23');
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
	expect(await problems(page)).toEqual([]);
	const volunteers = page.getByRole('region', { name: 'Cercare dieci volontari' });
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
	const third = await prepare(page, 'Terzo incontro', '2026-05-28');
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

test('somebody leaves before a vote: each decision says how many were there, and whether they were enough @everywhere', async ({
	page,
	signIn,
	moveTo
}) => {
	moveTo(new Date('2026-03-12T11:00:00Z'));
	const meeting = aMeetingWithQuorum({ members: 10, percent: 60 });

	// Six of ten are there, as many as are needed.
	moveTo(new Date('2026-03-26T17:15:00Z'));
	await signIn('teresa');
	await page.goto(`${meeting}/verbale`);
	await button(page, 'Apri il verbale').click();
	await told(page, 'Verbale aperto');
	for (let i = 1; i <= 6; i++) {
		const present = page.getByRole('button', { name: new RegExp(`^È presente.*Vicina ${i}$`) });
		await present.first().click();
		await expect(present).toBeHidden();
	}
	moveTo(new Date('2026-03-26T17:30:00Z'));
	await decide(page, meeting, 'Le panchine', 'Le panchine si cambiano.');
	await expect(page.getByText('6 presenti su 10 membri')).toBeVisible();

	// One goes home; the next decision is taken half an hour later.
	moveTo(new Date('2026-03-26T17:45:00Z'));
	await page.goto(`${meeting}/presenze`);
	await page.getByText('Altro su Vicina 6').click();
	await page.getByRole('button', { name: /Va via adesso.*Vicina 6$/ }).click();
	await expect(page.getByText('va via alle 18:45')).toBeVisible();
	moveTo(new Date('2026-03-26T18:15:00Z'));
	await decide(page, meeting, 'La fontana', 'La fontana si ripara.');
	await page.goto(`${meeting}/verbale`);
	await expect(page.getByText('Punto 2: una decisione è presa senza il numero legale.')).toBeVisible();
	await submit(page, meeting);

	moveTo(new Date('2026-03-27T10:00:00Z'));
	await signIn('elena');
	await page.goto(`${meeting}/verbale`);
	await button(page, 'Approva il verbale').click();
	await told(page, 'Verbale approvato');
	await publish(page, meeting);

	await page.context().clearCookies();
	await page.goto(`${meeting}/verbale`);
	const [benches, fountain] = [
		page.getByRole('region', { name: /Le panchine/ }),
		page.getByRole('region', { name: /La fontana/ })
	];
	await expect(benches).toContainText('Membri del tavolo presenti: 6 su 10. Numero legale raggiunto.');
	await expect(fountain).toContainText('Membri del tavolo presenti: 5 su 10. Numero legale non raggiunto.');
	expect(await problems(page)).toEqual([]);
});

/** A tavolo of its own with so many members, Teresa its secretary, called for 26 March at 18; returns the address. */
function aMeetingWithQuorum({ members, percent }: { readonly members: number; readonly percent: number }) {
	const tavoloId = newId();
	createTavolo(as('elena'), {
		id: tavoloId,
		neighbourhoodId: 'san-giorgio',
		theme: 'disabilita',
		name: 'Tavolo senza barriere',
		quorumPercent: percent
	});
	nameSeat(as('elena'), tavoloId, { email: emailOf('teresa'), role: 'secretary' });
	for (let i = 1; i < members; i++) {
		const id = aNeighbour();
		db.update(people)
			.set({ displayName: `Vicina ${i}` })
			.where(eq(people.id, id))
			.run();
		joinTavolo(actorOf(id), tavoloId);
	}
	const [startsAt, endsAt] = [new Date('2026-03-26T17:00:00Z'), new Date('2026-03-26T19:00:00Z')];
	return `/incontri/${aMeeting({ tavoloId, startsAt, endsAt, items: ['Le panchine', 'La fontana'] })}`;
}
