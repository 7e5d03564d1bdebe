import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const MARK = 'build/.made-of';
const SOURCES = ['src', 'static', 'drizzle', 'package-lock.json', 'svelte.config.js', 'vite.config.ts'];

/** The program in `build` was made of exactly these sources. */
export const isBuilt = () => existsSync(MARK) && readFileSync(MARK, 'utf8') === fingerprint();

export const rememberBuild = () => writeFileSync(MARK, fingerprint());

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
