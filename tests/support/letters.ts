import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import type { Server } from './server';

/** Without a mail server every letter is a file: waits for the one to somebody, and follows the link in it. */
export async function linkSentTo(
	city: Server,
	email: string,
	subject: string,
	/** Which of its links, where it holds more. */
	which = /./
): Promise<string> {
	let link: string | undefined;
	await expect
		.poll(() => (link = linkIn(lettersIn(city).find(isFor(email, subject)), which)), {
			message: `a letter to ${email} called “${subject}”`
		})
		.toBeDefined();
	return link ?? '';
}

function lettersIn({ env }: Server) {
	const folder = join(env.DATA_DIR ?? '', 'mail');
	if (!existsSync(folder)) return [];
	return readdirSync(folder)
		.sort()
		.reverse()
		.map((name) => readFileSync(join(folder, name), 'utf8'));
}

const isFor = (email: string, subject: string) => (letter: string) =>
	letter.startsWith(`A: ${email}\n`) && letter.includes(`\nOggetto: ${subject}\n`);

const linkIn = (letter: string | undefined, which: RegExp) =>
	letter?.match(/^http:\S+$/gm)?.find((link) => which.test(link));
