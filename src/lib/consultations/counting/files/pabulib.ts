import Papa from 'papaparse';
import type { BudgetElection } from '../elections';
import { finest, scaled, written, type Written } from './numbers';
import { ballotsOf } from './pabulib-votes';
import { Unreadable } from './unreadable';

/** What a `.pb` file holds: the election, and how it says it was counted. */
export type PabulibFile = {
	readonly election: BudgetElection;
	readonly rule: string;
	/** How many votes, or points, a project needs; in the grain of the ballots' points. */
	readonly threshold: (number: string) => bigint;
	readonly ownThreshold: string;
	/** Choices of projects that the file does not list: they count for nothing. */
	readonly unknown: number;
};

/** A line of the file, by the names of its columns. */
export type Row = Readonly<Record<string, string>>;

const SECTIONS = ['META', 'PROJECTS', 'VOTES'];

/** The price by which these files mark a project as withdrawn. */
const WITHDRAWN = '999999999';

/** Reads a Pabulib file (pabulib.org/format). Numbers keep their decimals exactly. */
export function readPabulib(text: string): PabulibFile {
	const sections = sectionsOf(text);
	const meta = new Map(sections.META.map(({ key = '', value = '' }) => [key, value]));
	const rows = sections.PROJECTS.filter(({ cost }) => cost !== WITHDRAWN);
	const budget = numberOf(meta.get('budget'), 'il budget');
	const costs = rows.map(({ project_id, cost }) => numberOf(cost, `il costo di ${project_id}`));
	const decimals = finest([budget, ...costs]);
	const ids = sections.PROJECTS.map(({ project_id = '' }) => project_id);
	if (new Set(ids).size < ids.length) throw new Unreadable('Due progetti hanno lo stesso codice.');

	const { ballots, grain, unknown } = ballotsOf(sections.VOTES, sections.PROJECTS, meta);
	return {
		election: {
			budget: scaled(budget, decimals),
			unit: 10n ** BigInt(decimals),
			projects: rows.map(({ project_id: id = '' }, i) => ({ id, cost: costOf(costs[i], decimals) })),
			ballots
		},
		rule: meta.get('rule') ?? '',
		threshold: (number) => upwards(numberOf(number, 'la soglia'), grain),
		ownThreshold: meta.get('min_project_score_threshold') || '0',
		unknown
	};
}

const costOf = (cost: Written | undefined, decimals: number) => (cost ? scaled(cost, decimals) : 0n);

/** A threshold finer than the points is reached only by the next whole point. */
const upwards = ({ digits, decimals }: Written, grain: number) =>
	decimals <= grain
		? scaled({ digits, decimals }, grain)
		: (digits + 10n ** BigInt(decimals - grain) - 1n) / 10n ** BigInt(decimals - grain);

function numberOf(text: string | undefined, what: string) {
	const number = written(text ?? '');
	if (!number) throw new Unreadable(`Non si legge ${what}: «${text ?? ''}».`);
	return number;
}

/** The three parts of the file, each a table with its own columns. */
function sectionsOf(text: string) {
	const { data } = Papa.parse<string[]>(text.replace(/^\uFEFF/, '').trim(), {
		delimiter: ';',
		skipEmptyLines: 'greedy'
	});
	const starts = SECTIONS.map((name) => data.findIndex(([first]) => first?.trim() === name));
	const [meta = -1, projects = -1, votes = -1] = starts;
	if (meta !== 0 || projects < meta || votes < projects) {
		throw new Unreadable('Il file non ha le tre parti META, PROJECTS e VOTES, in quest’ordine.');
	}
	return {
		META: rowsOf(data.slice(meta + 1, projects)),
		PROJECTS: rowsOf(data.slice(projects + 1, votes)),
		VOTES: rowsOf(data.slice(votes + 1))
	};
}

function rowsOf([header = [], ...lines]: readonly (readonly string[])[]): Row[] {
	const columns = header.map((name) => name.trim());
	return lines.map((cells) => Object.fromEntries(columns.map((name, i) => [name, (cells[i] ?? '').trim()])));
}
