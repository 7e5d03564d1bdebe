import type { Command } from 'commander';
import { CONSOLE } from '../lib/actor';
import { decoded } from '../lib/formats/bytes';
import { readAreas } from '../lib/formats/geojson';
import { importInWords, planImport } from '../lib/neighbourhoods/imports.server';
import { problemInWords } from '../lib/neighbourhoods/problems';
import { importCity } from '../lib/tavoli/imports.server';
import { inCity } from './city.server';
import { addMeasuresImport } from './import-measures';
import { addMeetingsImport } from './import-meetings';
import { bytesOf } from './files';
import { showProgress } from './progress';
import { group, subcommand } from './words';

type Options = { readonly name: string; readonly district: string; readonly dryRun?: boolean };

export function addImportCommands(tavoli: Command) {
	const importing = group(tavoli, 'import', 'Porta in città dati da un file.');
	subcommand(importing, 'quartieri', 'Importa i quartieri, con i loro poli, da un file GeoJSON.')
		.argument('<file>', 'il file GeoJSON in WGS84')
		.requiredOption('--name <proprietà>', 'la proprietà con il nome del quartiere')
		.requiredOption('--district <proprietà>', 'la proprietà con il nome del polo')
		.option('--dry-run', 'controlla il file e dice che cosa farebbe, senza cambiare niente')
		.action(importQuartieri);
	addMeetingsImport(importing);
	addMeasuresImport(importing);
}

const importQuartieri = (file: string, { name, district, dryRun }: Options) =>
	inCity(() => {
		const { areas, problems } = readAreas(decoded(bytesOf(file)), { name, group: district });
		if (problems.length > 0) {
			throw new Error(
				[`Il file ${file} non va bene: non è stato importato niente.`, ...problems.map(problemInWords)].join(
					'\n'
				)
			);
		}

		if (dryRun) {
			const plan = planImport(areas);
			for (const one of plan.created) console.log(`+ ${one.name} (${one.district})`);
			for (const one of plan.updated) console.log(`~ ${one.name} (${one.district})`);
			console.log(`Prova, senza cambiare niente. ${importInWords(plan)}`);
			return;
		}

		const progress = showProgress('Quartieri creati');
		const done = importCity(CONSOLE, areas, progress.at);
		progress.end();
		console.log(importInWords(done));
	});
