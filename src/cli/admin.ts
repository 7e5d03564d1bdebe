import { readFileSync } from 'node:fs';
import type { Command } from 'commander';
import { displayNameField, emailField, passwordField } from '../lib/accounts/forms';
import { createAdministrator } from '../lib/accounts/staff/commands.server';
import { CONSOLE } from '../lib/actor';
import { settings } from '../lib/settings.server';
import { inCity } from './city.server';
import { subcommand } from './words';

type Options = { readonly email: string; readonly name: string; readonly passwordStdin?: boolean };

export function addAdminCommands(tavoli: Command) {
	const admin = subcommand(tavoli, 'admin', 'Chi amministra la città.');
	subcommand(admin, 'create', 'Dà a una persona il compito di amministrare la città.')
		.requiredOption('--email <indirizzo>', 'il suo indirizzo e-mail')
		.requiredOption('--name <nome>', 'come si chiama')
		.option('--password-stdin', 'legge la password da ciò che arriva in ingresso, invece di fare un invito')
		.action(create);
}

const create = ({ email, name, passwordStdin = false }: Options) =>
	inCity(async () => {
		const password = passwordStdin ? typed(passwordField, readFileSync(0, 'utf8').trim()) : undefined;
		const { invitation } = await createAdministrator(CONSOLE, {
			email: typed(emailField, email),
			displayName: typed(displayNameField, name),
			password
		});
		console.log(`${name} ora amministra la città.`);
		console.log(
			invitation
				? `Per scegliere la password, entro sette giorni: ${settings().ORIGIN}/invito/${invitation}`
				: `Può accedere da ${settings().ORIGIN}/accedi`
		);
	});

type Field = {
	safeParse: (
		text: string
	) => { success: true; data: string } | { success: false; error: { issues: { message: string }[] } };
};

/** The same checks, in the same words, as the page's forms. */
function typed(field: Field, text: string) {
	const read = field.safeParse(text);
	if (read.success) return read.data;
	throw new Error(read.error.issues.map(({ message }) => message).join('\n'));
}
