import { atEveryWidth, everyProblem, keyboardTraps } from '../support/looking';
import { db } from '../../src/lib/db.server';
import { sql } from 'drizzle-orm';
import { expect, test } from '../journeys/fixtures';

test('each step of a vote, up to the receipt, has no barrier', async ({ page, city, signIn }) => {
	const open = db.get<{ id: string }>(
		sql`select id from consultations where question = 'Vogliamo le panchine nuove nel parco?'`
	);
	const problems: string[] = [];
	const look = (step: string) =>
		atEveryWidth(page, async (width) => {
			problems.push(...(await everyProblem(page, `${step} at ${width}`)));
		});

	await signIn('bruna');
	await page.goto(`${city.origin}/consultazioni/${open?.id}/vota`);
	await look('choose');
	await page.getByRole('radio', { name: /^Sì/ }).check();
	await page.getByRole('button', { name: 'Avanti' }).click();
	await look('review');
	await page.getByRole('button', { name: 'Confermo e voto' }).click();
	await expect(page.getByText('Il tuo voto è registrato. Grazie.')).toBeVisible();
	await look('receipt');
	problems.push(...(await keyboardTraps(page)));

	expect(problems).toEqual([]);
});
