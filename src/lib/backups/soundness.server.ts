import { brokenLinks } from '../audit/queries.server';
import { asking, problemsOf, rowsOf, stepOf } from '../db-copies.server';
import type { Contents } from './rules';

/** What a sound copy of the database holds; a sentence where it is not sound. */
export function soundCopy(path: string): Pick<Contents, 'schema' | 'rows'> {
	const problems = problemsOf(path);
	if (problems.length > 0) throw new Error(`La copia del database non è integra: ${problems.join('; ')}.`);
	const schema = stepOf(path);
	if (!schema) throw new Error('Il database della copia non è di Tavoli di Quartiere.');
	const broken = asking(path, brokenLinks);
	if (broken.length > 0) {
		throw new Error(
			`Nella copia la catena del registro degli atti è interrotta dalla riga ${broken[0]}. Scrivi “npm run tavoli -- check” per saperne di più.`
		);
	}
	return { schema, rows: rowsOf(path) };
}
