import { listItems } from '../../src/lib/minutes/queries.server';
import { approveMinutes, submitMinutes } from '../../src/lib/minutes/commands.server';
import { saveItem } from '../../src/lib/minutes/items/commands.server';
import { saveStep } from '../../src/lib/initiatives/drafts/commands.server';
import { anInitiative, firstStep } from '../support/initiatives';
import { someMinutes } from '../support/minutes';
import { as, NOW } from '../support/world';
import { expect, test } from './fixtures';
import { problems } from './steps/barriers';

/** Teresa left a phone number in a decision, a private name and an office's number in a summary; Elena approved. */
function carelessMinutes() {
	const { id, meetingId } = someMinutes({
		decision: { text: 'Per le chiavi si chiama il 333 1234567.' }
	});
	const [, second] = listItems(id);
	if (!second) throw new Error('no second item');
	saveItem(as('teresa'), id, second.id, {
		treatment: 'treated',
		summary: 'Lo chiede la signora Tondelli. Per i guasti c’è lo 0522 456000.',
		notes: '',
		positions: '',
		documents: '',
		revision: second.revision
	});
	submitMinutes(as('teresa'), id);
	approveMinutes(as('elena'), id);
	return meetingId;
}

test('a facilitator looks at each personal datum before publishing, and everybody reads the rest @everywhere @phone', async ({
	page,
	context,
	signIn,
	moveTo,
	city
}) => {
	moveTo(NOW);
	const meetingId = carelessMinutes();
	const address = `/incontri/${meetingId}/verbale`;
	await signIn('paolo');
	await page.goto(address);

	await expect(page.getByText('0 di 3 già guardati.')).toBeVisible();
	await expect(page.getByRole('button', { name: 'Pubblica il verbale' })).toHaveCount(0);
	expect(await problems(page)).toEqual([]);
	const posted = await page.request.post(`${address}?/publish`, {
		form: {},
		headers: { origin: city.origin }
	});
	expect(await posted.text()).toContain('restano dati personali da guardare');

	await page.getByRole('link', { name: 'Vai ai dati da guardare' }).click();
	const choose = async (words: string, choice: string, reason = '') => {
		const one = page
			.getByRole('listitem')
			.filter({ has: page.getByText(words, { exact: true }) })
			.last();
		await one.getByLabel(choice).check();
		if (reason) await one.getByLabel('Perché va bene').fill(reason);
		await one.getByRole('button', { name: 'Scegli così' }).click();
	};
	await choose('333 1234567', 'Scrivi «[omesso]» al loro posto');
	await expect(page.getByText('1 di 3 già guardati.')).toBeVisible();
	await choose('Tondelli', 'Togli le parole');
	await expect(page.getByText('2 di 3 già guardati.')).toBeVisible();
	await choose('0522 456000', 'Lascia: lo possono leggere tutti');
	await expect(page.getByText('Scrivi perché va bene che lo leggano tutti.').last()).toBeVisible();
	expect(await problems(page)).toEqual([]);
	await choose('0522 456000', 'Lascia: lo possono leggere tutti', 'È il numero dell’ufficio.');
	await expect(page.getByText('Li hai guardati tutti: 3 su 3.')).toBeVisible();
	expect(await problems(page)).toEqual([]);
	await page.getByRole('button', { name: 'Pubblica il verbale' }).click();
	await expect(page.getByText('Verbale pubblicato.')).toBeVisible();

	await context.clearCookies();
	await page.goto(address);
	await expect(page.getByText('Per le chiavi si chiama il [omesso].').first()).toBeVisible();
	await expect(page.getByText('Per i guasti c’è lo 0522 456000.')).toBeVisible();
	expect(await page.content()).not.toMatch(/333 1234567|Tondelli/);
	await page.goto('/registro?testo=chiavi');
	await expect(page.getByText('Per le chiavi si chiama il [omesso].').first()).toBeVisible();
});

test('a resident is told of a phone number left in a proposal, and says why it is all right @everywhere @phone', async ({
	page,
	signIn,
	moveTo
}) => {
	moveTo(NOW);
	const id = anInitiative({ state: 'draft' });
	saveStep(as('bruna'), id, { step: 1, ...firstStep(), problem: 'Chi aiuta mi chiama al 333 1234567.' });
	await signIn('bruna');
	await page.goto(`/iniziative/${id}/proposta/riepilogo`);

	await expect(page.getByText('Numero di telefono')).toBeVisible();
	expect(await problems(page)).toEqual([]);
	await page.getByRole('button', { name: 'Invia la proposta' }).click();
	await expect(page.getByText('Scrivi perché va bene, oppure toglilo dal testo.')).toBeVisible();
	expect(await problems(page)).toEqual([]);
	await page.getByLabel('Perché va bene').fill('È il numero dell’associazione.');
	await page.getByRole('button', { name: 'Invia la proposta' }).click();

	await expect(page).toHaveURL(/ricevuta/);
	await page.goto(`/iniziative/${id}/modifica`);
	await page.getByLabel('Raccontala in poche righe').fill('Si fa da Ugo Tondelli, il sabato.');
	await page.getByRole('button', { name: /Salva/ }).click();
	await expect(page.getByText('Nome di una persona')).toBeVisible();
	await expect(page.getByLabel('Raccontala in poche righe')).toHaveValue('Si fa da Ugo Tondelli, il sabato.');
	expect(await problems(page)).toEqual([]);
	await page.getByLabel('Perché va bene').fill('È d’accordo.');
	await page.getByRole('button', { name: /Salva/ }).click();
	await expect(page).toHaveURL(new RegExp(`/iniziative/${id}$`));
});
