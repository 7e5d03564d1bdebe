import { and, eq, inArray, isNotNull, isNull, sql, type SQL } from 'drizzle-orm';
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import { cityRoles } from '../accounts/tables.server';
import { db } from '../db.server';
import { meetingSteps } from '../meetings/tables.server';
import { municipality } from '../municipality/tables.server';
import { neighbourhoods } from '../neighbourhoods/tables.server';
import { organizations } from '../organizations/tables.server';
import { pacts } from '../pacts/tables.server';
import { memberships } from '../tavoli/tables.server';
import type { Tally } from './rules';

/** How far the city is, read from what it holds: nobody ticks anything. */
export function findProgress(): Tally {
	const row = db
		.select({
			municipality: any(municipality),
			neighbourhoods: any(neighbourhoods),
			coordinators: any(cityRoles, and(eq(cityRoles.role, 'coordinator'), isNull(cityRoles.until))),
			operators: any(cityRoles, and(eq(cityRoles.role, 'operator'), isNull(cityRoles.until))),
			tavoli: any(memberships, and(eq(memberships.role, 'facilitator'), isNull(memberships.until))),
			organizations: any(organizations),
			pact: any(pacts, isNotNull(pacts.publishedAt)),
			meeting: any(meetingSteps, inArray(meetingSteps.state, ['convened', 'in_progress', 'held']))
		})
		.from(sql`(select 1)`)
		.get();
	const has = (found: number | undefined) => found === 1;
	return {
		municipality: has(row?.municipality),
		neighbourhoods: has(row?.neighbourhoods),
		staff: has(row?.coordinators) && has(row?.operators),
		tavoli: has(row?.tavoli),
		organizations: has(row?.organizations),
		pact: has(row?.pact),
		meeting: has(row?.meeting)
	};
}

const any = (table: SQLiteTable, where?: SQL) =>
	sql<number>`exists (select 1 from ${table} where ${where ?? sql`true`})`;
