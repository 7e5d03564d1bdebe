import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const MARK = 'build/.made-of';
const SOURCES = ['src', 'static', 'drizzle', 'package-lock.json', 'svelte.config.js', 'vite.config.ts'];

/** Builds the program, unless the one in `build` was made of exactly these sources. */
export function ensureBuilt() {
	if (existsSync(MARK) && readFileSync(MARK, 'utf8') === fingerprint()) return;
	console.log('Preparo il programma (la prima volta ci vuole meno di un minuto)…');
	const { status } = spawnSync('npx', ['vite', 'build', '--logLevel', 'error'], { stdio: 'inherit' });
	if (status !== 0) throw new Error('La preparazione non è riuscita: leggi il messaggio qui sopra.');
	writeFileSync(MARK, fingerprint());
}

/** A hash of every source by name, size and time: quick, and different after any change. */
function fingerprint() {
	const hash = createHash('sha256');
	for (const source of SOURCES) {
		const files = statSync(source).isDirectory()
			? readdirSync(source, { recursive: true, encoding: 'utf8' }).map((file) => join(source, file))
			: [source];
		for (const file of files.sort()) {
			const { size, mtimeMs } = statSync(file);
			if (!file.includes('paraglide')) hash.update(`${file} ${size} ${mtimeMs}\n`);
		}
	}
	return hash.digest('hex');
}
