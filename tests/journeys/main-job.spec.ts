import type { Page } from '@playwright/test';
import { linkSentTo } from '../support/letters';
import { quartieriFile } from '../support/quartieri';
import { DAY, NOW } from '../support/world';
import { acceptInvitation, goTo, invite, register, told, verify } from './steps/accounts';
import { aCrowd, castFor } from './steps/crowd';
import { convene, keepMinutes, publishMinutes } from './steps/meeting';
import { begin, createProject, holdActivity, measure, OBJECTIVE, reachMilestone } from './steps/project';
import { admit, IDEA, propose, tellNeed } from './steps/proposal';
import { nameAtTavolo, nameCity, openQuartiere, publishPact } from './steps/setup';
import { callVote, countAndProclaim, vote } from './steps/vote';
import { expect, openBooks, test } from './emptycity';

test.use({ story: 'main job' });

const QUARTIERE = 'Fiumicello';
const TAVOLO = `Tavolo di ${QUARTIERE}`;
const at = (person: string) => `${person}@vallefiorita.example`;
const after = (days: number, hours = 0) => new Date(NOW.getTime() + days * DAY + hours * 3_600_000);
const day = (days: number) => after(days).toISOString().slice(0, 10);

test('the main job runs on a real city, from the proposal of a resident to the dashboard @everywhere @once', async ({
	page: ines,
	city,
	tavoli,
	sitDown,
	moveTo
}) => {
	// Six people and a whole thread: on a busy machine it takes minutes.
	test.slow();
	moveTo(NOW);
	const [carla, omar, teresa, bruna, giulia] = await seats(sitDown);

	await test.step('the operator of the machine makes an administrator and imports the quartieri, twice', async () => {
		const made = await tavoli('admin', 'create', '--email', at('ines'), '--name', 'Ines Leoni');
		await acceptInvitation(ines, made.match(/http:\S+/)?.[0] ?? '', at('ines'));

		const file = quartieriFile(city.folder);
		const importing = ['import', 'quartieri', file, '--name', 'QUARTIERE', '--district', 'zona'];
		expect(await tavoli(...importing)).toContain(
			'Quartieri creati: 33. Aggiornati: 0. Già uguali: 0. Poli nuovi: 5.'
		);
		await seesTheCity(ines);
		expect(await tavoli(...importing)).toContain('Niente da cambiare: 33 quartieri sono già uguali.');
		await seesTheCity(ines);
	});

	await test.step('the administrator names the city and invites a coordinator and an operator', async () => {
		await goTo(ines, 'Amministrazione');
		await nameCity(ines, 'Brescia');
		await ines.getByRole('link', { name: 'Invita le persone' }).click();
		const staff = [
			{ page: carla, name: 'Carla Fonti', email: at('carla'), role: 'Coordinamento' },
			{ page: omar, name: 'Omar Neri', email: at('omar'), role: 'Sportello' }
		];
		for (const { page, ...person } of staff)
			await acceptInvitation(page, await invite(ines, city, person), person.email);
	});

	await test.step('the coordinator publishes the pact and says what is measured', async () => {
		await goTo(carla, 'Amministrazione');
		await carla.getByRole('link', { name: 'Scegli il modello del patto' }).click();
		await publishPact(carla);
		await goTo(carla, 'Amministrazione');
		await carla.getByRole('link', { name: 'Indicatori' }).click();
		await carla.getByRole('button', { name: 'Porta gli indicatori comuni' }).click();
		await expect(carla.getByRole('heading', { name: 'Persone raggiunte' })).toBeVisible();
	});

	await test.step('residents register, confirm by letter and are recognised at the desk', async () => {
		await register(bruna, city, 'Bruna', at('bruna'));
		await register(giulia, city, 'Giulia', at('giulia'));
		await register(teresa, city, 'Teresa', at('teresa'));
		for (const [i, name] of ['Bruna', 'Giulia'].entries())
			await verify(omar, {
				name,
				email: at(name.toLowerCase()),
				quartiere: QUARTIERE,
				deskNumber: `SPORT-${i + 1}`
			});
		await linkSentTo(city, at('bruna'), 'Ora puoi partecipare nel tuo quartiere');
	});

	await openBooks(city);
	const crowd = await aCrowd(city, { count: 10, quartiere: QUARTIERE, operator: at('omar') });

	await test.step('a resident tells a need and answers it with an initiative', async () => {
		await openQuartiere(bruna, QUARTIERE);
		await bruna.getByRole('link', { name: TAVOLO }).click();
		await bruna.getByRole('button', { name: 'Partecipa al tavolo' }).click();
		await told(bruna, 'Ora fai parte di');
		await tellNeed(bruna);
		await propose(bruna, QUARTIERE);
	});

	await test.step('the coordinator admits it and convenes the tavolo about it', async () => {
		await openQuartiere(carla, QUARTIERE);
		await nameAtTavolo(carla, TAVOLO, at('teresa'), 'Scrive i verbali');
		await admit(carla);
		await carla.getByRole('link', { name: 'Convoca un incontro per parlarne' }).click();
		await expect(carla.getByLabel('Tavolo').locator('option:checked')).toHaveText(TAVOLO);
		await convene(carla, { tavolo: TAVOLO, day: day(7), about: IDEA });
	});

	await test.step('the secretary keeps the minutes, the coordinator approves and publishes them', async () => {
		moveTo(after(7, 6.5));
		await teresa.goto(await linkSentTo(city, at('teresa'), 'Hai un nuovo compito'));
		await teresa.getByRole('link', { name: 'Chi scrive il verbale' }).click();
		await teresa.getByRole('link', { name: /nessuno resti solo/ }).click();
		await keepMinutes(teresa, { present: ['Bruna', 'Teresa'], about: IDEA });
		moveTo(after(8));
		await goTo(carla, 'Oggi');
		await carla.getByRole('link', { name: /^Leggi il verbale/ }).click();
		await publishMinutes(carla);
	});

	const consultation = await test.step('the coordinator calls a secret vote', async () => {
		await carla.getByRole('link', { name: IDEA }).first().click();
		return callVote(carla, 12);
	});

	const receipt = await test.step('people vote, each once, and keep four words', async () => {
		moveTo(after(10));
		const words = await vote(bruna, new RegExp(IDEA), 'Sì');
		await vote(giulia, new RegExp(IDEA), 'No');
		const id = consultation.split('/').at(-1) ?? '';
		castFor(crowd.slice(0, 7), id, 'yes');
		castFor(crowd.slice(7, 9), id, 'no');
		await expect(giulia.getByRole('link', { name: 'Torna alla votazione' })).toBeVisible();
		return words;
	});

	await test.step('the vote is counted and proclaimed, and a receipt is found in the list', async () => {
		// Half an hour after it closed: an hour later the city would count it by itself.
		moveTo(after(23, 0.5));
		await countAndProclaim(carla);
		await bruna.goto(consultation);
		await expect(bruna.getByText('Ha vinto il sì: 8 sì e 3 no.')).toBeVisible();
		await bruna.getByRole('link', { name: /elenco di tutte le schede/ }).click();
		await expect(bruna.getByRole('row', { name: receipt })).toContainText('Sì');
	});

	await test.step('the initiative becomes a project that is measured', async () => {
		await goTo(carla, 'Oggi');
		await createProject(carla, { from: day(25), to: day(200) });
		await begin(carla);
		moveTo(after(40));
		await reachMilestone(carla, day(40));
		await holdActivity(carla, day(39));
		await measure(carla, 24);
	});

	await test.step('everybody reads the whole story, each step a link, and the dashboard', async () => {
		const reader = await sitDown();
		await reader.goto('/');
		await goTo(reader, 'Iniziative');
		await reader.getByRole('link', { name: IDEA }).click();
		await readsTheStory(reader);

		await goTo(reader, 'Cruscotto');
		await expect(
			reader.getByText('Nel 2026 si è tenuto 1 incontro, con 16 presenze. È in corso 1 progetto.')
		).toBeVisible();
		await expect(reader.getByRole('row', { name: /^Persone raggiunte/ })).toContainText('24');
		await expect(reader.getByRole('row', { name: /^Voti espressi/ })).toContainText('11');
	});
});

const seats = (sitDown: () => Promise<Page>) =>
	Promise.all([sitDown(), sitDown(), sitDown(), sitDown(), sitDown()]);

/** 33 quartieri in five poli, on the map and in the list. */
async function seesTheCity(page: Page) {
	await goTo(page, 'Quartieri');
	await expect(page.getByRole('status').filter({ hasText: '33 quartieri' })).toBeVisible();
	await expect(page.getByRole('heading', { level: 2, name: /^(Nord|Sud|Est|Ovest|Centro)$/ })).toHaveCount(5);
	await expect(page.locator('main .city-map path')).toHaveCount(33);
	await expect(page.locator('main .places a')).toHaveCount(33);
	await expect(page.getByRole('link', { name: QUARTIERE, exact: true })).toBeVisible();
}

const STORY = [
	['Il bisogno', 'nessuno con cui parlare'],
	['La proposta', IDEA],
	['Se ne parla all’incontro', 'nessuno resti solo'],
	['La decisione del tavolo', 'Approvata: Il tavolo chiede al quartiere di votare.'],
	['Il voto del quartiere', 'Approvata'],
	['Il progetto', IDEA],
	['Che cosa è cambiato', '1 misura registrata'],
	['L’obiettivo del patto', OBJECTIVE]
] as const;

async function readsTheStory(page: Page) {
	const line = page
		.locator('section', { has: page.getByRole('heading', { name: 'La storia, passo per passo' }) })
		.getByRole('listitem');
	await expect(line).toHaveCount(STORY.length);
	const address = page.url();
	for (const [i, [chapter, words]] of STORY.entries()) {
		await expect(line.nth(i)).toContainText(words);
		await line.nth(i).getByRole('link', { name: chapter }).click();
		await expect(page.getByRole('main')).toContainText(
			i === 6 ? 'Registro delle telefonate' : (words.split(': ').at(-1) ?? '')
		);
		await page.goto(address);
	}
}
