import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { like, sql } from 'drizzle-orm';
import { people } from '../../../src/lib/accounts/tables.server';
import { SYSTEM } from '../../../src/lib/actor';
import { now } from '../../../src/lib/clock';
import { receiptOf, sealedLength } from '../../../src/lib/consultations/ballots/receipts';
import { opener, seal } from '../../../src/lib/consultations/keys/keys.server';
import { canonical } from '../../../src/lib/consultations/manifest';
import { findConsultation } from '../../../src/lib/consultations/queries.server';
import { CHOICES } from '../../../src/lib/consultations/rules';
import { destroyVoterSecrets } from '../../../src/lib/consultations/roll/commands.server';
import { db } from '../../../src/lib/db.server';
import { signInCookie } from '../../support/accounts';
import {
	copyOf,
	foundIn,
	likeness,
	newRows,
	pagesOf,
	rowsOf,
	voterKeyOf,
	type Copy
} from '../../support/attacker';
import { aConsultation, aNonce } from '../../support/consultations';
import { PASSING } from '../../support/photograph';
import type { Server } from '../../support/server';
import { post, visit, type Answer } from '../../support/visitor';
import { DAY, MINUTE, NOW } from '../../support/world';
import { expect, test } from '../fixtures';

const HOUR = 60 * MINUTE;
const CLOSED = new Date(NOW.getTime() + HOUR + 10 * DAY + 10 * MINUTE);

type Vote = { readonly voter: string; readonly choice: string; readonly nonce: string };

/** One vote as a browser sends it: the page, the summary, the confirmation. Odd ones make their own nonce. */
async function vote(city: Server, id: string, voter: string, i: number) {
	const cookie = await signInCookie(voter);
	const page = await visit(city.origin, cookie, `/consultazioni/${id}/vota`);
	const made = page.html.match(/name="nonce" value="([0-9a-f]{32})"/)?.[1] ?? '';
	const choice = ['yes', 'no', 'abstain'][(i + Math.floor(i / 5)) % 3] ?? '';
	const nonce = i % 2 === 0 ? made : aNonce();
	const holder = page.html.match(/name="holder" value="([0-9a-f]{32})"/)?.[1] ?? '';
	const send = (step: string) =>
		post(city.origin, cookie, `/consultazioni/${id}/${step}`, { choice, nonce, holder });
	const review = await send('vota?/review');
	const cast = await send('vota/ricevuta');
	return { vote: { voter, choice, nonce }, answers: [page, review, cast], cast };
}

/**
 * The whole of a secret vote by real requests, with a copy of everything at each moment that matters. What each vote
 * added is kept, and five of the copies between: all of them together would fill the memory.
 */
async function aVoteThatIsWatched(city: Server, size: number) {
	const { id, voters } = aConsultation({ voters: size });
	city.travelTo(now());
	db.update(people)
		.set({ email: sql`${people.id} || '@vallefiorita.example'` })
		.where(like(people.id, 'voter-%'))
		.run();
	const elena = await signInCookie('elena');
	const key = readFileSync(keyFiles(city, id)[0] ?? '');
	const manage = (act: string, form = {}) =>
		post(city.origin, elena, `/consultazioni/${id}/gestione?/${act}`, form);

	const loggedBefore = city.output().length;
	const votes: Vote[] = [];
	const answers: Answer[] = [];
	const before = copyOf(city);
	const open = [before];
	const added: ReturnType<typeof newRows>[] = [];
	let last = before;
	for (const [i, voter] of voters.entries()) {
		const voted = await vote(city, id, voter, i);
		expect(voted.cast.status).toBe(200);
		votes.push(voted.vote);
		answers.push(...voted.answers);
		const copy = copyOf(city);
		expect(ballotsIn(copy, id)).toEqual([]);
		added.push(newRows(last, copy));
		if (i % Math.ceil(size / 5) === 0) open.push(copy);
		last = copy;
	}
	city.travelTo(CLOSED);
	const closed = copyOf(city);
	expect((await manage('count')).status).toBe(303);
	const counted = copyOf(city);
	expect((await manage('proclaim', { text: 'Risultato proclamato.' })).status).toBe(303);
	const proclaimed = copyOf(city);
	const logged = city.output().slice(loggedBefore);
	return { id, key, votes, answers, open, added, closed, counted, proclaimed, logged };
}

const keyFiles = (city: Server, id: string) =>
	[city.env.KEYS_DIR ?? '', city.env.KEYS_COPY_DIR ?? ''].flatMap((folder) =>
		readdirSync(folder)
			.filter((name) => name.startsWith(id))
			.map((name) => join(folder, name))
	);

const hex = (text: unknown) => Buffer.from(String(text), 'hex');
const blob = (value: unknown) => (Buffer.isBuffer(value) ? value : Buffer.alloc(0));
const ballotsIn = (copy: Copy, id: string) =>
	rowsOf(copy, 'ballots').filter((row) => row.consultation_id === id);
const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest();

/**
 * A secret vote of so many people by real requests, then everything that somebody could try who holds a copy of
 * the city from after each vote, all letters and all logs.
 */
export async function nobodyCanJoin(city: Server, moveTo: (instant: Date) => void, size: number) {
	moveTo(NOW);
	const watched = await aVoteThatIsWatched(city, size);
	const { id, key, votes, answers, open, closed, counted, proclaimed, logged } = watched;
	const consultation = findConsultation(id);
	const publicKey = consultation?.publicKey ?? Buffer.alloc(0);
	const secret = blob(rowsOf(closed, 'voter_secrets').find((row) => row.consultation_id === id)?.secret);
	const keys = votes.map(({ voter }) => voterKeyOf(secret, `key-${voter}`));
	const opened = ballotsIn(counted, id);
	const codeOf = (nonce: string) => String(opened.find((row) => row.nonce === nonce)?.code);
	const codes = votes.map(({ nonce }) => codeOf(nonce));

	/** What each vote added, and no letter to who cast it: the attacker knows whose each sealed ballot is. */
	const sealed = votes.map(({ voter }, i) => {
		const rows = watched.added[i] ?? [];
		const added = rows.filter(({ table }) => ![...PASSING, 'reminders'].includes(table));
		const written = rows.filter(({ table }) => table === 'letters').map(({ row }) => row.recipient);
		expect(written).not.toContain(`${voter}@vallefiorita.example`);
		expect(added.map(({ table }) => table).sort()).toEqual(['sealed_ballots', 'voter_participations']);
		expect(added.find(({ table }) => table === 'voter_participations')?.row.voter_key).toBe(keys[i]);
		return added.find(({ table }) => table === 'sealed_ballots')?.row ?? {};
	});

	await test.step('the count opened every ballot, in the order of the codes', () => {
		expect(opened).toHaveLength(size);
		expect(opened.map(({ code }) => code)).toEqual([...codes].sort());
		expect(opened.map(({ nonce, choice }) => `${nonce} ${JSON.parse(String(choice))}`).sort()).toEqual(
			votes.map(({ nonce, choice }) => `${nonce} ${choice}`).sort()
		);
		for (const before of [...open, closed]) expect(ballotsIn(before, id)).toEqual([]);
	});

	await test.step('while the vote is open no choice, code, nonce or receipt stands anywhere, and no key', () => {
		const receipts = codes.map((code) => receiptOf(code).words);
		const secrets = [
			key,
			...votes.map(({ nonce }) => hex(nonce)),
			...codes.map(hex),
			...receipts.flatMap((words) => [' ', ' · '].map((between) => Buffer.from(words.join(between))))
		];
		for (const copy of [...open, closed]) expect(foundIn(copy, secrets)).toEqual([]);
	});

	await test.step('after the count nothing is left of what was sealed: not it, not its id, not its hash, not the key', () => {
		const traces = sealed.flatMap((row) => {
			const whole = blob(row.sealed);
			return [whole.subarray(0, 32), whole.subarray(32, 96), hex(row.id), sha256(whole)];
		});
		expect(foundIn(closed, [traces[0] ?? Buffer.alloc(0)])).not.toEqual([]);
		for (const copy of [counted, proclaimed]) expect(foundIn(copy, [key, ...traces])).toEqual([]);
		expect(keyFiles(city, id)).toEqual([]);
		expect(opener(id, publicKey)).toBeUndefined();
	});

	await test.step('an opened ballot sealed again is not the sealed ballot of anybody', () => {
		const copies = new Set(sealed.map((row) => blob(row.sealed).toString('hex')));
		const again = opened.map(({ choice, nonce, code }) =>
			seal(
				canonical({ choice: JSON.parse(String(choice)), nonce, code }),
				publicKey,
				sealedLength(CHOICES)
			).toString('hex')
		);
		expect(again.filter((ballot) => copies.has(ballot))).toEqual([]);
	});

	await test.step('no row and no page of any file holds both a person and an opened ballot', () => {
		const persons = votes.flatMap(({ voter }, i) => [voter, `key-${voter}`, keys[i] ?? '']);
		const ballots = votes.flatMap(({ nonce }, i) => [nonce, codes[i] ?? '']);
		for (const copy of [counted, proclaimed]) {
			const rows = [...copy.tables.values()].flat().map((row) => Buffer.from(JSON.stringify(row)));
			const pieces = [...rows, ...pagesOf(copy)].filter((piece) =>
				ballots.some((one) => piece.includes(one))
			);
			expect(pieces.length).toBeGreaterThan(size);
			expect(pieces.filter((piece) => persons.some((one) => piece.includes(one)))).toEqual([]);
			const holding = (some: readonly string[]) =>
				[...copy.tables].flatMap(([table, rows]) =>
					rows.some((row) => some.some((one) => JSON.stringify(row).includes(one))) ? [table] : []
				);
			expect(holding(votes.map(({ nonce }) => nonce))).toEqual(['ballots']);
			// The public chain lists the codes in their order; without nonces they say nothing of a choice.
			expect(holding(codes).toSorted()).toEqual(['ballots', 'consultation_chain']);
		}
	});

	await test.step('no order of rows or bytes tells in which order people voted', () => {
		const database = counted.files.get('tavoli.db') ?? Buffer.alloc(0);
		const roll = rowsOf(counted, 'voter_participations').map((row) => String(row.voter_key));
		const ids = sealed.map(({ id }) => String(id));
		const byPlace = (things: readonly string[]) =>
			things.toSorted((one, other) => database.indexOf(one) - database.indexOf(other));
		const orders = {
			roll: likeness(
				keys,
				roll.filter((voterKey) => keys.includes(voterKey))
			),
			'bytes of the roll': likeness(keys, byPlace(keys)),
			sealed: likeness(
				ids,
				rowsOf(closed, 'sealed_ballots')
					.map((row) => String(row.id))
					.filter((one) => ids.includes(one))
			),
			opened: likeness(
				codes,
				opened.map(({ code }) => String(code))
			),
			'bytes of the opened': likeness(codes, byPlace(codes))
		};
		expect(Object.entries(orders).filter(([, found]) => Math.abs(found) > 5 / Math.sqrt(size))).toEqual([]);
	});

	await test.step('the answers are kept by no browser and no log, and set no cookie', () => {
		for (const { headers, status } of answers) {
			expect(status).toBe(200);
			expect(headers.get('cache-control')).toContain('no-store');
			expect(headers.get('set-cookie')).toBeNull();
		}
		expect(logged).not.toMatch(/vota|choice|nonce|voter/);
	});

	await test.step('sixty days later not even the roll says who voted', () => {
		moveTo(new Date(CLOSED.getTime() + 61 * DAY));
		destroyVoterSecrets(SYSTEM);
		expect(foundIn(counted, [secret])).not.toEqual([]);
		expect(foundIn(copyOf(city), [secret])).toEqual([]);
	});
}
