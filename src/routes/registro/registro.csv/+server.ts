import { listRegister } from '$lib/register/queries.server';
import { filterFrom, MOST } from '$lib/register/rules';
import { registerTable } from '$lib/register/words.server';

/** The same list that the page shows, whole. */
export const GET = ({ url }) =>
	new Response(registerTable(listRegister(filterFrom(url.searchParams), 1, MOST)), {
		headers: {
			'content-type': 'text/csv; charset=utf-8',
			'content-disposition': 'attachment; filename="registro.csv"'
		}
	});
