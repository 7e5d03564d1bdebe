import { basename } from 'node:path';
import type { Command } from 'commander';
import { CONSOLE } from '../lib/actor';
import { plainName } from '../lib/formats/alike';
import { decoded } from '../lib/formats/bytes';
import { readTable, type Table } from '../lib/formats/tables';
import { importMeetings } from '../lib/meetings/imports/commands.server';
import { sourceOf } from '../lib/meetings/imports/forms';
import { planImport, type Plan } from '../lib/meetings/imports/plan.server';
import { findMapping } from '../lib/meetings/imports/queries.server';
import { fieldNamed, IMPORT_FIELDS, problemOfMapping, type Mapping } from '../lib/meetings/imports/rules';
import {
	importInWords,
	planInWords,
	problemInWords,
	trialInWords,
	unknownInWords
} from '../lib/meetings/imports/words.server';
import { m } from '../lib/paraglide/messages.js';
import { inCity } from './city.server';
import { bytesOf } from './files';
import { showProgress } from './progress';
import { subcommand } from './words';

type Options = {
	readonly dryRun?: boolean;
	readonly skipBad?: boolean;
	readonly map: readonly string[];
	readonly source?: string;
};

export const addMeetingsImport = (importing: Command) =>
	subcommand(importing, 'incontri', 'Importa gli incontri del passato da un file CSV.')
		.argument('<file>', 'il file CSV, in UTF-8 o Windows-1252')
		.option(
			'--map <colonna=campo>',
			'che cosa è una colonna; si ripete',
			(one, all: string[]) => [...all, one],
			[]
		)
		.option('--source <nome>', "da dove viene l'elenco, come lo leggono tutti")
		.option('--skip-bad', 'lascia fuori le righe con un problema')
		.option('--dry-run', 'controlla il file e dice che cosa farebbe, senza cambiare niente')
		.action(importIncontri);

const importIncontri = (file: string, { dryRun, skipBad = false, map, source = '' }: Options) =>
	inCity(() => {
		const table = readTable(decoded(bytesOf(file)));
		if (typeof table === 'string') throw new Error(m[`table_${table}`]());
		const mapping = mapped(table, map);
		tellColumns(table, mapping);

		const plan = planImport(CONSOLE, table, mapping);
		for (const sentence of [...planInWords(plan), ...unknownInWords(plan)]) console.log(sentence);
		tellProblems(plan);
		if (plan.badRows > 0 && !skipBad) throw new Error(m.refusal_import_bad_rows({ count: plan.badRows }));
		if (dryRun) return console.log(`Prova, senza cambiare niente. ${trialInWords(plan)}`);

		const progress = showProgress('Incontri importati');
		const upload = { source: sourceOf({ source, fileName: basename(file) }), table, mapping };
		const done = importMeetings(CONSOLE, upload, { skipBad }, progress.at);
		progress.end();
		console.log(importInWords(done));
	});

/** The columns as they are known or seem, then as the command says; a field that moves leaves its old column. */
function mapped(table: Table, said: readonly string[]) {
	const mapping = [...findMapping(table)];
	for (const pair of said) {
		const [column = '', word = ''] = pair.split('=');
		const at = table.headings.findIndex((heading) => plainName(heading) === plainName(column));
		const field = fieldNamed(word);
		if (at === -1) throw new Error(`Nel file non c'è la colonna “${column}”.`);
		if (!field && plainName(word) !== 'niente') throw new Error(`“${word}” non è un campo. ${fieldsKnown()}`);
		if (field && mapping.includes(field)) mapping[mapping.indexOf(field)] = undefined;
		mapping[at] = field;
	}
	const problem = problemOfMapping(mapping);
	if (problem) throw new Error(`${m[`refusal_${problem}`]()} ${fieldsKnown()}`);
	return mapping;
}

const fieldsKnown = () =>
	`I campi sono: ${IMPORT_FIELDS.map((field) => m[`import_field_${field}`]().toLowerCase()).join(', ')}, niente.`;

function tellColumns({ headings }: Table, mapping: Mapping) {
	for (const [i, heading] of headings.entries()) {
		const field = mapping[i];
		console.log(`${heading || i + 1} → ${field ? m[`import_field_${field}`]() : 'lasciata fuori'}`);
	}
}

const SHOWN = 200;

function tellProblems({ problems }: Plan) {
	for (const problem of problems.slice(0, SHOWN)) console.error(problemInWords(problem));
	if (problems.length > SHOWN) console.error(m.import_trial_more({ count: problems.length - SHOWN }));
}
