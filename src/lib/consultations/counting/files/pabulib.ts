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

/** A line of the file: where it begins, from 1, and what stands in it by the names of its columns. */
export type Row = { readonly line: number; readonly cells: Readonly<Record<string, string>> };

const SECTIONS = ['META', 'PROJECTS', 'VOTES'];

/** The price by which these files mark a project as withdrawn. */
const WITHDRAWN = '999999999';

/** Reads a Pabulib file (pabulib.org/format). Numbers keep their decimals exactly. */
export function readPabulib(text: string): PabulibFile {
	const sections = sectionsOf(text);
	const meta = new Map(
		sections.META.map(({ line, cells: { key = '', value = '' } }) => [key, { line, text: value }])
	);
	const rows = sections.PROJECTS.filter(({ cells: { cost } }) => cost !== WITHDRAWN);
	const budget = numberOf(meta.get('budget'), 'il budget');
	const costs = rows.map(({ line, cells: { project_id, cost = '' } }) =>
		numberOf({ line, text: cost }, `il costo di ${project_id}`)
	);
	const decimals = finest([budget, ...costs]);
	eachOnce(sections.PROJECTS);
	const ownThreshold = meta.get('min_project_score_threshold');
	if (ownThreshold?.text) numberOf(ownThreshold, 'la soglia');

	const { ballots, grain, unknown } = ballotsOf(sections.VOTES, sections.PROJECTS, meta);
	return {
		election: {
			budget: scaled(budget, decimals),
			unit: 10n ** BigInt(decimals),
			projects: rows.map(({ cells: { project_id: id = '' } }, i) => ({
				id,
				cost: costOf(costs[i], decimals)
			})),
			ballots
		},
		rule: meta.get('rule')?.text ?? '',
		threshold: (number) => upwards(numberOf({ text: number }, 'la soglia'), grain),
		ownThreshold: ownThreshold?.text || '0',
		unknown
	};
}

const costOf = (cost: Written | undefined, decimals: number) => (cost ? scaled(cost, decimals) : 0n);

/** A threshold finer than the points is reached only by the next whole point. */
const upwards = ({ digits, decimals }: Written, grain: number) =>
	decimals <= grain
		? scaled({ digits, decimals }, grain)
		: (digits + 10n ** BigInt(decimals - grain) - 1n) / 10n ** BigInt(decimals - grain);

function numberOf(stated: { readonly line?: number; readonly text: string } | undefined, what: string) {
	if (!stated) throw new Unreadable(`Manca ${what}.`);
	const number = written(stated.text);
	if (!number) throw new Unreadable(`Non si legge ${what}: «${stated.text}».`, stated.line);
	return number;
}

function eachOnce(projects: readonly Row[]) {
	const lines = new Map<string, number>();
	for (const { line, cells } of projects) {
		const id = cells.project_id ?? '';
		const before = lines.get(id);
		if (id === '') throw new Unreadable('Un progetto è senza codice.', line);
		if (before !== undefined) throw new Unreadable(`Il codice ${id} è già alla riga ${before}.`, line);
		lines.set(id, line);
	}
}

/** A line as the file divides it, and where it begins. */
type Line = { readonly line: number; readonly cells: readonly string[] };

/** The three parts of the file, each a table with its own columns. */
function sectionsOf(text: string) {
	const { lines, badlyQuoted } = linesOf(text.replace(/^\uFEFF/, ''));
	const [meta = -1, projects = -1, votes = -1] = SECTIONS.map((name) =>
		lines.findIndex(({ cells: [first] }) => first?.trim() === name)
	);
	if (meta !== 0 || projects < meta || votes < projects) {
		if (badlyQuoted !== undefined) throw new Unreadable('Le virgolette sono fuori posto.', badlyQuoted);
		throw new Unreadable('Il file non ha le tre parti META, PROJECTS e VOTES, in quest’ordine.');
	}
	return {
		META: rowsOf(lines.slice(meta + 1, projects)),
		PROJECTS: rowsOf(lines.slice(projects + 1, votes), ['project_id', 'cost']),
		VOTES: rowsOf(lines.slice(votes + 1), ['vote'])
	};
}

/** Whatever is not empty; a text between quotes may go on over several lines of the file. */
function linesOf(text: string) {
	const { data, errors } = Papa.parse<string[]>(oneKindOfEnd(text), { delimiter: ';', newline: '\n' });
	let next = 1;
	const all = data.map((cells): Line => {
		const line = next;
		next += 1 + cells.reduce((ends, cell) => ends + cell.split('\n').length - 1, 0);
		return { line, cells };
	});
	const wrong = errors.find(({ type }) => type === 'Quotes');
	return {
		lines: all.filter(({ cells }) => cells.some((cell) => cell.trim() !== '')),
		badlyQuoted: all[wrong?.row ?? -1]?.line
	};
}

const oneKindOfEnd = (text: string) =>
	text.includes('\n') ? text.replaceAll('\r\n', '\n') : text.replaceAll('\r', '\n');

function rowsOf([header, ...lines]: readonly Line[], needed: readonly string[] = []): Row[] {
	if (!header) return [];
	const columns = header.cells.map((name) => name.trim());
	const missing = needed.find((name) => !columns.includes(name));
	if (missing !== undefined) throw new Unreadable(`Manca la colonna «${missing}».`, header.line);
	return lines.map(({ line, cells }) => ({
		line,
		cells: Object.fromEntries(columns.map((name, i) => [name, (cells[i] ?? '').trim()]))
	}));
}
