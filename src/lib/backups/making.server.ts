import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { now } from '../clock';
import { shred } from '../consultations/keys/files.server';
import { copyDatabase } from '../db-copies.server';
import { readArchive, writeArchive } from './archive.server';
import { copyIfThere, filesIn, inStaging, listed, settled, STAGING } from './folder.server';
import { momentIn, nameOf, outdated, type Contents, type Kind, type Rotation } from './rules';
import { soundCopy } from './soundness.server';

export const DATABASE_FILE = 'tavoli.db';

export type Made = { readonly path: string; readonly contents: Contents };

/**
 * A closed copy of the data folder in a file of its own, opened again and compared before it gets its name. The keys
 * of votes are not in it.
 */
export async function backUpData(data: string, folder: string, key: Buffer): Promise<Made> {
	const database = join(data, DATABASE_FILE);
	if (!existsSync(database)) throw new Error(`In ${data} non c'è nessun database da copiare.`);
	mkdirSync(folder, { recursive: true, mode: 0o700 });
	return inStaging(data, async (staging) => {
		copyDatabase(database, join(staging, DATABASE_FILE));
		const sound = soundCopy(join(staging, DATABASE_FILE));
		for (const name of filesIn(data).filter(isKept)) {
			copyIfThere(join(data, name), join(staging, name));
		}
		const contents = { at: now().toISOString(), ...sound, files: await listed(staging) };
		return written(folder, { kind: 'data', key, contents, from: staging });
	});
}

/**
 * The keys of open votes and the secret of identities, in a closed file of their own. There is only ever the last: once
 * a vote is counted its key must not live on in an older one. Nothing where there are none.
 */
export async function backUpKeys(keys: string, folder: string, key: Buffer): Promise<Made | undefined> {
	mkdirSync(folder, { recursive: true, mode: 0o700 });
	const older = readdirSync(folder).filter((name) => momentIn('keys', name));
	const at = now().toISOString();
	const contents = { at, schema: { at: 0, name: '' }, rows: {}, files: await listed(keys) };
	const made =
		contents.files.length > 0
			? await written(folder, { kind: 'keys', key, contents, from: keys })
			: undefined;
	for (const name of older) if (join(folder, name) !== made?.path) shred(join(folder, name));
	return made;
}

/** Takes away what the rotation no longer keeps; tells which. */
export function rotate(folder: string, rotation: Rotation): string[] {
	const moments = readdirSync(folder).flatMap((name) => momentIn('data', name) ?? []);
	const gone = outdated(moments, rotation).map((at) => nameOf('data', at));
	for (const name of gone) rmSync(join(folder, name));
	return gone;
}

/** Not the database, which is copied otherwise, nor what belongs to it or was left of it, nor other programs' copies. */
const isKept = (name: string) => {
	const [top = ''] = name.split('/');
	return !STAGING.test(top) && !/^\.?tavoli\.db/.test(top);
};

type Archive = { kind: Kind; key: Buffer; contents: Contents; from: string };

async function written(folder: string, archive: Archive): Promise<Made> {
	const path = join(folder, nameOf(archive.kind, new Date(archive.contents.at)));
	const part = `${path}.part`;
	rmSync(part, { force: true });
	try {
		await writeArchive(part, archive);
		await readArchive(part, archive.key);
	} catch (error) {
		rmSync(part, { force: true });
		throw error;
	}
	renameSync(part, path);
	settled(folder);
	return { path, contents: archive.contents };
}
