import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { db, transact } from '../../../src/lib/db.server';
import { deliverLetters, forgetOldLetters } from '../../../src/lib/outbox/delivery.server';
import { post } from '../../../src/lib/outbox/post.server';
import { MOST_ATTEMPTS } from '../../../src/lib/outbox/rules';
import { asFile, byMail } from '../../../src/lib/outbox/senders.server';
import { letters } from '../../../src/lib/outbox/tables.server';
import { aMailServer } from '../../support/mailpeer';
import { DAY, inDays, MINUTE, NOW, settle, travelTo } from '../../support/world';

const folder = mkdtempSync(join(tmpdir(), 'letters-'));
afterEach(() => rmSync(folder, { recursive: true, force: true }));
beforeEach(settle);

const write = () =>
	post({
		recipient: 'bruna@vallefiorita.example',
		subject: 'Conferma il tuo indirizzo',
		body: 'Buongiorno, perché no?',
		language: 'it'
	});
const theLetter = () => db.select().from(letters).get();
const refuse = async () => {
	throw new Error('mailbox full');
};

test('without a mail server a letter becomes a file that a person can read', async () => {
	write();

	expect(await deliverLetters(asFile(folder))).toBe(1);

	const [name = ''] = readdirSync(folder);
	expect(name).toMatch(/^2026-03-12T11-00-00-conferma-il-tuo-indirizzo-\w+\.txt$/);
	expect(readFileSync(join(folder, name), 'utf8')).toBe(
		'A: bruna@vallefiorita.example\nOggetto: Conferma il tuo indirizzo\n\nBuongiorno, perché no?\n'
	);
});

test('a sent letter keeps no text, and leaves once', async () => {
	write();
	await deliverLetters(asFile(folder));

	expect(theLetter()).toMatchObject({ body: '', sentAt: NOW, attempts: 1 });
	expect(await deliverLetters(asFile(folder))).toBe(0);
});

test('two processes that look at the same moment send one letter', async () => {
	write();
	const received: string[] = [];
	const slowly = async ({ id }: { id: string }) => {
		await new Promise((done) => setImmediate(done));
		received.push(id);
	};

	await Promise.all([deliverLetters(slowly), deliverLetters(slowly)]);

	expect(received).toHaveLength(1);
});

test('with a mail server a letter travels by mail', async () => {
	const peer = await aMailServer();
	write();

	await deliverLetters(byMail(peer.url));
	peer.close();

	expect(peer.received).toHaveLength(1);
	expect(peer.received[0]).toContain('To: bruna@vallefiorita.example');
	expect(peer.received[0]).toContain('Subject: Conferma il tuo indirizzo');
	expect(theLetter()?.sentAt).toEqual(NOW);
});

test('a letter that the mail server refuses keeps its text and says why', async () => {
	const peer = await aMailServer({ refusing: true });
	write();

	await deliverLetters(byMail(peer.url));
	peer.close();

	expect(theLetter()).toMatchObject({ sentAt: null, body: 'Buongiorno, perché no?' });
	expect(theLetter()?.lastError).toContain('550');
});

test('a letter that fails waits longer each time, and is given up at last', async () => {
	write();
	const waits: number[] = [];
	for (let attempt = 1; attempt <= MOST_ATTEMPTS; attempt++) {
		const at = theLetter()?.nextAttemptAt ?? NOW;
		travelTo(at);
		await deliverLetters(refuse);
		waits.push(((theLetter()?.nextAttemptAt.getTime() ?? 0) - at.getTime()) / MINUTE);
	}

	expect(waits).toEqual([1, 2, 5, 15, 30, 60, 120, 240, 480, 960, 1440]);
	expect(theLetter()).toMatchObject({ lastError: 'mailbox full', sentAt: null });
	travelTo(inDays(20));
	expect(await deliverLetters(asFile(folder))).toBe(0);
});

test('a letter is tried again when its time has come, not before', async () => {
	write();
	await deliverLetters(refuse);

	expect(await deliverLetters(asFile(folder))).toBe(0);

	travelTo(new Date(NOW.getTime() + MINUTE));
	expect(await deliverLetters(asFile(folder))).toBe(1);
});

test('an act that does not happen sends no letter', () => {
	expect(() =>
		transact(() => {
			write();
			throw new Error('it did not happen');
		})
	).toThrow();

	expect(theLetter()).toBeUndefined();
});

test('letters are forgotten after a month', async () => {
	write();
	await deliverLetters(asFile(folder));

	travelTo(new Date(NOW.getTime() + 31 * DAY));

	expect(forgetOldLetters()).toBe(1);
	expect(theLetter()).toBeUndefined();
});
