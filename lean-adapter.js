import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { transform } from 'esbuild';

const BUILT = 'build';
/** The browser's files are made small by Vite, and marked by what they hold. */
const CLIENT = join(BUILT, 'client');

/**
 * What is built, as small as it runs: a server holds the text of its program in memory, and one letter outside ASCII
 * doubles that of a whole file. No source maps: nothing reads them while it runs, and they weigh as much as the rest.
 * @param {import('@sveltejs/kit').Adapter} adapter
 * @returns {import('@sveltejs/kit').Adapter}
 */
export const lean = (adapter) => ({
	...adapter,
	async adapt(builder) {
		await adapter.adapt(builder);
		const files = readdirSync(BUILT, { recursive: true, encoding: 'utf8' }).map((name) => join(BUILT, name));
		for (const file of files.filter((name) => name.endsWith('.js.map'))) rmSync(file);
		const programs = files.filter((name) => name.endsWith('.js') && !name.startsWith(CLIENT));
		for (const file of programs) writeFileSync(file, await tightened(readFileSync(file, 'utf8')));
	}
});

/**
 * The same program without white space and comments, licences apart. Every name stays, and lines stay short, so that a
 * fault in the log still says which function and where.
 * @param {string} program
 */
async function tightened(program) {
	const { code } = await transform(program, {
		minifyWhitespace: true,
		charset: 'ascii',
		lineLimit: 120,
		legalComments: 'inline'
	});
	return code;
}
