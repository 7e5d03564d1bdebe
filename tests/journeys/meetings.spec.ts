import { registerForMeeting } from '../../src/lib/meetings/registrations/commands.server';
import { updateTavolo } from '../../src/lib/tavoli/commands.server';
import { aCommitment } from '../support/commitments';
import { anInitiative } from '../support/initiatives';
import { aMeeting } from '../support/meetings';
import { as } from '../support/world';
import { expect, test } from './fixtures';
import { problems } from './steps/barriers';

test('a facilitator prepares a meeting, convenes it, and a resident signs up @everywhere', async ({
	page,
	signIn,
	moveTo
}) => {
	moveTo(new Date('2026-03-12T11:00:00Z'));
	const title = `Portierato di quartiere ${Math.random().toString(36).slice(2, 7)}`;
	anInitiative({ state: 'admitted', title });

	await signIn('paolo');
	await page.goto('/incontri');
	await page.getByRole('link', { name: 'Convoca un incontro' }).click();
	await page.getByLabel('Titolo').fill('Incontro di aprile');
	await page.getByLabel('Comincia').fill('2026-03-26T18:00');
	await page.getByLabel('Finisce').fill('2026-03-26T20:00');
	await page.getByLabel('Posto', { exact: false }).first().fill('Centro sociale La Fornace');
	await page.getByLabel('Ingresso senza gradini').check();
	expect(await problems(page)).toEqual([]);
	await page.getByRole('button', { name: 'Salva e scrivi' }).click();

	await page.getByLabel('Di che cosa si parla').fill('Il portierato');
	await page.getByRole('button', { name: 'Aggiungi il punto' }).click();
	await expect(page.getByRole('heading', { name: 'Il portierato' })).toBeVisible();
	await page.getByText("Collega un'iniziativa").click();
	await page.getByLabel('Iniziativa').selectOption({ label: title });
	await page.getByRole('button', { name: "Collega l'iniziativa" }).click();
	await expect(page.getByRole('link', { name: title })).toBeVisible();
	expect(await problems(page)).toEqual([]);
	await page.getByRole('button', { name: "Convoca l'incontro" }).click();
	await expect(page.getByRole('status').first()).toContainText('Incontro convocato');
	const { pathname } = new URL(page.url());

	await signIn('bruna');
	await page.goto(pathname);
	await expect(page.getByText('giovedì 26 marzo 2026, ore 18:00').first()).toBeVisible();
	expect(await problems(page)).toEqual([]);
	await page.getByRole('button', { name: 'Iscriviti' }).click();
	await expect(page.getByText("Sei nell'elenco di chi viene.")).toBeVisible();
});

test('another tavolo proposes its own day and place at once, also where there is no network, and what was typed stays', async ({
	page,
	context,
	signIn,
	moveTo
}) => {
	moveTo(new Date('2026-03-12T11:00:00Z'));
	aMeeting({ tavoloId: 'tavolo-stazione', startsAt: new Date('2026-03-19T17:00:00Z') });
	updateTavolo(as('carla'), 'tavolo-stazione', {
		mandate: '',
		usualTime: '',
		usualPlace: 'Sala dei ferrovieri',
		quorumPercent: 50
	});
	await signIn('carla');
	await page.goto('/incontri/nuovo');
	await expect(page.getByRole('button', { name: 'Proponi il giorno' })).toBeHidden();
	await page.getByLabel('Finisce').fill('2026-04-01T21:30');
	await context.setOffline(true);

	await page.getByLabel('Tavolo').selectOption({ label: 'Tavolo di Stazione' });

	await expect(page.getByLabel('Comincia')).toHaveValue('2026-04-16T18:00');
	await expect(page.getByLabel('Finisce')).toHaveValue('2026-04-01T21:30');
	await expect(page.getByLabel('Posto', { exact: false }).first()).toHaveValue('Sala dei ferrovieri');
	await expect(page.getByText('Tavolo di Stazione si incontra di solito il terzo giovedì')).toBeVisible();
});

test('a meeting that cannot be saved as it is keeps its tavolo, with the habit of that one @everywhere', async ({
	page,
	signIn,
	moveTo
}) => {
	moveTo(new Date('2026-03-12T11:00:00Z'));
	aMeeting({ tavoloId: 'tavolo-stazione', startsAt: new Date('2026-03-19T17:00:00Z') });
	await signIn('carla');
	await page.goto('/incontri/nuovo');
	await page.getByLabel('Tavolo').selectOption({ label: 'Tavolo di Stazione' });
	await page.getByLabel('Comincia').fill('2026-04-01T19:00');
	await page.getByLabel('Finisce').fill('2026-04-01T20:30');
	await page.getByRole('button', { name: 'Salva e scrivi' }).click();

	await expect(page.getByRole('alert')).toContainText('titolo');
	await expect(page.getByLabel('Tavolo').locator('option:checked')).toHaveText('Tavolo di Stazione');
	await expect(page.getByText('Tavolo di Stazione si incontra di solito il terzo giovedì')).toBeVisible();
	await expect(page.getByLabel('Comincia')).toHaveValue('2026-04-01T19:00');
});

test('the pages of meetings and commitments are read on a small phone @phone', async ({ page, moveTo }) => {
	moveTo(new Date('2026-03-12T11:00:00Z'));
	const id = aMeeting({
		items: ['Comunicazioni', 'Un tema molto lungo da discutere insieme'],
		transport: true
	});
	registerForMeeting(as('bruna'), id);
	const commitment = aCommitment();

	for (const path of ['/incontri', `/incontri/${id}`, `/impegni/${commitment}`]) {
		await page.goto(path);
		await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
		expect(await problems(page)).toEqual([]);
		const overflow = await page.evaluate(
			() => document.documentElement.scrollWidth - document.documentElement.clientWidth
		);
		expect(overflow).toBeLessThanOrEqual(0);
	}
});
