import { createHmac, createSecretKey, randomBytes } from 'node:crypto';
import { linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { settle, settledFolder } from '../disk.server';
import { settings } from '../settings.server';

const made = new Map<string, Buffer>();

/** A keyed hash: without the installation's secret nobody finds the text by trying them all. */
export const keyed = (secret: Buffer, text: string) =>
	createHmac('sha256', createSecretKey(secret)).update(text).digest('hex');

/** A secret of this installation, kept far from the database; `undefined` when it was never made. */
export function findSecret(name: string) {
	const known = made.get(name);
	if (known) return known;
	try {
		return remember(name, readFileSync(pathOf(name), 'utf8'));
	} catch {
		return undefined;
	}
}

/**
 * Makes it at first need, readable by its owner only, and returns once it is on the disk: what is made with it would
 * mean nothing without. Of two processes that make it, one wins and both use that.
 */
export function secretOf(name: string) {
	const known = findSecret(name);
	if (known) return known;

	settledFolder(settings().KEYS_DIR);
	const draft = `${pathOf(name)}.${randomBytes(6).toString('hex')}`;
	writeFileSync(draft, `${randomBytes(32).toString('hex')}\n`, { mode: 0o600 });
	settle(draft);
	try {
		linkSync(draft, pathOf(name));
	} catch (error) {
		if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
	} finally {
		rmSync(draft);
	}
	settle(settings().KEYS_DIR);
	return remember(name, readFileSync(pathOf(name), 'utf8'));
}

const pathOf = (name: string) => resolve(settings().KEYS_DIR, `${name}.secret`);

function remember(name: string, text: string) {
	const secret = Buffer.from(text.trim(), 'hex');
	made.set(name, secret);
	return secret;
}
