import type { Page } from '@playwright/test';
import { now } from '../../src/lib/clock';
import { anInitiative } from '../support/initiatives';
import { aChoice, aVoter } from '../support/consultations';
import type { Server } from '../support/server';
import { NOW } from '../support/world';
import { told } from './steps/accounts';
import { problems, problemsAtBothWidths } from './steps/barriers';
import { enlarge, seesInReview, WAYS } from './steps/choices';
import { button, hasScripts } from './steps/evening';
import { press } from './steps/keyboard';
import { looksAt } from './steps/looks';
import { expect, test } from './fixtures';

type Way = (typeof WAYS)[string];

/** An open vote of that kind, and one of its voters at its page. */
async function anOpenChoice(way: Way, city: Server, page: Page, signIn: (id: string) => Promise<void>) {
	const { fill, said, ballot, ...given } = way;
	void [fill, said, ballot];
	const made = aChoice({ ...given, state: 'open', voters: 12 });
	city.travelTo(now());
	await signIn(made.voters[0] ?? '');
	await page.goto(`/consultazioni/${made.id}`);
	return made;
}

/** One way of voting with every change, the others less often. */
const [FIRST] = Object.keys(WAYS);

for (const [name, way] of Object.entries(WAYS)) {
	const often = name === FIRST ? '' : ' @long';

	test(`by ${name} a person votes, changes their mind before it counts, and has a receipt @everywhere${often}`, async ({
		page,
		city,
		signIn,
		moveTo
	}) => {
		moveTo(NOW);
		await anOpenChoice(way, city, page, signIn);
		const { look, end } = looksAt(page, ['read', 'ballot', 'filled', 'review', 'receipt']);
		await look('read');
		await page.getByRole('link', { name: 'Vota', exact: true }).click();
		await look('ballot');
		await way.fill(page);
		await look('filled');
		await button(page, 'Avanti').click();
		await seesInReview(page, way.said);
		await look('review');

		await button(page, 'Indietro, cambio risposta').click();
		await button(page, 'Avanti').click();
		await seesInReview(page, way.said);
		await button(page, 'Confermo e voto').click();

		await told(page, 'Il tuo voto è registrato.');
		await expect(page.getByText(/^\s*(\p{L}+ · ){4}\d{4}\s*$/u)).toBeVisible();
		await expect(page.getByRole('img', { name: 'Il codice intero' })).toBeVisible();
		await look('receipt');
		end();
	});

	test(`a blank ballot is handed in where one votes by ${name} @everywhere${often}`, async ({
		page,
		city,
		signIn,
		moveTo
	}) => {
		moveTo(NOW);
		const { id } = await anOpenChoice(way, city, page, signIn);
		await page.goto(`/consultazioni/${id}/vota`);

		await button(page, 'Scheda bianca').click();
		await seesInReview(page, ['Scheda bianca']);
		await page.getByLabel('Non voglio vedere le quattro parole').check();
		await button(page, 'Confermo e voto').click();

		await expect(page.getByText('Hai scelto di non vedere la ricevuta.')).toBeVisible();
		await expect(page.getByRole('img', { name: 'Il codice intero' })).toHaveCount(0);
	});

	test(`by ${name}, letters twice as large push nothing aside @everywhere @phone${often}`, async ({
		page,
		city,
		signIn,
		moveTo
	}) => {
		moveTo(NOW);
		const { id } = await anOpenChoice(way, city, page, signIn);
		await page.goto(`/consultazioni/${id}/vota`);

		await way.fill(page);
		await enlarge(page);
		const found: string[] = [...(await problems(page))];
		await button(page, 'Avanti').click();
		await seesInReview(page, way.said);
		await enlarge(page);
		found.push(...(await problems(page)));

		expect(found).toEqual([]);
	});
}

test('who chooses too much is told so beside what they chose, and loses nothing @everywhere @phone', async ({
	page,
	city,
	signIn,
	moveTo
}) => {
	moveTo(NOW);
	const way = WAYS['spending a sum'];
	if (!way) throw new Error('no such way');
	const { id } = await anOpenChoice(way, city, page, signIn);
	await page.goto(`/consultazioni/${id}/vota`);
	for (const title of ['Panchine nuove', 'Alberi in piazza', 'Fontanella'])
		await page.getByRole('checkbox', { name: title }).check();
	if (hasScripts())
		await expect(page.getByText('Hai superato la somma di 8.000')).toHaveAttribute('role', 'status');

	await button(page, 'Avanti').click();

	await expect(page.getByRole('alert')).toContainText('I progetti scelti costano più della somma');
	await expect(page.locator('#ballot-problem')).toContainText('I progetti scelti costano più della somma');
	await expect(page.getByRole('checkbox', { checked: true })).toHaveCount(3);
	expect(await problemsAtBothWidths(page)).toEqual([]);
	await page.getByRole('checkbox', { name: 'Fontanella' }).uncheck();
	await button(page, 'Avanti').click();
	await seesInReview(page, way.said);
});

test('by keyboard alone a person puts options in order, moves them, and makes two equal', async ({
	page,
	city,
	signIn,
	moveTo
}) => {
	moveTo(NOW);
	const way = WAYS['putting options in order'];
	if (!way) throw new Error('no such way');
	const { id } = await anOpenChoice(way, city, page, signIn);
	await page.goto(`/consultazioni/${id}/vota`);

	await press(page, button(page, 'Panchine nuove Metti al 1º posto'));
	await press(page, button(page, 'Alberi in piazza Metti al 2º posto'));
	await expect(page.locator('[data-option] :focus, [data-option]:focus')).toHaveCount(1);
	await press(page, button(page, 'Fontanella Metti al 3º posto'));
	await expect(page.getByText('Fontanella: ora è al 3º posto.')).toHaveAttribute('role', 'status');
	await press(page, page.getByRole('button', { name: 'Avanti' }));

	await seesInReview(page, ['Panchine nuove', 'Alberi in piazza', 'Fontanella', 'stanno tutte in fondo']);
	await press(page, button(page, 'Indietro, cambio risposta'));
	await press(page, page.getByRole('button', { name: /^Su ?: Fontanella/ }));
	await expect(page.getByRole('button', { name: /^Su ?: Fontanella/ })).toBeFocused();
	await press(page, page.getByRole('button', { name: /Alla pari con il 1º ?: Fontanella/ }));
	await press(page, button(page, 'Avanti'));
	await seesInReview(page, ['Panchine nuove alla pari con Fontanella']);
	await press(page, button(page, 'Confermo e voto'));
	await told(page, 'Il tuo voto è registrato.');
});

test('what is ticked while the scripts are still on their way stays ticked, and is reckoned', async ({
	page,
	city,
	signIn,
	moveTo
}) => {
	moveTo(NOW);
	const way = WAYS['spending a sum'];
	if (!way) throw new Error('no such way');
	const { id } = await anOpenChoice(way, city, page, signIn);
	const arrive = Promise.withResolvers<void>();
	await page.route(/\/_app\/.*\.js$/, async (route) => {
		await arrive.promise;
		await route.continue();
	});
	await page.goto(`/consultazioni/${id}/vota`, { waitUntil: 'commit' });

	await page.getByRole('checkbox', { name: 'Panchine nuove' }).check();
	arrive.resolve();

	await expect(page.getByText('Hai speso 4.000')).toBeVisible();
	await expect(page.getByRole('checkbox', { name: 'Panchine nuove' })).toBeChecked();
});

test('a coordinator prepares a vote over a sum, from the method to the call @everywhere', async ({
	page,
	signIn,
	moveTo
}) => {
	moveTo(NOW);
	for (let i = 0; i < 12; i++) aVoter();
	anInitiative({ state: 'admitted', title: 'Telefono amico' });
	await signIn('elena');
	const { look, end } = looksAt(page, ['method', 'ballot', 'form', 'options', 'edit', 'limits', 'ready']);
	await page.goto('/consultazioni/nuova');
	await look('method');
	await page.getByRole('link', { name: 'Come spendere una somma' }).click();
	await look('ballot');
	await page.getByRole('link', { name: 'Un certo numero di progetti' }).click();
	await expect(page.getByLabel('Se vince il sì')).toHaveCount(0);
	await look('form');
	await page.getByLabel('La domanda').fill('Quali progetti facciamo?');
	await page.getByRole('group', { name: 'Quartieri' }).getByLabel('San Giorgio').check();
	await page.getByLabel('La somma da spendere').fill('10.000');
	await page.getByLabel('Quante scelte al massimo').fill('2');
	await button(page, 'Salva la bozza').click();
	await expect(page.getByText('Scrivi quale estrazione pubblica')).not.toHaveCount(0);
	await expect(page.getByLabel('La somma da spendere')).toHaveValue('10.000');
	await page.getByLabel('Quale estrazione decide').fill('Lotto del sabato dopo la chiusura, ruota di Roma');
	await button(page, 'Salva la bozza').click();
	await told(page, 'Bozza salvata');

	await page.getByRole('link', { name: 'Opzioni: 0' }).click();
	await page.getByLabel('Telefono amico').check();
	await button(page, 'Aggiungi quelle segnate').click();
	await expect(page.getByRole('heading', { name: 'Telefono amico', exact: true })).toBeVisible();
	for (const [title, price] of [
		['Piscina', '90000'],
		['Alberi', '']
	] as const) {
		await page.getByLabel('Titolo').fill(title);
		await page.getByLabel('Quanto costa').fill(price);
		await button(page, 'Aggiungi').last().click();
		await expect(page.getByRole('heading', { name: title, exact: true })).toBeVisible();
	}
	await page.getByRole('button', { name: /^Su ?: Alberi/ }).click();
	await expect(page.getByRole('heading', { level: 3 })).toHaveText(['Telefono amico', 'Alberi', 'Piscina']);
	await look('options');
	await page.getByRole('link', { name: /Modifica ?: Alberi/ }).click();
	await look('edit');
	await page.getByLabel('Quanto costa').fill('5000');
	await button(page, 'Salva').click();
	await page.getByRole('link', { name: 'Progetti alternativi' }).click();
	await page.getByLabel('Questo progetto').selectOption({ label: 'Alberi' });
	await page.getByLabel('non può vincere insieme a').selectOption({ label: 'Piscina' });
	await button(page, 'Aggiungi la coppia').click();
	await expect(page.getByText(/«(Alberi|Piscina)» oppure/).first()).toBeVisible();
	await look('limits');

	await page.getByRole('link', { name: 'Torna alle opzioni' }).click();
	await page.getByRole('link', { name: 'Fatto: torna alla votazione' }).click();
	await page.getByText('Indici la votazione', { exact: true }).click();
	await look('ready');
	await page.getByLabel('So che questo progetto costa').check();
	await button(page, 'Sì, indici ora').click();
	await told(page, 'Votazione indetta');
	await expect(page.getByRole('heading', { name: 'Piscina' })).toBeVisible();
	end();
});
