import { Command } from 'commander';
import { addAdminCommands } from './admin';
import { addBackupCommands } from './backup';
import { addCheckCommand } from './check';
import { addCountCommand } from './count';
import { addDemoCommand } from './demo/command';
import { addImportCommands } from './import';
import { inItalian } from './words';

const tavoli = inItalian(
	new Command('tavoli').description('I comandi di chi tiene in funzione Tavoli di Quartiere.')
).helpCommand('help [comando]', "mostra l'aiuto di un comando");
addDemoCommand(tavoli);
addImportCommands(tavoli);
addAdminCommands(tavoli);
addCheckCommand(tavoli);
addBackupCommands(tavoli);
addCountCommand(tavoli);

try {
	await tavoli.parseAsync();
} catch (error) {
	console.error(error instanceof Error ? error.message : error);
	process.exitCode = 1;
}
