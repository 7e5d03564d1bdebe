import { listNeedsRaised } from '../../src/lib/meetings/raised/queries.server';
import { aMeeting } from '../support/meetings';
import { NOW } from '../support/world';
import { problemsAtBothWidths } from './steps/barriers';
import { expect, test } from './fixtures';

test('the secretary writes down what somebody said is missing, and everybody reads it there @everywhere', async ({
	page,
	signIn,
	moveTo
}) => {
	moveTo(NOW);
	const meetingId = aMeeting();
	await signIn('teresa');
	await page.goto(`/incontri/${meetingId}`);

	await page.getByRole('link', { name: 'Scrivi un bisogno emerso qui' }).click();
	await page.getByLabel('Che cosa manca?').fill('La sera non passa nessun autobus.');
	await page.getByRole('button', { name: 'Aggiungi il bisogno' }).click();
	await expect(page.getByText('Scegli un tema.').first()).toBeVisible();
	await expect(page.getByLabel('Che cosa manca?')).toHaveValue('La sera non passa nessun autobus.');
	expect(await problemsAtBothWidths(page)).toEqual([]);
	await page.getByLabel('Tema').selectOption('anziani_socialita');
	await page.getByLabel('Per chi?').selectOption('anziani');
	await page.getByRole('button', { name: 'Aggiungi il bisogno' }).click();

	await expect(page.getByRole('heading', { name: 'Bisogni emersi qui' })).toBeVisible();
	await expect(page.getByText('La sera non passa nessun autobus.').first()).toBeVisible();
	expect(await problemsAtBothWidths(page)).toEqual([]);
	expect(listNeedsRaised(meetingId)).toHaveLength(1);
	await page.context().clearCookies();
	await page.goto('/bisogni');
	await expect(page.getByText('La sera non passa nessun autobus.').first()).toBeVisible();
});
