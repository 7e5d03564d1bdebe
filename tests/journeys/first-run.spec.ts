import type { Page } from '@playwright/test';
import { aCollection, aFeature, square } from '../support/places';
import { acceptInvitation, goTo, invite, register, told } from './steps/accounts';
import { convene } from './steps/meeting';
import { nameAtTavolo, nameCity, publishPact } from './steps/setup';
import { NOW } from '../support/world';
import { expect, test } from './emptycity';

test.use({ story: 'first run' });

const at = (person: string) => `${person}@vallefiorita.example`;
const TAVOLO = 'Tavolo di San Giorgio';

test('an empty installation is led to its first meeting @everywhere @once', async ({
	page: ines,
	city,
	tavoli,
	sitDown,
	moveTo
}) => {
	moveTo(NOW);

	await test.step('nobody can use an empty city, and its home page says where to begin', async () => {
		await ines.goto('/');
		await expect(ines.getByRole('heading', { name: 'La città non è ancora pronta' })).toBeVisible();
		const made = await tavoli('admin', 'create', '--email', at('ines'), '--name', 'Ines Leoni');
		await acceptInvitation(ines, made.match(/http:\S+/)?.[0] ?? '', at('ines'));
		await ines.getByRole('link', { name: 'Amministrazione' }).first().click();
		await isAt(ines, 0, 'Il Comune');
	});

	await test.step('the city gets its name, and its rules are there to be read', async () => {
		await nameCity(ines, 'Vallefiorita');
		await isAt(ines, 1, 'I quartieri');
	});

	await test.step('one quartiere comes from a file, one by hand', async () => {
		await ines.getByRole('link', { name: 'Aggiungi i quartieri' }).click();
		await ines.getByRole('link', { name: 'Importa i quartieri da un file' }).click();
		await ines.getByLabel('Proprietà con il nome del quartiere').fill('quartiere');
		await ines.getByLabel('Proprietà con il nome del polo').fill('zona');
		await ines.getByLabel('Testo del file').fill(SAN_GIORGIO);
		await ines.getByRole('button', { name: 'Importa', exact: true }).click();
		await told(ines, 'Quartieri creati: 1.');
		await ines.getByLabel('Nome del quartiere').fill('Borgo Antico');
		await ines.getByRole('button', { name: 'Crea il quartiere' }).click();
		await told(ines, 'Borgo Antico è pronto, con il suo tavolo.');
		await ines.getByRole('link', { name: 'Continua la guida' }).click();
		await isAt(ines, 2, 'Le persone e i compiti');
	});

	const carla = await sitDown();
	await test.step('whoever works for the city is invited by letter', async () => {
		await ines.getByRole('link', { name: 'Invita le persone' }).click();
		const omar = await sitDown();
		const staff = [
			{ page: carla, name: 'Carla Fonti', email: at('carla'), role: 'Coordinamento' },
			{ page: omar, name: 'Omar Neri', email: at('omar'), role: 'Sportello' }
		];
		for (const { page, ...person } of staff)
			await acceptInvitation(page, await invite(ines, city, person), person.email);
		await ines.getByRole('link', { name: 'Continua la guida' }).click();
		await isAt(ines, 3, 'I tavoli');
		await expect(step(ines, 'I tavoli')).toContainText('Tocca a chi coordina');
	});

	await test.step('the coordinator finds the same guide, and names who keeps a tavolo going', async () => {
		const paolo = await sitDown();
		await register(paolo, city, 'Paolo', at('paolo'));
		const teresa = await sitDown();
		await register(teresa, city, 'Teresa', at('teresa'));

		await goTo(carla, 'Amministrazione');
		await carla.getByRole('link', { name: 'Guarda i tavoli' }).click();
		await nameAtTavolo(carla, TAVOLO, at('paolo'), 'Facilita gli incontri');
		await nameAtTavolo(carla, TAVOLO, at('teresa'), 'Scrive i verbali');
		await goTo(carla, 'Amministrazione');
		await isAt(carla, 4, 'Le organizzazioni');
		await expect(step(carla, 'Le organizzazioni')).toContainText('Tocca a chi amministra la città.');
	});

	await test.step('the administrator enters the first organisation', async () => {
		await goTo(ines, 'Amministrazione');
		await ines.getByRole('link', { name: 'Inserisci la prima organizzazione' }).click();
		await inForm(ines, "Inserisci l'organizzazione")
			.getByLabel('Nome', { exact: true })
			.fill('Associazione Il Ponte');
		await ines.getByRole('button', { name: "Inserisci l'organizzazione" }).click();
		await told(ines, "L'organizzazione è inserita.");
		await ines.getByRole('button', { name: 'Segna come verificata' }).click();
		await told(ines, "L'organizzazione è verificata.");
		await ines.getByRole('link', { name: 'Continua la guida' }).click();
		await isAt(ines, 5, 'Il patto per il welfare');
	});

	await test.step('the coordinator publishes the pact from a template and convenes the first meeting', async () => {
		await goTo(carla, 'Amministrazione');
		await carla.getByRole('link', { name: 'Scegli il modello del patto' }).click();
		await publishPact(carla);
		await goTo(carla, 'Amministrazione');
		await isAt(carla, 6, 'Il primo incontro');
		await carla.getByRole('link', { name: 'Convoca il primo incontro' }).click();
		await convene(carla, { tavolo: TAVOLO, day: '2026-03-19' });
	});

	await test.step('the guide is over, and anybody reads of the meeting on the home page', async () => {
		await goTo(ines, 'Amministrazione');
		await expect(ines.getByText('La città è pronta.')).toBeVisible();
		await expect(ines.getByRole('heading', { name: 'Dalla città vuota al primo incontro' })).toBeHidden();
		const reader = await sitDown();
		await reader.goto('/');
		await reader.getByRole('link', { name: /nessuno resti solo/ }).click();
		await expect(reader.getByText('giovedì 19 marzo 2026, ore 18:00').first()).toBeVisible();
	});
});

const SAN_GIORGIO = aCollection([
	aFeature({ properties: { quartiere: 'SAN GIORGIO', zona: 'Polo Nord' }, geometry: square() })
]);

const step = (page: Page, title: string) =>
	page
		.getByRole('region', { name: 'Dalla città vuota al primo incontro' })
		.getByRole('listitem')
		.filter({ has: page.getByRole('heading', { name: title }) });

const inForm = (page: Page, button: string) =>
	page.locator('form', { has: page.getByRole('button', { name: button }) });

/** How many steps are done, and which one is now. */
async function isAt(page: Page, done: number, title: string) {
	await told(page, `Passi fatti: ${done} di 7.`);
	await expect(step(page, title)).toContainText('Adesso');
}
