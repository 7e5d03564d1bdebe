import { readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type Database from 'better-sqlite3';
import { readMigrationFiles } from 'drizzle-orm/migrator';
import {
	copyDatabase,
	lastStep,
	orphansIn,
	pageProblemsIn,
	problemsAmong,
	stepsKnown
} from './db-copies.server';
import { log } from './log.server';

/** How long the copy that an upgrade made stays beside the file: what is forgotten since lives on in it. */
const COPY_DAYS = 30;

/**
 * Brings an open file to today's schema: all of it, checked, or nothing. Its pages are not looked at first where
 * somebody did a moment ago, and says what they found.
 */
export function upgrade(
	file: Database.Database,
	path: string,
	folder: string,
	firstLook?: readonly string[]
) {
	const from = lastStep(file)?.at ?? -1;
	const steps = stepsKnown(folder);
	if (from > (steps.at(-1)?.when ?? 0)) {
		throw new Error(
			`Il database ${path} viene da una versione più nuova del programma: aggiorna il programma e riavvia.`
		);
	}
	const due = steps.some(({ when }) => when > from);
	const remedy = 'ripristina una copia di sicurezza';
	// A broken disk breaks pages. Rows that point at nothing come from a step of the schema, or from a hand.
	if (due) ensureSound(file, remedy, firstLook);
	else ensureWhole(file, remedy, firstLook);
	const isNew = from < 0;
	const copies = path === ':memory:' ? [] : copiesOf(path);
	for (const copy of copies.filter(isOld)) rmSync(copy);
	if (!due) return;

	const copy = isNew || path === ':memory:' ? undefined : copied(path, from);
	for (const older of copies) if (older !== copy) rmSync(older, { force: true });
	try {
		apply(file, folder);
	} catch (error) {
		const said = error instanceof Error ? error.message : String(error);
		throw new Error(
			`L'aggiornamento del database non è riuscito: ${said}. Il file ${path} è rimasto com'era: riavvia con la versione di prima del programma.${copy ? ` Una sua copia è in ${copy}.` : ''}`,
			{ cause: error }
		);
	}
	if (copy) log.info({ copy }, 'the database was upgraded; what it was before is in this copy');
}

type Applied = { readonly at: number | null };

/** Every step that is missing, in one transaction that ends only where the file is sound. */
function apply(file: Database.Database, folder: string) {
	// Foreign keys stay off meanwhile: a rebuilt table would take its children with it.
	file.pragma('foreign_keys = OFF');
	file
		.transaction(() => {
			file.exec(
				'create table if not exists __drizzle_migrations (id SERIAL PRIMARY KEY, hash text NOT NULL, created_at numeric)'
			);
			const { at } =
				file.prepare<[], Applied>('select max(created_at) at from __drizzle_migrations').get() ?? {};
			const add = file.prepare('insert into __drizzle_migrations (hash, created_at) values (?, ?)');
			for (const { sql, folderMillis, hash } of readMigrationFiles({ migrationsFolder: folder })) {
				if (folderMillis <= Number(at ?? -1)) continue;
				for (const statement of sql) file.exec(statement);
				add.run(hash, folderMillis);
			}
			ensureSound(file, 'non si può portare allo schema nuovo');
		})
		.immediate();
}

/** Made anew each time: a copy that is there may be of an upgrade that was tried long ago. */
function copied(path: string, from: number) {
	const copy = `${path}.before-${from}`;
	try {
		rmSync(`${copy}.part`, { force: true });
		copyDatabase(path, `${copy}.part`);
	} catch (error) {
		const said = error instanceof Error ? error.message : String(error);
		throw new Error(
			`Prima di aggiornare il database serve una sua copia, che non è riuscita (${said}): il file è rimasto com'era. Fai spazio in ${dirname(path)} e riavvia.`,
			{ cause: error }
		);
	}
	renameSync(`${copy}.part`, copy);
	return copy;
}

const copiesOf = (path: string) =>
	readdirSync(dirname(path))
		.filter((name) => name.startsWith(`${basename(path)}.before-`))
		.map((name) => join(dirname(path), name));

const isOld = (copy: string) => Date.now() - statSync(copy).mtimeMs > COPY_DAYS * 24 * 60 * 60 * 1000;

const ensureSound = (file: Database.Database, remedy: string, lines?: readonly string[]) =>
	refuse([...foundIn(file, lines), ...orphansIn(file)], remedy);

const ensureWhole = (file: Database.Database, remedy: string, lines?: readonly string[]) =>
	refuse(foundIn(file, lines), remedy);

/** What a look at the pages found, or what is found by looking now. */
const foundIn = (file: Database.Database, lines?: readonly string[]) =>
	lines ? problemsAmong(lines, 'quick_check') : pageProblemsIn(file, 'quick_check');

function refuse(problems: readonly string[], remedy: string) {
	if (problems.length > 0) throw new Error(`Il database non è integro (${problems.join('; ')}): ${remedy}`);
}
