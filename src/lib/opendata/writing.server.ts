import { setImmediate } from 'node:timers/promises';
import { lastEvent } from '../audit/queries.server';
import { csvRows } from '../formats/csv';
import { settings } from '../settings.server';
import type { Asked, Dataset, Keyed } from './declaring.server';
import { AT_ONCE, BETWEEN, LICENCE, SCHEMA_VERSION, type Cell } from './rules';

/** The mark of every answer: it stays as long as nothing happens in the city and the fields stay the same. */
export const mark = () => `W/"${SCHEMA_VERSION}-${lastEvent()}"`;

/** All rows, so many at a time: whoever writes them down lets others be served in between. */
async function* everyRow({ read }: Dataset, asked: Asked) {
	let rows = read(asked, '', AT_ONCE);
	for (let last = rows.at(-1); last; last = rows.at(-1)) {
		yield rows;
		await setImmediate();
		rows = read(asked, last.key, AT_ONCE);
	}
}

/** A value as a strict reader of tables takes it. */
const inTable = (cell: Cell | undefined) => {
	if (typeof cell === 'boolean') return cell ? 'true' : 'false';
	return typeof cell === 'object' && cell !== null ? cell.join(BETWEEN) : cell;
};

/** The whole dataset as RFC 4180 says, a piece at a time; without the mark that strict readers take for a letter. */
export async function* tableOf(dataset: Dataset, asked: Asked) {
	const names = dataset.fields.map(({ name }) => name);
	yield csvRows([names]);
	for await (const rows of everyRow(dataset, asked)) {
		yield csvRows(rows.map(({ row }) => names.map((name) => inTable(row[name]))));
	}
}

const asJson = (rows: readonly Keyed[]) => rows.map(({ row }) => JSON.stringify(row)).join(',\n');

const beginning = ({ slug }: Dataset) =>
	`{"dati":${JSON.stringify(slug)},"schema":${JSON.stringify(`${settings().ORIGIN}/dati/${slug}`)},"licenza":${JSON.stringify(LICENCE)},"righe":[\n`;

const end = (next: string | null) => `\n],"successive":${JSON.stringify(next)}}\n`;

/** The whole dataset as JSON, a piece at a time. */
export async function* everythingOf(dataset: Dataset, asked: Asked) {
	yield beginning(dataset);
	let written = false;
	for await (const rows of everyRow(dataset, asked)) {
		yield (written ? ',\n' : '') + asJson(rows);
		written = true;
	}
	yield end(null);
}

/** One page of a dataset as JSON, with the address of the next. */
export function pageAsJson(
	dataset: Dataset,
	asked: Asked,
	{ after, limit }: { after: string; limit: number },
	url: URL
) {
	const rows = dataset.read(asked, after, limit + 1);
	const shown = rows.slice(0, limit);
	const last = shown.at(-1);
	return beginning(dataset) + asJson(shown) + end(rows.length > limit && last ? nextOf(url, last.key) : null);
}

function nextOf(url: URL, key: string) {
	const next = new URL(url.pathname + url.search, settings().ORIGIN);
	next.searchParams.set('dopo', key);
	return next.href;
}
