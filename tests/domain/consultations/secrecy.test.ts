import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { castBallot } from '../../../src/lib/consultations/ballots/commands.server';
import { countConsultation } from '../../../src/lib/consultations/counts/commands.server';
import { ballots, sealedBallots } from '../../../src/lib/consultations/ballots/tables.server';
import { voterParticipations } from '../../../src/lib/consultations/roll/tables.server';
import { connect, db, disconnect } from '../../../src/lib/db.server';
import { settings } from '../../../src/lib/settings.server';
import { aConsultation, actorOf, aNonce } from '../../support/consultations';
import { as, settle } from '../../support/world';

let folder = '';
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'tavoli-'));
	connect(join(folder, 'tavoli.db'));
	settle();
});
afterEach(() => {
	disconnect();
	rmSync(folder, { recursive: true });
});

const filesOf = (place: string, prefix: string) =>
	readdirSync(place)
		.filter((name) => name.startsWith(prefix))
		.map((name) => readFileSync(join(place, name)));

/** The database, its log, its copies, and what is kept of the keys of that consultation. */
const everyFile = (id: string) => [
	...filesOf(folder, ''),
	...filesOf(settings().KEYS_DIR, id),
	...filesOf(settings().KEYS_COPY_DIR, id)
];
const found = (secret: string | Buffer, files: readonly Buffer[]) =>
	files.some((file) => file.includes(secret));

/** A secret as text and as the bytes it stands for. */
const shapes = (hex: string) => [hex, Buffer.from(hex, 'hex')];

/** Every row of every table, as text. */
function everyRow() {
	const tables = db.all<{ name: string }>(sql`select name from sqlite_schema where type = 'table'`);
	return tables.flatMap(({ name }) =>
		db.all(sql.raw(`select * from "${name}"`)).map((row) => `${name} ${JSON.stringify(row)}`)
	);
}

const VOTES = { yes: 6, no: 4, abstain: 2 };

test('while the vote is open no nonce and no code stands anywhere, in no file', () => {
	const { id, nonces, codes } = aConsultation({ state: 'open', votes: VOTES });

	const files = everyFile(id);
	expect(readdirSync(folder)).toContain('tavoli.db-wal');
	for (const secret of [...nonces, ...codes].flatMap(shapes)) expect(found(secret, files)).toBe(false);
});

test('what was sealed, the key, and the log are gone after the count', () => {
	const { id } = aConsultation({ state: 'closed', votes: VOTES });
	const sealed = db
		.select()
		.from(sealedBallots)
		.all()
		.map((row) => row.sealed.subarray(0, 64));
	const name = readdirSync(settings().KEYS_DIR).find((file) => file.startsWith(id)) ?? '';
	const key = readFileSync(join(settings().KEYS_DIR, name));
	expect(sealed.every((ballot) => found(ballot, everyFile(id)))).toBe(true);

	countConsultation(as('elena'), id);

	const files = everyFile(id);
	expect(key).toHaveLength(32);
	for (const secret of [key, ...sealed]) expect(found(secret, files)).toBe(false);
	expect(readFileSync(join(folder, 'tavoli.db-wal'))).toHaveLength(0);
});

test('a copy of the file made before the count opens no ballot after it', () => {
	const { id, nonces, codes } = aConsultation({ state: 'closed', votes: VOTES });
	db.run(sql`vacuum into ${join(folder, 'copy.db')}`);

	countConsultation(as('elena'), id);

	const copy = readFileSync(join(folder, 'copy.db'));
	for (const secret of [...nonces, ...codes].flatMap(shapes)) expect(copy.includes(secret)).toBe(false);
	expect(filesOf(settings().KEYS_DIR, id)).toEqual([]);
	expect(filesOf(settings().KEYS_COPY_DIR, id)).toEqual([]);
});

test('no row of any table joins a person, or a voter key, with a choice, a code or a nonce', () => {
	const { voters, nonces, codes } = aConsultation({ state: 'proclaimed', votes: VOTES });
	const keys = db
		.select()
		.from(voterParticipations)
		.all()
		.map(({ voterKey }) => voterKey);
	const people = [...voters, ...voters.map((id) => `key-${id}`), ...keys];

	const joined = everyRow().filter(
		(row) =>
			people.some((person) => row.includes(person)) &&
			[...nonces, ...codes].some((secret) => row.includes(secret))
	);

	expect(joined).toEqual([]);
	expect(db.select().from(ballots).all()).toHaveLength(12);
});

test('the tables of secret votes keep no order of arrival and no hour', () => {
	const definitions = db.all<{ name: string; sql: string }>(
		sql`select name, sql from sqlite_schema where name in ('voter_participations', 'sealed_ballots', 'ballots', 'voter_secrets')`
	);

	expect(definitions).toHaveLength(4);
	for (const { sql: text } of definitions) {
		expect(text).toContain('WITHOUT ROWID');
		expect(text).toContain('STRICT');
		expect(text).not.toMatch(/_at`/);
	}
});

test('casting changes nothing but the roll and the sealed ballots', () => {
	const { id, voters } = aConsultation({ state: 'open' });
	const others = () => everyRow().filter((row) => !/^(voter_participations|sealed_ballots) /.test(row));
	const before = others();

	for (const voter of voters) castBallot(actorOf(voter), id, { choice: 'no', nonce: aNonce() });

	expect(others()).toEqual(before);
	expect(db.select().from(sealedBallots).all()).toHaveLength(voters.length);
});
