import { sql, type SQL } from 'drizzle-orm';
import { db } from '../db.server';
import type { RowKind } from './rows';

/** What a row leads to. */
export type Label = {
	readonly id: string;
	readonly title: string;
	/** Where it belongs: the project of a milestone, the tavolo of a meeting. */
	readonly of: string | null;
	readonly day: string | number | null;
	readonly href: string;
};

const project = (what: string, table: string) =>
	`select x.id, ${what}, '/progetti/' || p.id as href from ${table} x join projects p on p.id = x.project_id`;

/** One question for each kind of thing. Whatever is asked for here everybody may read. */
const SELECTS: Readonly<Record<RowKind, string>> = {
	meeting: `select x.id, x.title, t.name as "of", x.starts_at as day, '/incontri/' || x.id as href
		from meetings x join tavoli t on t.id = x.tavolo_id`,
	organization: `select x.id, x.name as title, null as "of", null as day, '/organizzazioni/' || x.slug as href
		from organizations x`,
	initiative: `select x.id, v.title, null as "of", x.submitted_at as day, '/iniziative/' || x.id as href
		from initiatives x join initiative_versions v on v.initiative_id = x.id
		and v.number = (select max(w.number) from initiative_versions w where w.initiative_id = x.id)`,
	consultation: `select x.id, x.question as title, null as "of", x.closes_at as day, '/consultazioni/' || x.id as href
		from consultations x`,
	milestone: project(`x.title, p.title as "of", x.due_on as day`, 'milestones'),
	commitment: `select x.id, x.what as title, coalesce(t.name, p.title) as "of", x.due_on as day, '/impegni/' || x.id as href
		from commitments x left join tavoli t on t.id = x.tavolo_id
		left join project_commitments l on l.commitment_id = x.id left join projects p on p.id = l.project_id`,
	project: `select x.id, x.title, null as "of", x.actual_start as day, '/progetti/' || x.id as href from projects x`,
	expense: project(`x.line as title, p.title as "of", x."on" as day`, 'project_expenses'),
	funding: project(`x.source as title, p.title as "of", null as day`, 'project_funding'),
	objective: `select x.id, x.title, l.title as "of", null as day, '/patto' as href
		from objectives x join strategic_lines l on l.id = x.line_id`,
	outcome: `select x.id, x.title, null as "of", null as day, '/progetti/' || x.id as href from projects x`
};

/** The words and addresses of some things of a kind, by id. */
export function labelsOf(kind: RowKind, ids: readonly string[]): ReadonlyMap<string, Label> {
	const among: SQL = sql`where x.id in (select value from json_each(${JSON.stringify(ids)}))`;
	const found = db.all<Label>(sql`${sql.raw(SELECTS[kind])} ${among}`);
	return new Map(found.map((label) => [label.id, label]));
}
