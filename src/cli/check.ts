import { existsSync } from 'node:fs';
import type { Command } from 'commander';
import { beginningOf } from '../lib/audit/forgetting/beginning.server';
import { brokenLinks, countEvents } from '../lib/audit/queries.server';
import { brokenVotes, countVotes } from '../lib/consultations/chain/check.server';
import { votesWithoutKey } from '../lib/consultations/keys/missing.server';
import { dayOf } from '../lib/clock';
import { foreignKeyProblems, pageProblems, schemaProblems } from '../lib/db.server';
import { dayInWords } from '../lib/formats/dates';
import { brokenSeals, countSeals } from '../lib/minutes/seals.server';
import { settings } from '../lib/settings.server';
import { inCityAsItIs } from './city.server';
import { recountAll } from './recount';
import { subcommand } from './words';

type Found = {
	/** What is wrong; empty when all is well. */
	readonly problems: readonly string[];
	/** One more thing to say when all is well. */
	readonly proof?: string;
};
type Check = { readonly what: string; readonly look: () => Found | Promise<Found> };

/** What `check` looks at. A noun with something to verify adds its line here. */
const CHECKS: readonly Check[] = [
	{ what: 'File del database', look: () => ({ problems: pageProblems() }) },
	{ what: 'Righe collegate fra loro', look: () => ({ problems: foreignKeyProblems() }) },
	{ what: 'Tabelle, indici e regole dello schema', look: () => ({ problems: schemaProblems() }) },
	{
		what: 'Catena del registro degli atti',
		look: () => ({
			problems: brokenLinks().map((number) => `la riga ${number} non segue dalla precedente`),
			proof: `${countEvents()} righe`
		})
	},
	{
		what: 'Sigilli dei verbali',
		look: () => ({ problems: brokenSeals(), proof: `${countSeals()} versioni` })
	},
	{
		what: 'Manifesti e catene delle votazioni',
		look: () => ({ problems: brokenVotes(), proof: `${countVotes()} votazioni` })
	},
	{ what: 'Ricalcolo delle votazioni scrutinate', look: recountAll }
];

export function addCheckCommand(tavoli: Command) {
	subcommand(
		tavoli,
		'check',
		'Controlla il database, il registro degli atti, i sigilli dei verbali e le votazioni, che riconta. Non cambia niente.'
	).action(() => {
		const { DATABASE, DATA_DIR } = settings();
		if (!existsSync(DATABASE)) throw new Error(`In ${DATA_DIR} non c'è nessun database da controllare.`);
		return inCityAsItIs(check);
	});
}

async function check() {
	let wrong = 0;
	for (const { what, look } of CHECKS) {
		const { problems, proof } = await looked(look);
		console.log(
			problems.length > 0 ? `✗ ${what}: ${told(problems)}` : `✓ ${what}${proof ? ` (${proof})` : ''}`
		);
		if (problems.length > 0) wrong++;
	}
	const missing = await looked(() => ({ problems: votesWithoutKey() }));
	if (missing.problems.length > 0) {
		console.log(
			`• Su questa macchina manca la chiave delle votazioni ${told(missing.problems)}: senza, non si contano.`
		);
	}
	const shortened = await looked(() => ({ problems: shorteningInWords() }));
	for (const sentence of shortened.problems) console.log(`• ${sentence}`);
	if (wrong > 0) throw new Error('Qualcosa non va: ferma il servizio e ripristina una copia di sicurezza.');
	console.log('Tutto in ordine.');
}

/** What the record says of its own shortening: whether it is true, whoever knows the city must judge. */
export function shorteningInWords() {
	const { first, cut } = beginningOf();
	if (!first || !cut) return [];
	const day = (at: Date) => dayInWords(dayOf(at), 'it');
	return [
		`Il registro degli atti comincia dalla riga ${first.number} (${day(first.at)}). Righe tolte prima, perché di oltre cinque anni: ${cut.upTo}, dal ${day(cut.since)} al ${day(cut.lastAt)}; l'ultima volta il ${day(cut.at)}.`
	];
}

/** One thing that cannot even be read does not hide the others. */
async function looked(look: Check['look']): Promise<Found> {
	try {
		return await look();
	} catch (error) {
		return { problems: [`non si può leggere (${error instanceof Error ? error.message : error})`] };
	}
}

const SHOWN = 10;
const told = (problems: readonly string[]) =>
	problems.length > SHOWN
		? `${problems.slice(0, SHOWN).join('; ')}; e altri ${problems.length - SHOWN}`
		: problems.join('; ');
