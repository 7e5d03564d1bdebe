import { readFileSync } from 'node:fs';

/** What a file holds, or a sentence that says it cannot be read. */
export function bytesOf(file: string) {
	try {
		return readFileSync(file);
	} catch {
		throw new Error(`Non riesco a leggere il file ${file}: controlla il percorso e i permessi.`);
	}
}
