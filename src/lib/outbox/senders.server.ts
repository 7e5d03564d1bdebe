import { mkdir, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { findMunicipality } from '../municipality/queries.server';
import { slugOf } from '../formats/slugs';
import { log } from '../log.server';
import { settings } from '../settings.server';
import type { Letter } from './tables.server';

/** Brings one letter to its destination, or throws. */
export type Sender = (letter: Letter) => Promise<unknown>;

let chosen: Sender | undefined;

/** By mail when SMTP_URL is set; otherwise each letter becomes a file that a person can open. */
export function sender(): Sender {
	if (chosen) return chosen;
	const { SMTP_URL, DATA_DIR } = settings();
	if (SMTP_URL) return (chosen = byMail(SMTP_URL));

	const folder = resolve(DATA_DIR, 'mail');
	log.info({ folder }, 'SMTP_URL is not set: letters become files in this folder');
	return (chosen = asFile(folder));
}

export function byMail(url: string): Sender {
	let transport: ReturnType<typeof transportTo> | undefined;
	const connected = async () => {
		try {
			return await (transport ??= transportTo(url));
		} catch (error) {
			transport = undefined;
			throw error;
		}
	};
	return async ({ id, recipient, subject, body, language }) =>
		(await connected()).sendMail({
			from: { name: findMunicipality()?.name ?? 'Tavoli di Quartiere', address: settings().MAIL_FROM },
			to: recipient,
			subject,
			text: body,
			messageId: `<${id}@${new URL(settings().ORIGIN).hostname}>`,
			headers: { 'Content-Language': language, 'Auto-Submitted': 'auto-generated' }
		});
}

/** What writes mail is read with the first letter: a server starts sooner without. */
async function transportTo(url: string) {
	const { createTransport } = await import('nodemailer');
	return createTransport({ url, connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 });
}

export function asFile(folder: string): Sender {
	return async ({ id, recipient, subject, body, createdAt }) => {
		await mkdir(folder, { recursive: true, mode: 0o700 });
		const moment = createdAt.toISOString().slice(0, 19).replaceAll(':', '-');
		const path = resolve(folder, `${moment}-${slugOf(subject).slice(0, 60)}-${id}.txt`);
		await writeFile(path, `A: ${recipient}\nOggetto: ${subject}\n\n${body}\n`, { mode: 0o600 });
		log.info({ letter: id, path }, 'letter written as a file');
	};
}
