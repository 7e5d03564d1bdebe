import { publishMinutes } from '../../src/lib/minutes/commands.server';
import { saveItem } from '../../src/lib/minutes/items/commands.server';
import { keepItem } from '../../src/lib/minutes/proposals/commands.server';
import { listItems } from '../../src/lib/minutes/queries.server';
import { someMinutes } from '../support/minutes';
import { as, NOW } from '../support/world';
import { problemsAtBothWidths } from './steps/barriers';
import { expect, test } from './fixtures';

const NEW = 'Le panchine rotte sono quattro.';

function rectified() {
	const made = someMinutes({ state: 'rectifying' });
	const [, benches] = listItems(made.id);
	if (!benches) throw new Error('no second item');
	saveItem(as('teresa'), made.id, benches.id, { ...benches, treatment: 'treated', summary: NEW });
	return { ...made, address: `/incontri/${made.meetingId}/verbale` };
}

test('whoever publishes a rectification reads what will change and the new text; everybody else the old one', async ({
	page,
	signIn,
	moveTo
}) => {
	moveTo(NOW);
	const { id, address } = rectified();
	await page.goto(address);
	await expect(page.getByText('Si è parlato di: Panchine.')).toBeVisible();
	await expect(page.getByText(NEW)).toHaveCount(0);

	await signIn('elena');
	await page.goto(address);
	const change = page.getByRole('listitem').filter({ hasText: '2. Panchine: Riassunto' });
	await expect(change).toContainText('Si è parlato di: Panchine.');
	await expect(change).toContainText(NEW);
	await expect(page.locator('section', { hasText: 'Di che cosa si è parlato' }).last()).toContainText(NEW);
	await expect(page.getByRole('heading', { name: 'Prima di pubblicare la rettifica' })).toBeVisible();
	await expect(page.getByRole('button', { name: 'Pubblica la rettifica' })).toBeVisible();
	expect(await problemsAtBothWidths(page)).toEqual([]);

	await signIn('teresa');
	await page.goto(address);
	await expect(page.getByText('ma non chi ha scritto una parte del verbale')).toBeVisible();
	await expect(page.getByRole('button', { name: 'Pubblica la rettifica' })).toHaveCount(0);

	publishMinutes(as('elena'), id);
	await page.context().clearCookies();
	await page.goto(`${address}/versioni/2`);
	await expect(change).toContainText(NEW);
	expect(await problemsAtBothWidths(page)).toEqual([]);
	await page.setViewportSize({ width: 320, height: 640 });
	const after = await change.getByText(NEW).boundingBox();
	expect(after && after.x + after.width).toBeLessThanOrEqual(320);
});

test('beside the proposed corrections is the way to open a rectification, or who opens it', async ({
	page,
	signIn,
	moveTo
}) => {
	moveTo(NOW);
	const { id, meetingId, firstItemId } = someMinutes({ state: 'published' });
	const words = { summary: 'Rimasto sul telefono.', notes: '', positions: '', documents: '' };
	keepItem(as('teresa'), id, firstItemId, { ...words, treatment: 'treated', revision: 1 });

	await signIn('teresa');
	await page.goto(`/incontri/${meetingId}/verbale`);
	await expect(page.getByText('la apre chi guida il tavolo o chi coordina la zona')).toBeVisible();

	await signIn('elena');
	await page.goto(`/incontri/${meetingId}/verbale`);
	await page.getByRole('link', { name: 'Apri una rettifica' }).click();
	await expect(page.getByLabel('Perché si rettifica')).toBeVisible();
});
