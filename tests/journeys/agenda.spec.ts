import type { Page } from '@playwright/test';
import { listAgenda } from '../../src/lib/meetings/agenda/queries.server';
import { aMeeting } from '../support/meetings';
import { NOW } from '../support/world';
import { expect, test } from './fixtures';
import { told } from './steps/accounts';
import { problems } from './steps/barriers';

const titles = (id: string) => listAgenda(id).map(({ title }) => title);
const points = ['Comunicazioni', 'Panchine', 'Fontana', 'Varie'];

/** Takes a point by its handle and leaves it just past the middle of another. */
async function drag(page: Page, from: number, to: number) {
	const rows = page.locator('.agenda-writing > li');
	const handle = await rows.nth(from).locator('.agenda-handle').boundingBox();
	if (!handle) throw new Error('no handle to drag by');
	await page.mouse.move(handle.x + handle.width / 2, handle.y + handle.height / 2);
	await page.mouse.down();
	const target = await rows.nth(to).boundingBox();
	if (!target) throw new Error('nowhere to drag to');
	const past = to > from ? 0.75 : 0.25;
	await page.mouse.move(handle.x + 4, target.y + target.height * past, { steps: 8 });
}

test('a facilitator drags a point to its place, and it is told and kept', async ({
	page,
	signIn,
	moveTo
}) => {
	moveTo(NOW);
	await page.setViewportSize({ width: 1280, height: 1600 });
	const id = aMeeting({ state: 'draft', items: points });
	await signIn('paolo');
	await page.goto(`/incontri/${id}/ordine-del-giorno`);
	await expect(page.locator('.agenda-handle')).toHaveCount(4);

	await drag(page, 0, 2);
	expect(await problems(page)).toEqual([]);
	await page.mouse.up();
	await told(page, '"Comunicazioni" adesso è il punto 3 di 4.');
	await told(page, 'Ordine del giorno aggiornato.');
	await expect.poll(() => titles(id)).toEqual(['Panchine', 'Fontana', 'Comunicazioni', 'Varie']);

	await drag(page, 3, 0);
	await page.mouse.up();
	await told(page, '"Varie" adesso è il punto 1 di 4.');
	await expect.poll(() => titles(id)).toEqual(['Varie', 'Panchine', 'Fontana', 'Comunicazioni']);
	await expect(page.getByRole('heading', { level: 2 }).first()).toHaveText('Varie');
});

test('a drag that is given up changes nothing', async ({ page, signIn, moveTo }) => {
	moveTo(NOW);
	await page.setViewportSize({ width: 1280, height: 1600 });
	const id = aMeeting({ state: 'draft', items: points });
	await signIn('paolo');
	await page.goto(`/incontri/${id}/ordine-del-giorno`);
	await expect(page.locator('.agenda-handle')).toHaveCount(4);

	await drag(page, 0, 2);
	await page.keyboard.press('Escape');
	await page.mouse.up();
	await drag(page, 1, 1);
	await page.mouse.up();

	await page.reload();
	expect(titles(id)).toEqual(points);
});

test('the same is done with buttons, one place at a time @everywhere', async ({ page, signIn, moveTo }) => {
	moveTo(NOW);
	const id = aMeeting({ state: 'draft', items: points });
	await signIn('paolo');
	await page.goto(`/incontri/${id}/ordine-del-giorno`);

	await page.getByRole('button', { name: /^Sposta giù.*Comunicazioni$/ }).click();
	await told(page, 'Ordine del giorno aggiornato.');

	await expect.poll(() => titles(id)).toEqual(['Panchine', 'Comunicazioni', 'Fontana', 'Varie']);
});

test.describe('on a phone', () => {
	test.use({ hasTouch: true, isMobile: true, viewport: { width: 360, height: 740 } });

	test('a finger drags a point on a phone', async ({ page, signIn, moveTo }) => {
		moveTo(NOW);
		const id = aMeeting({ state: 'draft', items: points.slice(0, 2) });
		await signIn('paolo');
		await page.goto(`/incontri/${id}/ordine-del-giorno`);
		const rows = page.locator('.agenda-writing > li');
		await page.evaluate(() =>
			document.querySelector('.agenda-writing')?.scrollIntoView({ behavior: 'instant' })
		);
		const [handle, target] = [
			await rows.nth(0).locator('.agenda-handle').boundingBox(),
			await rows.nth(1).boundingBox()
		];
		if (!handle || !target) throw new Error('nothing to drag');

		const finger = await page.context().newCDPSession(page);
		const at = (y: number) => [{ x: handle.x + 10, y }];
		const [from, to] = [handle.y + 20, target.y + target.height * 0.75];
		await finger.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: at(from) });
		for (let i = 1; i <= 10; i++) {
			const y = from + ((to - from) * i) / 10;
			await finger.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: at(y) });
		}
		await finger.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });

		await expect.poll(() => titles(id)).toEqual(['Panchine', 'Comunicazioni']);
	});
});
