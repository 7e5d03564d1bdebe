import {
	closeSync,
	existsSync,
	fsyncSync,
	mkdirSync,
	openSync,
	readdirSync,
	renameSync,
	rmSync,
	writeFileSync
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { stepsKnown } from '../db-copies.server';
import { kindOfArchive, readArchive } from './archive.server';
import { settled } from './folder.server';
import { DATABASE_FILE } from './making.server';
import type { Contents } from './rules';
import { soundCopy } from './soundness.server';

const STAGING = '.restoring';

/**
 * Unpacks a backup into an empty folder. Nothing has its name before all of it was checked; where something is wrong
 * the folder stays empty.
 */
export async function restore(path: string, key: Buffer, into: string): Promise<Contents> {
	const kind = kindOfArchive(path);
	if (existsSync(into) && readdirSync(into).length > 0) {
		throw new Error(`La cartella ${into} non è vuota: si ripristina solo in una cartella vuota.`);
	}
	const staging = join(into, STAGING);
	mkdirSync(staging, { recursive: true, mode: 0o700 });
	try {
		const contents = await readArchive(path, key, {
			admit: (found) => {
				if (kind === 'data') ensureKnown(found);
				for (const { name } of found.files) ensureInside(staging, name);
			},
			keep: async (name, bytes) => {
				mkdirSync(dirname(join(staging, name)), { recursive: true, mode: 0o700 });
				const file = openSync(join(staging, name), 'wx', 0o600);
				try {
					for await (const some of bytes) writeFileSync(file, some);
					fsyncSync(file);
				} finally {
					closeSync(file);
				}
			}
		});
		if (kind === 'data') ensureSame(join(staging, DATABASE_FILE), contents);
		// The database last: whoever is stopped in between finds none, and begins again.
		const names = readdirSync(staging).filter((name) => name !== DATABASE_FILE);
		for (const name of kind === 'data' ? [...names, DATABASE_FILE] : names) {
			renameSync(join(staging, name), join(into, name));
		}
		settled(into);
		return contents;
	} finally {
		rmSync(staging, { recursive: true, force: true });
	}
}

function ensureKnown({ schema }: Contents) {
	const newest = stepsKnown().at(-1)?.when ?? 0;
	if (schema.at <= newest) return;
	throw new Error(
		`La copia viene da una versione più nuova del programma (${schema.name}): aggiorna il programma, poi ripristina.`
	);
}

function ensureInside(folder: string, name: string) {
	if (resolve(folder, name).startsWith(`${resolve(folder)}/`)) return;
	throw new Error(`Nella copia c'è un file fuori posto: ${name}.`);
}

function ensureSame(database: string, { rows }: Contents) {
	const found = soundCopy(database).rows;
	const other = Object.keys({ ...rows, ...found }).filter((table) => rows[table] !== found[table]);
	if (other.length > 0) {
		throw new Error(`Il database ripristinato non è quello copiato: righe diverse in ${other.join(', ')}.`);
	}
}
