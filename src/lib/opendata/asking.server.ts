import { findNeighbourhood } from '../neighbourhoods/queries.server';
import { m } from '../paraglide/messages.js';
import type { Asked, Dataset } from './declaring.server';
import { PAGE } from './rules';

type Read =
	| { readonly asked: Asked; readonly page: { readonly after: string; readonly limit: number } | undefined }
	| { readonly wrong: string };

/** What an address asks of a dataset, or why it cannot be. Without `limite` or `dopo` it asks for everything. */
export function askedOf({ filters }: Dataset, { searchParams }: URL): Read {
	const [quartiere, anno] = [searchParams.get('quartiere'), searchParams.get('anno')];
	const [limite, dopo] = [searchParams.get('limite'), searchParams.get('dopo')];
	for (const name of ['quartiere', 'anno'] as const)
		if (searchParams.has(name) && !filters.includes(name)) return { wrong: m.data_wrong_filter({ name }) };

	const there = quartiere === null ? undefined : findNeighbourhood(quartiere);
	if (quartiere !== null && !there) return { wrong: m.data_wrong_quartiere({ value: quartiere }) };
	if (anno !== null && !/^(19|20|21)\d\d$/.test(anno)) return { wrong: m.data_wrong_anno({ value: anno }) };
	const limit = limite === null ? PAGE.usual : Number(limite);
	if (!/^\d{1,6}$/.test(limite ?? '1') || limit < 1 || limit > PAGE.most)
		return { wrong: m.data_wrong_limite({ value: limite ?? '', most: PAGE.most }) };

	return {
		asked: {
			...(there ? { neighbourhoodId: there.id } : {}),
			...(anno === null ? {} : { year: Number(anno) })
		},
		page: limite === null && dopo === null ? undefined : { after: dopo ?? '', limit }
	};
}
