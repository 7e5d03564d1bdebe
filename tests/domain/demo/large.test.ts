import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { buildCity } from '../../../src/cli/demo/city';
import { growCity } from '../../../src/cli/demo/large/city';
import { shareOfLarge } from '../../../src/cli/demo/large/size';
import { people } from '../../../src/lib/accounts/tables.server';
import { brokenLinks } from '../../../src/lib/audit/queries.server';
import { setClock } from '../../../src/lib/clock';
import { commitments } from '../../../src/lib/commitments/tables.server';
import { connect, db, disconnect, integrityProblems } from '../../../src/lib/db.server';
import { initiatives } from '../../../src/lib/initiatives/tables.server';
import { meetings } from '../../../src/lib/meetings/tables.server';
import { decisions } from '../../../src/lib/minutes/decisions/tables.server';
import { brokenSeals } from '../../../src/lib/minutes/seals.server';
import { neighbourhoods } from '../../../src/lib/neighbourhoods/tables.server';
import { measurements } from '../../../src/lib/projects/measurements/tables.server';

const TODAY = new Date('2026-11-20T09:00:00Z');
const SIZE = shareOfLarge(1 / 100);
const TABLES = { people, meetings, initiatives, decisions, commitments, measurements, neighbourhoods };

const rows = () =>
	Object.fromEntries(
		Object.entries(TABLES).map(([name, table]) => [
			name,
			db.get<{ n: number }>(sql`select count(*) as n from ${table}`).n
		])
	);

/** What a city says, without its ids and keys. */
const said = () => [
	db.all(sql`select what, due_on from commitments order by 1, 2`),
	db.all(sql`select title, starts_at from meetings order by 1, 2`),
	db.all(sql`select title, theme from initiative_versions order by 1, 2`),
	db.all(sql`select period_from, value, sample from measurements order by 1, 2, 3`),
	db.all(sql`select outcome, "cast", result from consultation_results order by 1, 2`)
];

/** Vallefiorita, and how much more of everything it has once it has grown. */
function grown() {
	disconnect();
	connect(':memory:');
	setClock(() => TODAY);
	buildCity(TODAY, new Map(), () => {});
	setClock(() => TODAY);
	const before = rows();
	growCity(TODAY, SIZE);
	setClock(() => TODAY);
	return Object.fromEntries(Object.entries(rows()).map(([name, n]) => [name, n - (before[name] ?? 0)]));
}

test(
	'a city that grows is a sound city, with as much as was asked, the same every time',
	{ timeout: 120_000 },
	() => {
		const more = grown();
		const first = said();

		expect(more).toEqual({
			people: SIZE.people,
			meetings: 2 * SIZE.meetings,
			initiatives: SIZE.initiatives,
			decisions: SIZE.decisions,
			commitments: SIZE.commitments,
			measurements: SIZE.measurements,
			neighbourhoods: 60
		});
		expect(
			db.get<{ n: number }>(
				sql`select max(n) as n from (select count(*) as n from ballots group by consultation_id)`
			).n
		).toBe(SIZE.ballots);
		expect(integrityProblems()).toEqual([]);
		expect(brokenLinks()).toEqual([]);
		expect(brokenSeals()).toEqual([]);

		grown();
		expect(said()).toEqual(first);
	}
);
