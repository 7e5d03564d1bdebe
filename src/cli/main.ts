import { Command } from 'commander';
import { inItalian } from './words';

type Add = (tavoli: Command) => void;

/** Each is read only when it is asked for: a count needs neither the database nor the texts of the site. */
const COMMANDS: readonly (readonly [readonly string[], () => Promise<Add>])[] = [
	[['demo'], async () => (await import('./demo/command')).addDemoCommand],
	[['import'], async () => (await import('./import')).addImportCommands],
	[['admin'], async () => (await import('./admin')).addAdminCommands],
	[['check'], async () => (await import('./check')).addCheckCommand],
	[['backup', 'backup-key', 'restore'], async () => (await import('./backup')).addBackupCommands],
	[['count'], async () => (await import('./count')).addCountCommand]
];

const tavoli = inItalian(
	new Command('tavoli').description('I comandi di chi tiene in funzione Tavoli di Quartiere.')
).helpCommand('help [comando]', "mostra l'aiuto di un comando");

const asked = COMMANDS.filter(([names]) => names.includes(process.argv[2] ?? ''));
for (const [, load] of asked.length > 0 ? asked : COMMANDS) (await load())(tavoli);

try {
	await tavoli.parseAsync();
} catch (error) {
	console.error(error instanceof Error ? error.message : error);
	process.exitCode = 1;
}
