import { extname } from 'node:path';
import { Option, type Command } from 'commander';
import { preferredByMore } from '../lib/consultations/counting/comparison';
import type { Lot, Outcome } from '../lib/consultations/counting/elections';
import { COMPLETIONS, equalShares, type Completion } from '../lib/consultations/counting/equalshares';
import { readBlt } from '../lib/consultations/counting/files/blt';
import { readRankedJson } from '../lib/consultations/counting/files/json';
import { readPabulib, type PabulibFile } from '../lib/consultations/counting/files/pabulib';
import { readPrefLib } from '../lib/consultations/counting/files/preflib';
import { Unreadable } from '../lib/consultations/counting/files/unreadable';
import { greedy } from '../lib/consultations/counting/greedy';
import { drawLot } from '../lib/consultations/counting/lot';
import { schulze } from '../lib/consultations/counting/schulze';
import { bytesOf } from './files';
import { subcommand } from './words';

const RULES = ['greedy', 'greedy-no-skip', 'greedy-threshold', 'equal-shares'] as const;
const METHODS = ['schulze'] as const;

type Wishes = {
	readonly rule?: (typeof RULES)[number];
	readonly threshold?: string;
	readonly completion?: Completion;
	readonly method?: (typeof METHODS)[number];
	readonly seed?: string;
};

/** The options that each kind of count listens to. */
const FOR_BUDGETS = ['rule', 'threshold', 'completion', 'seed'] as const;
const FOR_GREEDY = ['rule', 'threshold', 'seed'] as const;
const FOR_SHARES = ['rule', 'completion', 'seed'] as const;
const FOR_RANKED = ['method', 'seed'] as const;

const RANKED = new Map([
	['.json', readRankedJson],
	['.blt', readBlt],
	...['.soc', '.soi', '.toc', '.toi'].map((kind) => [kind, readPrefLib] as const)
]);

export function addCountCommand(tavoli: Command) {
	subcommand(
		tavoli,
		'count <file>',
		'Conta i voti di un file: .pb, .json, .blt, .soi, .toi. Scrive un oggetto JSON.'
	)
		.addOption(new Option('--rule <regola>', 'per un .pb: con quale regola').choices(RULES))
		.option('--threshold <voti>', 'per un .pb contato per voti: quanti voti servono a un progetto')
		.addOption(
			new Option('--completion <modo>', 'per equal-shares: come si finisce la somma').choices(COMPLETIONS)
		)
		.addOption(new Option('--method <metodo>', 'per le preferenze: con quale metodo').choices(METHODS))
		.option('--seed <seme>', 'risolve le parità con un sorteggio da questo seme pubblico')
		.action(async (file: string, wishes: Wishes) => console.log(JSON.stringify(await count(file, wishes))));
}

/** Counts a file of ballots as it asks itself, or as the wishes say. */
export async function count(file: string, wishes: Wishes): Promise<Outcome> {
	const text = bytesOf(file).toString('utf8');
	const kind = extname(file).toLowerCase();
	const read = RANKED.get(kind);
	try {
		if (kind === '.pb' || read)
			onlyFitting(wishes, kind === '.pb' ? FOR_BUDGETS : FOR_RANKED, `un file ${kind}`);
		if (kind === '.pb') return await countBudget(readPabulib(text), wishes);
		if (read) {
			const election = read(text);
			return schulze(election, await lotOf(wishes, election.candidates));
		}
	} catch (error) {
		throw error instanceof Unreadable ? new Error(`${file}: ${error.message}`) : error;
	}
	throw new Error(
		`Non so contare un file ${kind || 'senza estensione'}: servono .pb, .json, .blt, .soi o .toi.`
	);
}

/** What would be left unheard is told: a count must not look like one that was asked for another way. */
function onlyFitting(wishes: Wishes, fitting: readonly (keyof Wishes)[], what: string) {
	const asked = Object.entries(wishes).flatMap(([name, wish]) => (wish === undefined ? [] : [name]));
	const unfit = asked.find((name) => !fitting.some((one) => one === name));
	if (unfit) {
		const instead = fitting.map((name) => `--${name}`).join(', ');
		throw new Unreadable(`--${unfit} non vale per ${what}. Valgono: ${instead}.`);
	}
}

async function countBudget(file: PabulibFile, wishes: Wishes): Promise<Outcome> {
	const { election, ownThreshold, unknown } = file;
	if (unknown > 0) console.error(`Scelte di progetti che il file non elenca, e che non contano: ${unknown}.`);
	const own = ownRule(file.rule);
	const rule = wishes.rule ?? own.rule;
	const shares = rule === 'equal-shares';
	onlyFitting(wishes, shares ? FOR_SHARES : FOR_GREEDY, `la regola ${rule}`);
	const lot = await lotOf(
		wishes,
		election.projects.map(({ id }) => id)
	);
	const itsOwn = rule === own.rule || rule === 'greedy-threshold';
	const threshold = file.threshold(wishes.threshold ?? (itsOwn ? ownThreshold : '0'));
	switch (rule) {
		case 'greedy':
		case 'greedy-threshold':
			return greedy(election, { threshold, skip: true }, lot);
		case 'greedy-no-skip':
			return greedy(election, { threshold, skip: false }, lot);
		case 'equal-shares': {
			const outcome = equalShares(election, wishes.completion ?? own.completion, lot);
			const byVotes = () => greedy(election, { threshold: 0n, skip: true }, lot);
			return own.compared && wishes.rule === undefined
				? preferredByMore(election, outcome, byVotes())
				: outcome;
		}
		default:
			throw new Unreadable(`Non so seguire la regola «${file.rule}»: scegline una con --rule.`);
	}
}

/** How a Pabulib file says it was counted. */
function ownRule(stated: string): { rule: string; completion: Completion; compared: boolean } {
	const [, add1, fill, compared] = /^equalshares(\/add1)?(u)?(-comparison)?$/.exec(stated) ?? [];
	const shared = stated.startsWith('equalshares');
	const completion = !shared || (add1 && fill) ? 'add1u' : add1 ? 'add1' : 'none';
	return { rule: shared ? 'equal-shares' : stated, completion, compared: compared !== undefined };
}

const lotOf = async ({ seed }: Wishes, options: readonly string[]): Promise<Lot | undefined> =>
	seed === undefined ? undefined : drawLot(seed, options);
