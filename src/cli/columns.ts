import { plainName } from '../lib/formats/alike';
import { decoded } from '../lib/formats/bytes';
import { readTable, type Table } from '../lib/formats/tables';
import { fieldNamedIn, type MappingOf, type Vocabulary } from '../lib/imports/rules';
import { m } from '../lib/paraglide/messages.js';
import { bytesOf } from './files';

/** The table in a file, or a sentence that says why there is none. */
export function tableIn(file: string): Table {
	const table = readTable(decoded(bytesOf(file)));
	if (typeof table === 'string') throw new Error(m[`table_${table}`]());
	return table;
}

/** The words of one kind of file: what its fields are called. */
export type Words<Field extends string> = {
	readonly vocabulary: Vocabulary<Field>;
	readonly word: (field: Field) => string;
};

/** The columns as they are known or seem, then as the command says; a field that moves leaves its old column. */
export function mappedAs<Field extends string>(
	words: Words<Field>,
	table: Table,
	known: MappingOf<Field>,
	said: readonly string[]
): MappingOf<Field> {
	const mapping = [...known];
	for (const pair of said) {
		const [column = '', word = ''] = pair.split('=');
		const at = table.headings.findIndex((heading) => plainName(heading) === plainName(column));
		const field = fieldNamedIn(words.vocabulary, word);
		if (at === -1) throw new Error(`Nel file non c'è la colonna “${column}”.`);
		if (!field && plainName(word) !== 'niente')
			throw new Error(`“${word}” non è un campo. ${fieldsKnown(words)}`);
		if (field && mapping.includes(field)) mapping[mapping.indexOf(field)] = undefined;
		mapping[at] = field;
	}
	return mapping;
}

export const fieldsKnown = <Field extends string>({ vocabulary, word }: Words<Field>) =>
	`I campi sono: ${vocabulary.fields.map((field) => word(field).toLowerCase()).join(', ')}, niente.`;

export function tellColumns<Field extends string>(
	{ word }: Words<Field>,
	{ headings }: Table,
	mapping: MappingOf<Field>
) {
	for (const [i, heading] of headings.entries()) {
		const field = mapping[i];
		console.log(`${heading || i + 1} → ${field ? word(field) : 'lasciata fuori'}`);
	}
}

const SHOWN = 200;

export function tellProblems(problems: readonly string[]) {
	for (const problem of problems.slice(0, SHOWN)) console.error(problem);
	if (problems.length > SHOWN) console.error(m.import_trial_more({ count: problems.length - SHOWN }));
}

/** What a command that brings in a table may be told. */
export type TableOptions = {
	readonly dryRun?: boolean;
	readonly skipBad?: boolean;
	readonly map: readonly string[];
	readonly source?: string;
};
