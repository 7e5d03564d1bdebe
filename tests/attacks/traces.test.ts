import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { issueToken } from '../../src/lib/accounts/tokens.server';
import { db } from '../../src/lib/db.server';
import { PASSWORD, withPassword } from '../support/accounts';
import { cityUnderAttack } from '../support/attacks/city';
import { filled } from '../support/attacks/fields';
import { get, send } from '../support/attacks/send';
import { tracesIn } from '../support/attacks/traces';
import { theWalk } from '../support/attacks/walk';
import { emailOf } from '../../src/cli/demo/cast';

/** Letters leave, as files, so that what writes them writes its log too. */
const city = cityUnderAttack({ CHORES: 'yes' });

const FISCAL = 'RSSMRA80A01H501U';
const CODE = 'ABCD EFGH JKLM NPQR';

/** What each field gets that could hold a secret. */
const secretFor = (name: string) =>
	/mail/i.test(name)
		? emailOf('bruna')
		: /password/i.test(name)
			? PASSWORD
			: /code/i.test(name)
				? CODE
				: /identity|fiscal/i.test(name)
					? FISCAL
					: undefined;

test(
	'neither the log nor a page of errors holds what was typed, not even where the program breaks',
	{ timeout: 600_000 },
	async () => {
		await withPassword('bruna');
		const { forms } = await theWalk(city);
		const pages: string[] = [];
		const crashes: number[] = [];
		const tables = ['events', 'attempts', 'people', 'memberships', 'initiatives', 'consultations'];
		const attack = async () => {
			const tried = new Set<string>(['/io/dati', '/esci']);
			for (const { action, address, form, role } of forms) {
				if (tried.has(action)) continue;
				tried.add(action);
				const typed = [
					...filled(form, ({ name }) => secretFor(name)),
					['fiscalCode', FISCAL],
					['choice', 'yes']
				] as [string, string][];
				const cookie = role.person === null ? '' : await city.cookieOf(role.person).catch(() => '');
				const { status, body } = await send(city, address, typed, { cookie });
				if (status >= 500) {
					crashes.push(status);
					pages.push(body);
				}
			}
			await get(city, `/reimposta/${issueToken('bruna', 'reset')}`).catch(() => undefined);
		};
		await attack();
		const soundCrashes = crashes.length;
		for (const table of tables) {
			db.run(sql.raw(`alter table "${table}" rename to "${table}_gone"`));
			await attack().catch(() => undefined);
			db.run(sql.raw(`alter table "${table}_gone" rename to "${table}"`));
		}

		expect(soundCrashes).toBe(0);
		expect(crashes.length).toBeGreaterThan(50);
		expect(city.output()).toContain('request failed');
		expect(tracesIn(city.output())).toEqual([]);
		expect([...new Set(pages.flatMap((page) => tracesIn(pageWords(page))))]).toEqual([]);
		expect(pages.some((page) => /SqliteError|at \w+ \(|node_modules|no such table/.test(page))).toBe(false);
	}
);

/** What the Comune itself says on every page is no trace: its own address, and the names of fields. */
const pageWords = (page: string) =>
	page
		.replace(/<(footer|aside|header)[\s\S]*?<\/\1>/g, '')
		.replaceAll(/[\w.]+@(comune\.)?vallefiorita\.example/g, (address) =>
			address === emailOf('bruna') ? address : ''
		);

test('letters hold no password, no fiscal code and nobody else’s address', async () => {
	const folder = join(city.server().env.DATA_DIR ?? '', 'mail');
	await expect.poll(() => readdirSync(folder).length, { timeout: 30_000 }).toBeGreaterThan(3);
	const letters = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'));

	for (const letter of letters) {
		const recipient = /^A: (.*)$/m.exec(letter)?.[1] ?? '';
		const words = letter
			.replaceAll(recipient, '')
			.replace(/https?:\S+/g, '')
			.replaceAll(/\S+@comune\.\S+/g, '');
		expect(tracesIn(words).filter((trace) => !trace.startsWith('a code for voting'))).toEqual([]);
	}
});

test('the same eyes see a trace where it is', () => {
	for (const trace of [
		emailOf('bruna'),
		FISCAL,
		PASSWORD,
		CODE,
		'"choice":"yes"',
		`sessione=${'a'.repeat(40)}`,
		'params: bruna'
	])
		expect(tracesIn(`{"msg":"${trace}"}`), trace).not.toEqual([]);
});
