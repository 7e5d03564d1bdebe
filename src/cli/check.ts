import type { Command } from 'commander';
import { brokenLinks, countEvents } from '../lib/audit/queries.server';
import { brokenVotes, countVotes } from '../lib/consultations/chain/check.server';
import { foreignKeyProblems, pageProblems } from '../lib/db.server';
import { brokenSeals, countSeals } from '../lib/minutes/seals.server';
import { inCity } from './city.server';
import { subcommand } from './words';

type Check = {
	readonly what: string;
	/** What is wrong; empty when all is well. */
	readonly problems: () => readonly string[];
	/** One more thing to say when all is well. */
	readonly proof?: () => string;
};

/** What `check` looks at. A noun with something to verify adds its line here. */
const CHECKS: readonly Check[] = [
	{ what: 'File del database', problems: pageProblems },
	{ what: 'Righe collegate fra loro', problems: foreignKeyProblems },
	{
		what: 'Catena del registro degli atti',
		problems: () => brokenLinks().map((number) => `la riga ${number} non segue dalla precedente`),
		proof: () => `${countEvents()} righe`
	},
	{
		what: 'Sigilli dei verbali',
		problems: brokenSeals,
		proof: () => `${countSeals()} versioni`
	},
	{
		what: 'Manifesti e catene delle votazioni',
		problems: brokenVotes,
		proof: () => `${countVotes()} votazioni`
	}
];

export function addCheckCommand(tavoli: Command) {
	subcommand(
		tavoli,
		'check',
		'Controlla il database, il registro degli atti, i sigilli dei verbali e le votazioni.'
	).action(() => inCity(check));
}

function check() {
	const wrong = CHECKS.filter(({ what, problems, proof }) => {
		const found = problems();
		console.log(found.length > 0 ? `✗ ${what}: ${told(found)}` : `✓ ${what}${proof ? ` (${proof()})` : ''}`);
		return found.length > 0;
	});
	if (wrong.length > 0) {
		throw new Error('Qualcosa non va: ferma il servizio e ripristina una copia di sicurezza.');
	}
	console.log('Tutto in ordine.');
}

const SHOWN = 10;
const told = (problems: readonly string[]) =>
	problems.length > SHOWN
		? `${problems.slice(0, SHOWN).join('; ')}; e altri ${problems.length - SHOWN}`
		: problems.join('; ');
