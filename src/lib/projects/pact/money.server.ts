import { sql } from 'drizzle-orm';
import { db } from '../../db.server';

type Paid = { readonly funder: string; readonly cents: number };

/** What was spent within a year for some projects, by who paid, most first. */
export const spentInYear = (projectIds: readonly string[], year: number) =>
	db.all<Paid>(sql`select trim(e.funder) as funder, sum(e.cents) as cents
		from project_expenses e
		where e.project_id in (select value from json_each(${JSON.stringify(projectIds)}))
			and e."on" between ${`${year}-01-01`} and ${`${year}-12-31`}
		group by trim(e.funder)
		order by cents desc, funder
		limit 200`);
