import { basename } from 'node:path';
import type { Command } from 'commander';
import { CONSOLE } from '../lib/actor';
import { sourceOf } from '../lib/imports/forms';
import { m } from '../lib/paraglide/messages.js';
import { importMeasures } from '../lib/projects/measurements/imports/commands.server';
import { planMeasures } from '../lib/projects/measurements/imports/plan.server';
import { findMeasureMapping } from '../lib/projects/measurements/imports/queries.server';
import { MEASURES, problemOfMeasureMapping } from '../lib/projects/measurements/imports/rules';
import {
	measureFieldWord,
	measurePlanInWords,
	measureProblemInWords,
	measuresInWords,
	measuresTrialInWords,
	unknownMeasuresInWords
} from '../lib/projects/measurements/imports/words.server';
import { inCity } from './city.server';
import { fieldsKnown, mappedAs, tableIn, tellColumns, tellProblems, type TableOptions } from './columns';
import { showProgress } from './progress';
import { tableCommand } from './words';

const WORDS = { vocabulary: MEASURES, word: measureFieldWord };

export const addMeasuresImport = (importing: Command) =>
	tableCommand(importing, 'misure', 'Importa le misure dei progetti da un file CSV.').action(importMisure);

const importMisure = (file: string, { dryRun, skipBad = false, map, source = '' }: TableOptions) =>
	inCity(() => {
		const table = tableIn(file);
		const mapping = mappedAs(WORDS, table, findMeasureMapping(table), map);
		const problem = problemOfMeasureMapping(mapping);
		if (problem) throw new Error(`${m[`refusal_${problem}`]()} ${fieldsKnown(WORDS)}`);
		tellColumns(WORDS, table, mapping);

		const plan = planMeasures(CONSOLE, table, mapping);
		for (const sentence of [...measurePlanInWords(plan), ...unknownMeasuresInWords(plan)])
			console.log(sentence);
		tellProblems(plan.problems.map(measureProblemInWords));
		if (plan.badRows > 0 && !skipBad) throw new Error(m.refusal_import_bad_rows({ count: plan.badRows }));
		if (dryRun) return console.log(`Prova, senza cambiare niente. ${measuresTrialInWords(plan)}`);

		const progress = showProgress('Misure importate');
		const upload = { source: sourceOf({ source, fileName: basename(file) }), table, mapping };
		const done = importMeasures(CONSOLE, upload, { skipBad }, progress.at);
		progress.end();
		console.log(measuresInWords(done));
	});
