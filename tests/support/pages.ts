import { readdirSync } from 'node:fs';
import { sql } from 'drizzle-orm';
import { db } from '../../src/lib/db.server';

/** Every page of the site, read from the route tree: a new page is covered without anyone remembering. */
export const pageRoutes = () =>
	readdirSync('src/routes', { recursive: true, encoding: 'utf8' })
		.filter((path) => path.endsWith('+page.svelte'))
		.map((path) => `/${path.replace(/\/?\+page\.svelte$/, '')}`)
		.sort();

/** A thing of each kind to look at, as a query that gives its name in an address. */
const EXAMPLES: Readonly<Record<string, string>> = {
	neighbourhood: `select slug from neighbourhoods where slug = 'san-giorgio'`,
	tavolo: `select t.slug from tavoli t join memberships m on m.tavolo_id = t.id group by t.id order by count(*) desc limit 1`,
	organization: `select slug from organizations order by name limit 1`,
	initiative: `select i.id from initiatives i join projects p on p.initiative_id = i.id limit 1`,
	meeting: `select m.meeting_id from minutes m join minutes_steps s on s.minutes_id = m.id and s.ended_at is null where s.state = 'published' limit 1`,
	consultation: `select consultation_id from consultation_results limit 1`,
	project: `select p.id from projects p join measurements m on m.project_id = p.id limit 1`,
	commitment: `select id from commitments where bound_at is not null limit 1`,
	pact: `select slug from pacts limit 1`,
	number: `select 1`,
	target: `select 'anziani'`,
	token: `select 'non-valido'`,
	step: `select 2`
};

/** The address of an example of a page, such as `/incontri/k7p3x9abcd/verbale`; `undefined` when there is none. */
export function exampleOf(route: string): string | undefined {
	let missing = false;
	const address = route.replace(/\[+([\w-]+)(?:=\w+)?\]+/g, (_, name: string) => {
		const query = EXAMPLES[name];
		if (query === undefined)
			throw new Error(`no example of [${name}] for ${route}: add it to tests/support/pages.ts`);
		const row = db.get<Record<string, unknown> | undefined>(sql.raw(query));
		const value = row && Object.values(row)[0];
		if (value === undefined || value === null) missing = true;
		return String(value);
	});
	return missing ? undefined : address;
}
