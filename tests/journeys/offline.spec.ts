import { eq } from 'drizzle-orm';
import { emailOf } from '../../src/cli/demo/cast';
import { hashPassword } from '../../src/lib/accounts/passwords.server';
import { openSession } from '../../src/lib/accounts/sessions.server';
import { people } from '../../src/lib/accounts/tables.server';
import { db } from '../../src/lib/db.server';
import { findCounts, listAttendance } from '../../src/lib/minutes/attendance/queries.server';
import { listCommitmentsIn, listDecisionsIn } from '../../src/lib/minutes/decisions/queries.server';
import {
	approveMinutes,
	openRectification,
	publishMinutes,
	submitMinutes
} from '../../src/lib/minutes/commands.server';
import { findItem, findMinutes } from '../../src/lib/minutes/queries.server';
import { someMinutes } from '../support/minutes';
import { as, MINUTE, NOW } from '../support/world';
import { PASSWORD } from './steps/accounts';
import { problemsAtBothWidths } from './steps/barriers';
import { aMeetingGoingOn, allSent, aPhone, bar, keptBy, saved, untilKept } from './steps/phone';
import { expect, test } from './fixtures';

test('what is written while the line is down, and after closing the browser, all arrives when it is back', async ({
	city,
	moveTo
}) => {
	const { id, meetingId, firstItemId, editor } = aMeetingGoingOn(moveTo);
	const phone = await aPhone(city);
	let page = await phone.open();
	await page.goto(`${city.origin}/incontri/${meetingId}/presenze`);
	await untilKept(page);
	await page.goto(city.origin + editor);
	await untilKept(page);
	await page.getByLabel('Riassunto').fill('Prima che cada la linea.');
	await saved(page);
	expect(findItem(id, firstItemId)?.summary).toBe('Prima che cada la linea.');

	await city.stop();
	await page.getByLabel('Riassunto').press('End');
	await page.getByLabel('Riassunto').pressSequentially(' Mentre il server è fermo.');
	await expect(bar(page)).toContainText('Senza linea: tengo tutto su questo telefono. 1 cosa da mandare');
	await phone.line(false);
	await page.getByRole('link', { name: 'Decisione', exact: true }).click();
	await page.getByLabel('Che cosa si decide').fill('Si comincia a ottobre.');
	await page.getByRole('button', { name: 'Scrivi la decisione' }).click();
	await expect(page.getByText('Si comincia a ottobre. Da mandare')).toBeVisible();
	await page.getByRole('link', { name: 'Impegno', exact: true }).click();
	await page.getByLabel('Che cosa si fa').fill('Chiedere le chiavi');
	expect(await problemsAtBothWidths(page)).toEqual([]);
	await page.waitForTimeout(2_000);
	await phone.close();

	page = await phone.open({ offline: true });
	await page.goto(city.origin + editor);
	await expect(page.getByLabel('Riassunto')).toHaveValue(
		'Prima che cada la linea. Mentre il server è fermo.'
	);
	await expect(page.getByText('Si comincia a ottobre. Da mandare')).toBeVisible();
	expect(await problemsAtBothWidths(page)).toEqual([]);
	await page.getByLabel('Riassunto').press('End');
	await page.getByLabel('Riassunto').pressSequentially(' Dopo aver riaperto.');
	await page.getByRole('link', { name: 'Impegno', exact: true }).click();
	await expect(page.getByLabel('Che cosa si fa')).toHaveValue('Chiedere le chiavi');
	await page.getByLabel('Chi se ne occupa').selectOption('role:tavolo');
	await page.getByRole('button', { name: 'Fra un mese' }).click();
	await page.getByRole('button', { name: "Aggiungi l'impegno" }).click();
	await expect(page.getByText('Chiedere le chiavi Da mandare')).toBeVisible();
	await page.goto(`${city.origin}/incontri/${meetingId}/presenze`);
	await page.getByText('Altro su Lucia Monti').click();
	await page.getByRole('button', { name: /Va via adesso.*Lucia Monti/ }).click();
	await expect(page.getByText('1 presente su')).toBeVisible();
	await expect(bar(page)).toContainText('4 cose da mandare');
	expect(await problemsAtBothWidths(page)).toEqual([]);

	await city.restart();
	await phone.line(true);
	await allSent(page);

	expect(findItem(id, firstItemId)?.summary).toBe(
		'Prima che cada la linea. Mentre il server è fermo. Dopo aver riaperto.'
	);
	expect(listDecisionsIn(id)).toMatchObject([{ text: 'Si comincia a ottobre.' }]);
	expect(listCommitmentsIn(id)).toMatchObject([{ what: 'Chiedere le chiavi' }]);
	expect(listAttendance(id).find(({ personId }) => personId === 'lucia')?.leftAt).not.toBeNull();
	await phone.forget();
});

test('what arrives after the approval becomes a proposed correction, and is taken in a rettifica', async ({
	city,
	moveTo,
	page: other,
	signIn
}) => {
	moveTo(NOW);
	const { id, meetingId, firstItemId } = someMinutes();
	moveTo(new Date((findMinutes(id)?.startsAt.getTime() ?? 0) + 60 * MINUTE));
	const phone = await aPhone(city);
	const page = await phone.open();
	await page.goto(`${city.origin}/incontri/${meetingId}/verbale/scrivi?punto=1`);
	await saved(page);
	await phone.line(false);
	await page.getByLabel('Riassunto').fill('Serve anche una seconda sala.');
	await page.getByRole('link', { name: 'Decisione', exact: true }).click();
	await page.getByLabel('Che cosa si decide').fill('Si chiede la seconda sala.');
	await page.getByRole('button', { name: 'Scrivi la decisione' }).click();
	await expect(bar(page)).toContainText('2 cose da mandare');
	submitMinutes(as('teresa'), id);
	approveMinutes(as('elena'), id);
	publishMinutes(as('elena'), id);

	await phone.line(true);
	await expect(page.getByRole('heading', { name: 'Il verbale non si scrive più' })).toBeVisible({
		timeout: 40_000
	});
	await allSent(page);
	expect(await problemsAtBothWidths(page)).toEqual([]);
	expect(findItem(id, firstItemId)?.summary).toBe('Si è parlato di: Telefono amico.');
	await page.getByRole('link', { name: 'Guarda le correzioni proposte' }).click();
	await expect(page.getByRole('heading', { name: 'Correzioni proposte' })).toBeVisible();
	await expect(page.getByText('Per prenderne una serve una rettifica')).toBeVisible();
	expect(await problemsAtBothWidths(page)).toEqual([]);

	await signIn('elena');
	await other.goto(`/incontri/${meetingId}/verbale`);
	await expect(other.getByText('Serve anche una seconda sala.')).toBeVisible();
	await other.getByText('Apri una rettifica').first().click();
	await other.getByLabel('Perché si rettifica').fill('Mancava la seconda sala.');
	await other.getByRole('button', { name: 'Apri una rettifica' }).click();
	await expect(other.getByText('Rettifica aperta.')).toBeVisible();

	await page.reload();
	await page.getByRole('button', { name: /^Prendi : Testo di un punto: Punto 1/ }).click();
	await expect(page.getByText('Correzione presa nel verbale.')).toBeVisible();
	await page.getByRole('button', { name: /^Prendi : Decisione: Punto 1/ }).click();
	await expect(page.getByRole('heading', { name: 'Correzioni proposte' })).toHaveCount(0);
	expect(await problemsAtBothWidths(page)).toEqual([]);
	expect(findItem(id, firstItemId)?.summary).toBe('Serve anche una seconda sala.');
	expect(listDecisionsIn(id).map(({ text }) => text)).toContain('Si chiede la seconda sala.');
	await phone.forget();
});

test('who was there, arriving after the approval, is proposed too, and the next version says the new numbers @long', async ({
	city,
	moveTo
}) => {
	moveTo(NOW);
	const { id, meetingId } = someMinutes();
	moveTo(new Date((findMinutes(id)?.startsAt.getTime() ?? 0) + 60 * MINUTE));
	const [presences, minutes] = [`/incontri/${meetingId}/presenze`, `/incontri/${meetingId}/verbale`];
	const phone = await aPhone(city);
	const page = await phone.open();
	for (const place of [`${minutes}/scrivi?punto=1`, presences]) {
		await page.goto(city.origin + place);
		await untilKept(page);
	}
	await city.stop();
	await phone.line(false);
	await page.getByText('Altro su Lucia Monti').click();
	await page.getByRole('button', { name: /È assente.*Lucia Monti/ }).click();
	await page.getByLabel('Nome', { exact: true }).fill('Ada Neri');
	await page.getByRole('button', { name: "Aggiungi l'ospite" }).click();
	await page.getByLabel('Residenti').fill('18');
	await page.getByRole('button', { name: 'Salva i numeri' }).click();
	await page.goto(`${city.origin}${minutes}/scrivi?punto=1`);
	await expect(bar(page)).toContainText('3 cose da mandare');
	await page.getByRole('button', { name: /Togli la decisione/ }).click();
	await expect(bar(page)).toContainText('4 cose da mandare');
	await page.goto(city.origin + presences);
	await expect(page.getByRole('listitem').filter({ hasText: 'Ada Neri' }).first()).toBeVisible();
	submitMinutes(as('teresa'), id);
	approveMinutes(as('elena'), id);
	publishMinutes(as('elena'), id);
	const before = [listAttendance(id), findCounts(id), listDecisionsIn(id)];

	await city.restart();
	await phone.line(true);
	await expect(page.getByRole('heading', { name: 'Le presenze non si segnano più' })).toBeVisible({
		timeout: 40_000
	});
	await allSent(page);
	const late = page.locator('.alert', { hasText: 'Le presenze non si segnano più' });
	const sent = [
		'Presenza: Lucia Monti',
		'Ospite da aggiungere: Ada Neri',
		'Quante persone senza nome',
		'Decisione da togliere: Punto 1, Telefono amico'
	];
	expect((await late.getByRole('listitem').allInnerTexts()).toSorted()).toEqual(sent.toSorted());
	await expect(page.getByRole('status')).toContainText('è tra le correzioni proposte');
	await expect(page.getByRole('button', { name: /È assente|Aggiungi l'ospite|Salva i numeri/ })).toHaveCount(
		0
	);
	expect([listAttendance(id), findCounts(id), listDecisionsIn(id)]).toEqual(before);
	expect(await problemsAtBothWidths(page)).toEqual([]);

	await page.getByRole('link', { name: 'Guarda le correzioni proposte' }).click();
	await expect(page.getByText('Per prenderne una serve una rettifica')).toBeVisible();
	openRectification(as('elena'), id, 'Mancavano delle presenze.');
	await page.reload();
	const proposed = (heading: string) =>
		page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: heading }) });
	await expect(proposed('Presenza: Lucia Monti')).toContainText(/adesso\s+Presente.*proposta\s+Assente/);
	await expect(proposed('Quante persone senza nome')).toContainText(/Residenti: 12.*Residenti: 18/);
	const decision = proposed('Decisione da togliere: Punto 1, Telefono amico');
	await expect(decision).toContainText('Scrivine una che prende il suo posto.');
	await expect(decision.getByRole('link', { name: 'Scrivi la decisione nuova' })).toBeVisible();
	expect(await problemsAtBothWidths(page)).toEqual([]);
	for (const heading of [
		'Presenza: Lucia Monti',
		'Ospite da aggiungere: Ada Neri',
		'Quante persone senza nome'
	]) {
		await proposed(heading).getByRole('button', { name: 'Prendi' }).click();
		await expect(page.getByText('Correzione presa nel verbale.')).toBeVisible();
		await expect(proposed(heading)).toHaveCount(0);
	}
	await decision.getByRole('button', { name: 'Lascia' }).click();
	await expect(page.getByRole('heading', { name: 'Correzioni proposte' })).toHaveCount(0);

	publishMinutes(as('elena'), id);
	await page.context().clearCookies();
	await page.goto(`${city.origin}${minutes}/versioni/2`);
	const who = page.getByRole('listitem').filter({ hasText: "Chi c'era" });
	await expect(who).toContainText('15 persone in tutto');
	await expect(who).toContainText('21 persone in tutto');
	expect(await page.locator('main').innerText()).not.toMatch(/Ada Neri|Lucia Monti/);
	await phone.forget();
});

test('a session that ends while the line is down loses nothing: the person signs in again and goes on', async ({
	city,
	moveTo
}) => {
	const { id, firstItemId, editor } = aMeetingGoingOn(moveTo);
	const passwordHash = await hashPassword(PASSWORD);
	db.update(people).set({ passwordHash }).where(eq(people.id, 'teresa')).run();
	const phone = await aPhone(city);
	const page = await phone.open();
	await page.goto(city.origin + editor);
	await saved(page);
	await phone.line(false);
	await page.getByLabel('Riassunto').fill('Scritto senza linea.');
	await expect(bar(page)).toContainText('Senza linea');
	await page.context().clearCookies();

	await phone.line(true);
	await expect(bar(page)).toContainText('Accedi di nuovo per mandare quello che hai scritto', {
		timeout: 40_000
	});
	expect(await problemsAtBothWidths(page)).toEqual([]);
	expect(findItem(id, firstItemId)?.summary).not.toBe('Scritto senza linea.');
	await page.getByRole('link', { name: 'Accedi di nuovo' }).click();
	await page.getByLabel('Indirizzo e-mail').fill(emailOf('teresa'));
	await page.getByLabel('Password').fill(PASSWORD);
	await page.getByRole('button', { name: 'Accedi', exact: true }).click();

	await expect(page.getByLabel('Riassunto')).toHaveValue('Scritto senza linea.');
	await allSent(page);
	expect(findItem(id, firstItemId)?.summary).toBe('Scritto senza linea.');
	await phone.forget();
});

test('whoever uses the same device after her finds nothing of hers, and sends nothing in her name', async ({
	city,
	moveTo
}) => {
	const { id, firstItemId, editor } = aMeetingGoingOn(moveTo);
	const phone = await aPhone(city);
	const page = await phone.open();
	await page.goto(city.origin + editor);
	await saved(page);
	await untilKept(page);
	await expect.poll(() => keptBy(page)).toMatchObject({ notebooks: ['teresa'] });
	await phone.line(false);
	await page.getByLabel('Riassunto').fill('Parole di Teresa.');
	await expect(bar(page)).toContainText('1 cosa da mandare');

	// Paolo signs in on the same device, in another tab: what hers sends is not sent in his name.
	const { name, value } = await openSession('paolo', 'same phone');
	await page.context().addCookies([{ name, value, url: city.origin }]);
	await phone.line(true);
	await expect(bar(page)).toContainText('Accedi di nuovo', { timeout: 40_000 });
	expect(findItem(id, firstItemId)?.summary).not.toContain('Teresa');
	await page.goto(city.origin + editor);
	await expect(page.getByLabel('Riassunto')).toHaveValue('Si è parlato di: Telefono amico.');
	await untilKept(page);
	await expect.poll(() => keptBy(page)).toEqual({ notebooks: ['paolo'], texts: ['teresa'] });

	await page.getByRole('link', { name: /Paolo/ }).click();
	await page.getByRole('button', { name: 'Esci' }).click();
	await expect(page.getByText('Hai chiuso il tuo accesso')).toBeVisible();
	expect(await keptBy(page)).toEqual({ notebooks: [], texts: ['teresa'] });
	await phone.line(false);
	await expect(page.goto(city.origin + editor)).rejects.toThrow('ERR_');

	// Her words wait for her.
	await phone.line(true);
	const hers = await openSession('teresa', 'phone');
	await page.context().addCookies([{ name: hers.name, value: hers.value, url: city.origin }]);
	await page.goto(city.origin + editor);
	await expect(page.getByLabel('Riassunto')).toHaveValue('Parole di Teresa.');
	await allSent(page);
	expect(findItem(id, firstItemId)?.summary).toBe('Parole di Teresa.');
	await phone.forget();
});

test('what the server refuses stays on the page with its reason, and is mended or thrown away', async ({
	city,
	moveTo
}) => {
	const { id, editor } = aMeetingGoingOn(moveTo);
	const phone = await aPhone(city);
	const page = await phone.open();
	await page.goto(city.origin + editor);
	await saved(page);
	await phone.line(false);
	for (const text of ['Una decisione da correggere.', 'Una decisione da buttare.']) {
		await page.getByRole('link', { name: 'Decisione', exact: true }).click();
		await page.getByLabel('Che cosa si decide').fill(text);
		await page.getByLabel('Voto palese').check();
		await page.getByLabel('Favorevoli').fill('30');
		await page.getByLabel('Contrari').fill('0');
		await page.getByLabel('Astenuti').fill('0');
		await page.getByRole('button', { name: 'Scrivi la decisione' }).click();
		await expect(page.getByText(`${text} Da mandare`)).toBeVisible();
	}

	await phone.line(true);
	const toLookAt = page.getByRole('region', { name: 'Da guardare' });
	await expect(toLookAt.getByRole('listitem')).toHaveCount(2, { timeout: 40_000 });
	expect(await problemsAtBothWidths(page)).toEqual([]);
	await toLookAt.getByRole('button', { name: /Butta via.*da buttare/ }).click();
	await toLookAt.getByRole('button', { name: /Correggi.*da correggere/ }).click();
	await expect(page.getByLabel('Che cosa si decide')).toHaveValue('Una decisione da correggere.');
	await page.getByLabel('Favorevoli').fill('2');
	await page.getByRole('button', { name: 'Scrivi la decisione' }).click();
	await expect(page.getByText('Una decisione da correggere. Approvata')).toBeVisible();

	expect(listDecisionsIn(id)).toMatchObject([{ text: 'Una decisione da correggere.', inFavour: 2 }]);
	await phone.forget();
});

test('every save that was confirmed is there after the server dies in the middle of saving @long', async ({
	city,
	moveTo
}) => {
	const { id, firstItemId, editor } = aMeetingGoingOn(moveTo);
	const phone = await aPhone(city);
	const page = await phone.open();
	await page.goto(city.origin + editor);
	await saved(page);
	const confirmed: { revision: number; summary: string }[] = [];
	page.on('response', async (response) => {
		if (response.request().method() !== 'PUT' || response.status() !== 200) return;
		const { summary } = response.request().postDataJSON();
		const answer = await response.json().catch(() => undefined);
		if (answer) confirmed.push({ revision: answer.revision, summary });
	});

	for (let round = 1; round <= 3; round++) {
		const typing = page
			.getByLabel('Riassunto')
			.pressSequentially(` Frase numero ${round} detta.`, { delay: 90 });
		await page.waitForTimeout(900 + round * 300);
		await city.kill();
		await typing;
		const last = confirmed.at(-1);
		await city.restart();
		const kept = findItem(id, firstItemId);
		expect(kept?.revision).toBeGreaterThanOrEqual(last?.revision ?? 0);
		if (kept?.revision === last?.revision) expect(kept?.summary).toBe(last?.summary.trim());
		await allSent(page);
	}

	expect(confirmed.length).toBeGreaterThan(3);
	expect(findItem(id, firstItemId)?.summary).toBe(await page.getByLabel('Riassunto').inputValue());
	await phone.forget();
});
