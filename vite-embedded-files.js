import { readFileSync } from 'node:fs';

const READ = /readFileSync\(new URL\('(\.\/[^']+)', import\.meta\.url\)\)/g;

/**
 * A built server has no sources beside it: a file that a module reads from its own folder becomes, in a
 * build, the bytes themselves. Everywhere else it is read where it lies.
 * @returns {import('vite').Plugin}
 */
export function embeddedFiles() {
	return {
		name: 'embedded-files',
		enforce: 'pre',
		apply: 'build',
		transform(code, id) {
			if (!id.endsWith('.server.ts') || code.search(READ) < 0) return null;
			const embedded = code.replace(READ, (_, /** @type {string} */ path) => {
				const bytes = readFileSync(new URL(path, `file://${id}`));
				return `Buffer.from('${bytes.toString('base64')}', 'base64')`;
			});
			return { code: embedded, map: null };
		}
	};
}
