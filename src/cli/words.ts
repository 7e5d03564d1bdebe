import type { Command } from 'commander';
import { overwriteGetLocale } from '../lib/paraglide/runtime.js';

overwriteGetLocale(() => 'it');

const TITLES: Readonly<Record<string, string>> = {
	'Usage:': 'Uso:',
	'Arguments:': 'Argomenti:',
	'Options:': 'Opzioni:',
	'Commands:': 'Comandi:'
};

const ERRORS: readonly (readonly [RegExp, string])[] = [
	[/^error: unknown command '(.*)'.*/s, 'Il comando “$1” non esiste. Scrivi --help per vedere i comandi.'],
	[/^error: unknown option '(.*)'.*/s, "L'opzione “$1” non esiste. Scrivi --help per vedere le opzioni."],
	[/^error: required option '(.*)' not specified.*/s, "Manca l'opzione obbligatoria “$1”."],
	[/^error: missing required argument '(.*)'.*/s, "Manca l'argomento “$1”."],
	[/^error: option '(.*)' argument missing.*/s, "L'opzione “$1” vuole un valore."],
	[
		/^error: option '(\S+).*' argument '(.*)' is invalid. Allowed choices are (.*)\.\s*$/s,
		"Per l'opzione “$1” il valore “$2” non c'è: sono $3."
	],
	[/^error: too many arguments.*/s, 'Ci sono troppi argomenti. Scrivi --help per vedere quali servono.'],
	[/^error: /, '']
];

const translated = (text: string) =>
	ERRORS.reduce((said, [english, italian]) => said.replace(english, italian), text).trimEnd();

/** Help and mistakes of a command in Italian; subcommands take it over. */
export const inItalian = (command: Command) =>
	command
		.helpOption('-h, --help', 'mostra questo aiuto')
		.configureHelp({
			styleTitle: (title) => TITLES[title] ?? title,
			styleOptionDescription: (said) =>
				said.replace('(choices: ', '(valori: ').replace(', default: ', '; se non si dice, '),
			styleUsage: (usage) => usage.replace('[options]', '[opzioni]').replace('[command]', '[comando]')
		})
		.configureOutput({ outputError: (text, write) => write(`${translated(text)}\n`) });

/** A command that only holds others. */
export const group = (parent: Command, name: string, description: string) =>
	subcommand(parent, name, description).helpCommand('help [comando]', "mostra l'aiuto di un comando");

/** A command inside another, with the same words. */
export const subcommand = (parent: Command, name: string, description: string) =>
	inItalian(parent.command(name).description(description));

/** A command that brings in a CSV, whatever is in it: which column is what, from where it comes, and how careful to be. */
export const tableCommand = (parent: Command, name: string, description: string) =>
	subcommand(parent, name, description)
		.argument('<file>', 'il file CSV, in UTF-8 o Windows-1252')
		.option(
			'--map <colonna=campo>',
			'che cosa è una colonna; si ripete',
			(one, all: string[]) => [...all, one],
			[]
		)
		.option('--source <nome>', "da dove viene l'elenco, come lo leggono tutti")
		.option('--skip-bad', 'lascia fuori le righe con un problema')
		.option('--dry-run', 'controlla il file e dice che cosa farebbe, senza cambiare niente');
