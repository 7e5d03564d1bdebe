import { chromium, expect, type BrowserContext, type Page } from '@playwright/test';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSession } from '../../../src/lib/accounts/sessions.server';
import { findMinutes } from '../../../src/lib/minutes/queries.server';
import { CHROMIUM_FLAGS, chromiumPath } from '../../browser.js';
import { someMinutes } from '../../support/minutes';
import type { Server } from '../../support/server';
import { MINUTE, NOW } from '../../support/world';

/** Teresa's phone: a browser that can be closed and opened again, with what it kept. */
export async function aPhone(city: Server) {
	const folder = mkdtempSync(join(tmpdir(), 'tavoli-phone-'));
	const { name, value } = await openSession('teresa', 'phone');
	let browser: BrowserContext | undefined;
	const open = async ({ offline = false } = {}) => {
		browser = await chromium.launchPersistentContext(folder, {
			executablePath: chromiumPath(),
			args: CHROMIUM_FLAGS,
			viewport: { width: 360, height: 740 },
			locale: 'it-IT',
			timezoneId: 'Europe/Rome',
			offline
		});
		await browser.addCookies([{ name, value, url: city.origin }]);
		return browser.pages()[0] ?? (await browser.newPage());
	};
	/** A second tab of the same browser. */
	const another = async () => {
		if (!browser) throw new Error('the phone is closed');
		return browser.newPage();
	};
	const close = async () => browser?.close();
	const line = async (up: boolean) => browser?.setOffline(!up);
	const forget = async () => {
		await close();
		rmSync(folder, { recursive: true, force: true });
	};
	return { open, another, close, line, forget };
}

/** An hour into a meeting with two items, nothing decided so far. */
export function aMeetingGoingOn(moveTo: (instant: Date) => void) {
	moveTo(NOW);
	const made = someMinutes({ decision: false, commitment: false });
	moveTo(new Date((findMinutes(made.id)?.startsAt.getTime() ?? 0) + 60 * MINUTE));
	return { ...made, editor: `/incontri/${made.meetingId}/verbale/scrivi?punto=1` };
}

export const bar = (page: Page) => page.locator('.desk-bar');
export const allSent = (page: Page) =>
	expect(bar(page)).toHaveAttribute('data-state', 'saved', { timeout: 40_000 });
export const saved = (page: Page) => expect(bar(page)).toContainText('Salvato alle');

/** The page and its parts are on the device: from here it opens without a line. */
export const untilKept = (page: Page) =>
	expect
		.poll(() =>
			page.evaluate(async () => {
				const shelf = (await caches.keys()).find((name) => name.endsWith(location.pathname));
				return (
					shelf !== undefined && (await (await caches.open(shelf)).match(location.pathname)) !== undefined
				);
			})
		)
		.toBe(true);

/** Whose notebooks are on the device, and whose texts wait there. */
export const keptBy = (page: Page) =>
	page.evaluate(
		() =>
			new Promise<{ notebooks: string[]; texts: string[] }>((resolve, reject) => {
				const opening = indexedDB.open('taccuino');
				opening.onerror = () => reject(opening.error);
				opening.onsuccess = () => {
					const shelves = opening.result.transaction(['notebooks', 'texts']);
					const notebooks = shelves.objectStore('notebooks').getAllKeys();
					const texts = shelves.objectStore('texts').getAllKeys();
					const whose = ({ result }: IDBRequest<IDBValidKey[]>) =>
						result.map((key) => (Array.isArray(key) ? String(key[0]) : ''));
					shelves.oncomplete = () => {
						opening.result.close();
						resolve({ notebooks: whose(notebooks), texts: whose(texts) });
					};
				};
			})
	);
