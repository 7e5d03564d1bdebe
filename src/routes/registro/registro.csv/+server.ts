import { filterFrom } from '$lib/register/rules';
import { registerTable } from '$lib/register/words.server';

/** The same list that the page shows, whole. */
export async function GET({ url }) {
	const pieces: string[] = [];
	for await (const piece of registerTable(filterFrom(url.searchParams))) pieces.push(piece);
	return new Response(pieces.join(''), {
		headers: {
			'content-type': 'text/csv; charset=utf-8',
			'content-disposition': 'attachment; filename="registro.csv"'
		}
	});
}
