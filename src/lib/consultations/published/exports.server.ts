import { csv } from '../../formats/csv';
import { findMunicipality } from '../../municipality/queries.server';
import type { Ballot, Ranking } from '../ballots/faults';
import { optionWord } from '../ballots/words.server';
import type { Manifest } from '../manifest';

type Listed = readonly { readonly code: string; readonly choice: Ballot; readonly voter?: string | null }[];

const isList = (choice: Ballot): choice is readonly string[] =>
	Array.isArray(choice) && choice.every((one) => typeof one === 'string');
const isRanking = (choice: Ballot): choice is Ranking =>
	Array.isArray(choice) && choice.every((one) => Array.isArray(one));

/** One line for each ballot, one column for each option. */
export function ballotsCsv(manifest: Manifest, ballots: Listed) {
	const open = manifest.secrecy === 'open';
	const whose = ({ voter }: Listed[number]) => (open ? [voter ?? ''] : []);
	const head = ['codice', ...(open ? ['componente'] : [])];
	if (manifest.method === 'yes_no') {
		return csv(
			[...head, 'risposta'],
			ballots.map((ballot) => [ballot.code, ...whose(ballot), optionWord(manifest, String(ballot.choice))])
		);
	}
	const ids = manifest.options.map(({ id }) => id);
	return csv(
		[...head, 'bianca', ...ids.map((id) => optionWord(manifest, id))],
		ballots.map((ballot) => [
			ballot.code,
			...whose(ballot),
			ballot.choice === 'blank' ? 1 : 0,
			...ids.map((id) => cellOf(ballot.choice, id))
		])
	);
}

/** A tick, the points, or the place; empty where the ballot does not say. */
function cellOf(choice: Ballot, id: string) {
	if (isList(choice)) return choice.includes(id) ? 1 : 0;
	if (isRanking(choice)) {
		const place = choice.findIndex((group) => group.includes(id));
		return place < 0 ? '' : place + 1;
	}
	return typeof choice === 'object' && !Array.isArray(choice) ? (Reflect.get(choice, id) ?? 0) : '';
}

/**
 * As Pabulib writes it, for votes that name or weigh options: where no sum is spent every option costs one
 * and the sum is the number of winners.
 */
export function pabulib(manifest: Manifest, ballots: Listed): string | undefined {
	const { method, budget, options, winners, choices, question } = manifest;
	if (method === 'yes_no' || method === 'preferences') return undefined;
	const points = method === 'score';
	const votesOf = (id: string) =>
		ballots.reduce((sum, { choice }) => sum + (Number(cellOf(choice, id)) || 0), 0);
	const meta = [
		['description', question],
		['country', 'Italia'],
		['unit', findMunicipality()?.name ?? ''],
		['instance', manifest.closesAt.slice(0, 4)],
		['num_projects', options.length],
		['num_votes', ballots.length],
		['budget', budget ? euros(budget.cents) : winners],
		['rule', budget?.rule === 'equal_shares' ? 'equalshares/add1u' : 'greedy'],
		['vote_type', points ? 'scoring' : 'approval'],
		...(points ? [['max_points', 5]] : [['max_length', choices.most]]),
		...(budget && budget.minimumVotes > 0 ? [['min_project_score_threshold', budget.minimumVotes]] : [])
	];
	const projects = options.map(({ id, cents }) => [
		id,
		budget ? euros(cents ?? 0) : 1,
		votesOf(id),
		optionWord(manifest, id)
	]);
	const votes = ballots.map(({ choice }, i) => {
		const named = options.filter(({ id }) => Number(cellOf(choice, id)) > 0).map(({ id }) => id);
		return [
			i + 1,
			named.join(','),
			...(points ? [named.map((id) => String(cellOf(choice, id))).join(',')] : [])
		];
	});
	const lines = [
		['META'],
		['key', 'value'],
		...meta,
		['PROJECTS'],
		['project_id', 'cost', points ? 'score' : 'votes', 'name'],
		...projects,
		['VOTES'],
		['voter_id', 'vote', ...(points ? ['points'] : [])],
		...votes
	];
	return lines.map((cells) => `${cells.map(cell).join(';')}\n`).join('');
}

/** Whole euros where there are no cents, else with two decimals. */
const euros = (cents: number) => (cents % 100 === 0 ? String(cents / 100) : (cents / 100).toFixed(2));

const cell = (value: string | number) => {
	const text = String(value).replace(/\s+/g, ' ');
	return /[;"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/** As BLT writes it, `=` between those liked alike: orders of preference, and yes or no as an order of two. */
export function blt(manifest: Manifest, ballots: Listed): string | undefined {
	const { method, options, question } = manifest;
	if (method !== 'preferences' && method !== 'yes_no') return undefined;
	const names = method === 'yes_no' ? ['yes', 'no'] : options.map(({ id }) => id);
	const number = (id: string) => names.indexOf(id) + 1;
	const lines = ballots.map(({ choice }) => {
		if (isRanking(choice)) return choice.map((group) => group.map(number).join('=')).join(' ');
		return typeof choice === 'string' && names.includes(choice) ? String(number(choice)) : '';
	});
	const quoted = (text: string) => `"${text.replace(/["\s]+/g, ' ')}"`;
	return [
		`${names.length} 1`,
		...lines.map((order) => `1 ${order} 0`.replace('  ', ' ')),
		'0',
		...names.map((id) => quoted(optionWord(manifest, id))),
		quoted(question)
	]
		.map((line) => `${line}\n`)
		.join('');
}
