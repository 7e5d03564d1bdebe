import type { Page } from '@playwright/test';
import { findMinutes } from '../../src/lib/minutes/queries.server';
import { someMinutes } from '../support/minutes';
import { MINUTE, NOW } from '../support/world';
import { expect, test } from './fixtures';
import { told } from './steps/accounts';
import { arrived } from './steps/evening';
import { choose, pick, press, tabTo, write } from './steps/keyboard';

const goOn = (page: Page) =>
	press(page, page.getByRole('button', { name: 'Continua', exact: true }), 'Enter');

test('a resident proposes an initiative without touching the mouse', async ({ page, signIn }) => {
	await signIn('bruna');
	await page.goto('/');
	await press(
		page,
		page.getByRole('navigation').getByRole('link', { name: 'Iniziative', exact: true }),
		'Enter'
	);
	await press(page, page.getByRole('link', { name: "Proponi un'iniziativa" }).first(), 'Enter');

	await write(page, 'Come si chiama la tua idea?', 'Panchine all’ombra');
	await write(page, 'Raccontala in poche righe', 'Cinque panchine lungo il viale del mercato.');
	await choose(page, 'Di che cosa parla?', 'S');
	await write(page, 'Quale problema vuoi affrontare?', 'Chi cammina piano non ha dove fermarsi.');
	await press(page, page.getByLabel('Persone anziane'), 'Space');
	await goOn(page);

	await expect(page.getByText('Passo 2 di')).toBeVisible();
	await expect(page.getByLabel('San Giorgio'), 'where she lives is known').toBeChecked();
	await press(page, page.getByLabel('Stazione'), 'Space');
	await write(page, 'Quando?', 'Da maggio');
	await write(page, 'Che cosa si fa, passo per passo?', 'Scegliamo i posti. Il Comune posa le panchine.');
	await goOn(page);

	await expect(page.getByText('Passo 3 di')).toBeVisible();
	await goOn(page);

	await expect(page.getByRole('heading', { name: 'Panchine all’ombra' })).toBeVisible();
	await expect(page.getByText('Cinque panchine lungo il viale del mercato.')).toBeVisible();
	await press(page, page.getByRole('button', { name: 'Invia la proposta' }), 'Enter');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('La tua proposta è arrivata');
});

const CARELESS =
	'Per le chiavi si chiama il 333 1234567. Lo chiede la signora Tondelli. Per i guasti c’è lo 0522 456000.';

test('minutes are finished, reviewed, corrected, approved and published without touching the mouse', async ({
	page,
	context,
	signIn,
	moveTo
}) => {
	moveTo(NOW);
	const { id, meetingId } = someMinutes({ decision: false, commitment: false });
	moveTo(new Date((findMinutes(id)?.startsAt.getTime() ?? 0) + 60 * MINUTE));
	const address = `/incontri/${meetingId}/verbale`;
	const link = (name: string) => page.locator('main').getByRole('link', { name, exact: true }).first();
	const button = (name: string) => page.locator('main').getByRole('button', { name });
	const become = async (person: string) => {
		await context.clearCookies();
		await signIn(person);
		await page.goto(address);
	};

	await become('teresa');
	await press(page, link('Scrivi il verbale'));
	await write(page, 'Riassunto', CARELESS);
	await arrived(page);
	await press(page, link('Decisione'));
	await write(page, 'Che cosa si decide', 'Il telefono amico comincia a ottobre.');
	await pick(page, page.getByRole('group', { name: 'Come si decide' }), 'Consenso di tutti');
	await press(page, button('Scrivi la decisione'));
	await expect(page.getByText('Il telefono amico comincia a ottobre. Approvata')).toBeVisible();
	await press(page, link('Impegno'));
	await write(page, 'Che cosa si fa', 'Chiedere la sala alla parrocchia');
	await choose(page, 'Chi se ne occupa', 'Tutto');
	await press(page, button('Fra un mese'));
	await press(page, button("Aggiungi l'impegno"));
	await expect(page.getByText('Chiedere la sala alla parrocchia')).toBeVisible();
	await arrived(page);
	await sendToReview();

	await become('lucia');
	await pick(page, page.getByRole('group', { name: 'Che cosa ne dici' }), 'Chiedo una correzione');
	await choose(page, 'A quale punto', '2');
	await write(page, 'Che cosa correggere e come', 'Le panchine rotte sono tre.');
	await press(page, button('Invia la revisione'));
	await told(page, 'la tua revisione è registrata');

	await become('teresa');
	await expect(page.getByText('Panchine: Le panchine rotte sono tre.')).toBeVisible();
	await press(page, page.locator('summary', { hasText: 'Rimanda in scrittura' }));
	await write(page, "Che cosa c'è da correggere", 'Quante sono le panchine rotte.');
	await press(page, button('Rimanda in scrittura'));
	await told(page, 'Rimandato in scrittura');
	await press(page, link('Scrivi il verbale'));
	await press(page, link('Panchine'));
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Panchine');
	await write(page, 'Riassunto', 'Le panchine rotte del parco sono tre.');
	await arrived(page);
	await sendToReview();

	await become('paolo');
	await press(page, button('Approva il verbale'));
	await told(page, 'Verbale approvato');
	await press(page, link('Vai ai dati da guardare'));
	await resolve('333 1234567', 'Scrivi «[omesso]» al loro posto');
	await expect(page.getByText('1 di 3 già guardati.')).toBeVisible();
	await resolve('Tondelli', 'Togli le parole');
	await expect(page.getByText('2 di 3 già guardati.')).toBeVisible();
	await resolve('0522 456000', 'Lascia: lo possono leggere tutti', 'È il numero dell’ufficio.');
	await expect(page.getByText('Li hai guardati tutti: 3 su 3.')).toBeVisible();
	await press(page, button('Pubblica il verbale'));
	await told(page, 'Verbale pubblicato');

	await context.clearCookies();
	await page.goto(`/incontri/${meetingId}`);
	await press(page, page.locator(`main a[href="${address}"]`).first());
	await expect(page.getByText('Decisione: Il telefono amico comincia a ottobre.')).toBeVisible();
	await expect(page.getByText('Le panchine rotte del parco sono tre.')).toBeVisible();
	await expect(page.getByText('Per le chiavi si chiama il [omesso].').first()).toBeVisible();
	await expect(page.getByText('Per i guasti c’è lo 0522 456000.').first()).toBeVisible();
	expect(await page.content()).not.toMatch(/333 1234567|Tondelli/);

	async function sendToReview() {
		await press(page, link('Rileggi e manda in revisione'));
		await press(page, button('Manda in revisione'));
		await told(page, 'Mandato in revisione');
	}

	async function resolve(words: string, choice: string, reason = '') {
		const finding = page
			.getByRole('listitem')
			.filter({ has: page.getByText(words, { exact: true }) })
			.filter({ has: page.getByRole('radio') })
			.last();
		await pick(page, finding.getByRole('group'), choice);
		if (reason) {
			await tabTo(page, finding.getByLabel('Perché va bene'));
			await page.keyboard.type(reason);
		}
		await press(page, finding.getByRole('button', { name: 'Scegli così' }));
	}
});
