import type { Page } from '@playwright/test';
import { now } from '../../src/lib/clock';
import { db } from '../../src/lib/db.server';
import { signInCookie } from '../support/accounts';
import { aConsultation, aNonce } from '../support/consultations';
import type { Server } from '../support/server';
import { ballotsAndMarks } from '../support/storm';
import { post, visit } from '../support/visitor';
import { DAY, NOW } from '../support/world';
import { told } from './steps/accounts';
import { problemsAtBothWidths } from './steps/barriers';
import { expect, test } from './fixtures';

const confirm = (page: Page) => page.getByRole('button', { name: 'Confermo e voto' });

type World = Pick<Parameters<Parameters<typeof test>[2]>[0], 'page' | 'city' | 'moveTo' | 'signIn'>;

/** An open vote, and its first voter at the last step, having chosen yes. */
async function atTheLastStep({ page, city, moveTo, signIn }: World) {
	moveTo(NOW);
	const { id, voters } = aConsultation();
	city.travelTo(now());
	await signIn(voters[0] ?? '');
	await page.goto(`/consultazioni/${id}/vota`);
	await page.getByRole('radio', { name: 'Sì' }).check();
	await page.getByRole('button', { name: 'Avanti' }).click();
	await expect(confirm(page)).toBeVisible();
	// Before the scripts run the browser itself would send it.
	await page.waitForLoadState('networkidle');
	return { id, voters };
}

const kept = (city: Server, id: string) => ballotsAndMarks(`${city.env.DATA_DIR}/tavoli.db`, id);

for (const arrived of [false, true]) {
	const where = arrived ? 'after the ballot arrived' : 'before the ballot arrives';
	test(`where the line breaks ${where} the person is told, and by pressing again votes once`, async ({
		page,
		city,
		moveTo,
		signIn
	}) => {
		const vote = await atTheLastStep({ page, city, moveTo, signIn });
		await page.route('**/vota/ricevuta', async (route) => {
			if (arrived) await route.fetch();
			await route.abort('connectionreset');
		});

		await confirm(page).click();

		await expect(page.getByRole('alert')).toContainText('Non sappiamo se il tuo voto è arrivato');
		expect(await problemsAtBothWidths(page)).toEqual([]);
		await page.unroute('**/vota/ricevuta');
		await confirm(page).click();
		const said = arrived ? 'Il tuo voto era già registrato.' : 'Il tuo voto è registrato.';
		await expect(page.getByText(said)).toBeVisible();
		await expect(page.getByText(/^\s*(\p{L}+ · ){4}\d{4}\s*$/u)).toBeVisible();
		expect(kept(city, vote.id)).toEqual({ ballots: 1, marks: 1 });
	});
}

test('an answer that never comes is given up with a sentence, and while it is awaited one press counts', async ({
	page,
	city,
	moveTo,
	signIn
}) => {
	await page.clock.install({ time: NOW });
	const vote = await atTheLastStep({ page, city, moveTo, signIn });
	let sent = 0;
	await page.route('**/vota/ricevuta', () => void sent++);

	await confirm(page).click();
	await confirm(page).click({ force: true });
	await expect(page.getByText('Invio in corso…')).toBeVisible();
	await page.clock.fastForward(16_000);

	await expect(page.getByRole('alert')).toContainText('Non sappiamo se il tuo voto è arrivato');
	await expect(page.getByText('Invio in corso…')).toHaveCount(0);
	expect(sent).toBe(1);
	await page.unroute('**/vota/ricevuta');
	await confirm(page).click();
	await told(page, 'Il tuo voto è registrato.');
	expect(kept(city, vote.id)).toEqual({ ballots: 1, marks: 1 });
});

test('when the server fails at the vote, before the vote or on its way, the ballot stays and can be sent again', async ({
	page,
	city,
	moveTo,
	signIn
}) => {
	const vote = await atTheLastStep({ page, city, moveTo, signIn });
	const fails = async () => {
		await confirm(page).click();
		await expect(page.getByRole('alert')).toContainText('Non sappiamo se il tuo voto è arrivato');
		expect(kept(city, vote.id)).toEqual({ ballots: 0, marks: 0 });
	};

	db.run(`create trigger broken before insert on sealed_ballots begin select raise(abort, 'broken'); end`);
	await fails();
	await expect(page.getByRole('alert')).toContainText('Se ci chiami');
	db.run('drop trigger broken');
	db.run('alter table sessions rename to elsewhere');
	await fails();
	db.run('alter table elsewhere rename to sessions');
	for (const body of ['{"error":"bad gateway"}', '<h1>Bad gateway</h1>', 'null', '']) {
		await page.route('**/vota/ricevuta', (route) => route.fulfill({ status: 502, body }));
		await fails();
		await page.unroute('**/vota/ricevuta');
	}

	await confirm(page).click();
	await told(page, 'Il tuo voto è registrato.');
	expect(kept(city, vote.id)).toEqual({ ballots: 1, marks: 1 });
});

test('a vote that closes while somebody confirms is told so, and shows no ballot to fill in @everywhere', async ({
	page,
	city,
	moveTo,
	signIn
}) => {
	const vote = await atTheLastStep({ page, city, moveTo, signIn });
	city.travelTo(new Date(now().getTime() + 60 * DAY));

	await confirm(page).click();

	await expect(page.getByRole('alert')).toContainText('chiusa');
	await expect(page.getByRole('radio')).toHaveCount(0);
	await expect(page.getByRole('link', { name: 'Torna alla votazione' })).toBeVisible();
	expect(await problemsAtBothWidths(page)).toEqual([]);
	expect(kept(city, vote.id)).toEqual({ ballots: 0, marks: 0 });
});

test('whoever signed out meanwhile is told so beside the ballot, and confirms it once signed in again', async ({
	page,
	city,
	moveTo,
	signIn
}) => {
	const vote = await atTheLastStep({ page, city, moveTo, signIn });
	await page.context().clearCookies();

	await confirm(page).click();
	await expect(page.getByRole('alert')).toContainText('il tuo voto non è partito');
	await signIn(vote.voters[0] ?? '');
	await confirm(page).click();

	await told(page, 'Il tuo voto è registrato.');
	expect(kept(city, vote.id)).toEqual({ ballots: 1, marks: 1 });
});

test('a ballot that one person left open is not cast by the next at the same machine @everywhere', async ({
	page,
	city,
	moveTo,
	signIn
}) => {
	const vote = await atTheLastStep({ page, city, moveTo, signIn });
	await page.context().clearCookies();
	await signIn(vote.voters[1] ?? '');

	await confirm(page).click();

	await expect(page.getByRole('alert')).toContainText("era di un'altra persona");
	expect(kept(city, vote.id)).toEqual({ ballots: 0, marks: 0 });
	await page.goto(`/consultazioni/${vote.id}/vota`);
	await expect(page.getByRole('radio', { checked: true })).toHaveCount(0);
});

test('no page keeps a secret ballot for whoever signs in next, at any of its steps', async ({
	city,
	moveTo
}) => {
	moveTo(NOW);
	const { id, voters } = aConsultation();
	city.travelTo(now());
	const [mine, other] = await Promise.all(voters.slice(0, 2).map(signInCookie));
	const page = await visit(city.origin, mine ?? '', `/consultazioni/${id}/vota`);
	const holder = page.html.match(/name="holder" value="([^"]+)"/)?.[1] ?? '';
	const ballot = { choice: 'no', nonce: aNonce(), holder };

	for (const step of ['vota?/review', 'vota?/change', 'vota/ricevuta']) {
		const nobody = await post(city.origin, '', `/consultazioni/${id}/${step}`, ballot);
		const next = await post(city.origin, other ?? '', `/consultazioni/${id}/${step}`, ballot);

		expect([nobody.status, nobody.headers.get('location')]).toEqual([
			303,
			`/accedi?poi=${encodeURIComponent(`/consultazioni/${id}/vota`)}`
		]);
		expect(next.status).toBe(409);
		expect(next.html).not.toContain(ballot.nonce);
		expect(next.html).not.toMatch(/checked|type="hidden" name="choice"/);
	}
	expect(kept(city, id)).toEqual({ ballots: 0, marks: 0 });
	expect((await post(city.origin, mine ?? '', `/consultazioni/${id}/vota/ricevuta`, ballot)).status).toBe(
		200
	);
});
