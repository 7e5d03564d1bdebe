import { DATASETS } from '../../src/lib/opendata/datasets.server';
import { GET as csv } from '../../src/routes/dati/[dataset].csv/+server';
import { GET as json } from '../../src/routes/dati/[dataset].json/+server';

type Get = (event: never) => Response;

const ask = (get: Get, name: string, query: string, headers: Record<string, string> = {}) => {
	const url = new URL(`http://localhost:3000/dati/${name}${query}`);
	const event = { params: { dataset: name }, url, request: new Request(url, { headers }) };
	return get(event as never);
};

/** A dataset as anybody gets it from the site. */
export const tableOf = (name: string, query = '', headers = {}) => ask(csv as Get, name, query, headers);
export const rowsOf = (name: string, query = '', headers = {}) => ask(json as Get, name, query, headers);

/** Every table of the city, as texts by name. */
export async function everyTable() {
	const texts = new Map<string, string>();
	for (const { slug } of DATASETS) texts.set(slug, await tableOf(slug).text());
	return Object.fromEntries(texts);
}
