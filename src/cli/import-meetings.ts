import { basename } from 'node:path';
import type { Command } from 'commander';
import { CONSOLE } from '../lib/actor';
import { importMeetings } from '../lib/meetings/imports/commands.server';
import { sourceOf } from '../lib/imports/forms';
import { planImport } from '../lib/meetings/imports/plan.server';
import { findMapping } from '../lib/meetings/imports/queries.server';
import { MEETINGS, problemOfMapping, type ImportField } from '../lib/meetings/imports/rules';
import {
	importInWords,
	planInWords,
	problemInWords,
	trialInWords,
	unknownInWords
} from '../lib/meetings/imports/words.server';
import { m } from '../lib/paraglide/messages.js';
import { inCity } from './city.server';
import { fieldsKnown, mappedAs, tableIn, tellColumns, tellProblems, type TableOptions } from './columns';
import { showProgress } from './progress';
import { tableCommand } from './words';

const WORDS = {
	vocabulary: MEETINGS,
	word: (field: ImportField) => m[`import_field_${field}`]()
};

export const addMeetingsImport = (importing: Command) =>
	tableCommand(importing, 'incontri', 'Importa gli incontri del passato da un file CSV.').action(
		importIncontri
	);

const importIncontri = (file: string, { dryRun, skipBad = false, map, source = '' }: TableOptions) =>
	inCity(() => {
		const table = tableIn(file);
		const mapping = mappedAs(WORDS, table, findMapping(table), map);
		const problem = problemOfMapping(mapping);
		if (problem) throw new Error(`${m[`refusal_${problem}`]()} ${fieldsKnown(WORDS)}`);
		tellColumns(WORDS, table, mapping);

		const plan = planImport(CONSOLE, table, mapping);
		for (const sentence of [...planInWords(plan), ...unknownInWords(plan)]) console.log(sentence);
		tellProblems(plan.problems.map(problemInWords));
		if (plan.badRows > 0 && !skipBad) throw new Error(m.refusal_import_bad_rows({ count: plan.badRows }));
		if (dryRun) return console.log(`Prova, senza cambiare niente. ${trialInWords(plan)}`);

		const progress = showProgress('Incontri importati');
		const upload = { source: sourceOf({ source, fileName: basename(file) }), table, mapping };
		const done = importMeetings(CONSOLE, upload, { skipBad }, progress.at);
		progress.end();
		console.log(importInWords(done));
	});
