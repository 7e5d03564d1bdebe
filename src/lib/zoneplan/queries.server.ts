import { sql } from 'drizzle-orm';
import { dayOf, now } from '../clock';
import { db } from '../db.server';
import { dayBounds, endOfDay } from '../formats/dates';
import type { MATURITIES, PartnerRole, PROJECT_KINDS, ProjectState } from '../projects/rules';
import type { TargetGroup, Theme } from '../vocabulary';

type Plain = {
	readonly id: string;
	readonly title: string;
	readonly summary: string;
	readonly theme: Theme;
	readonly kind: (typeof PROJECT_KINDS)[number];
	readonly maturity: (typeof MATURITIES)[number];
	readonly programme: string;
	readonly plannedStart: string;
	readonly plannedEnd: string;
	readonly actualStart: string | null;
	readonly actualEnd: string | null;
	readonly state: ProjectState;
	readonly reason: string;
	/** How many activities were held. */
	readonly activities: number;
};
type Lists = {
	readonly quartieri: readonly string[];
	readonly targets: readonly TargetGroup[];
	readonly objectives: readonly string[];
	readonly partners: readonly { readonly name: string; readonly role: PartnerRole }[];
	readonly funding: readonly { readonly source: string; readonly cents: number; readonly inKind: 0 | 1 }[];
	readonly expenses: readonly { readonly funder: string; readonly cents: number }[];
};
type Row = Plain & { readonly cityWide: number } & Readonly<Record<keyof Lists, string>>;

/** What the zone's office asks of a project. */
export type ProjectSheet = Plain & Lists & { readonly cityWide: boolean };

/** How many sheets a year holds at most. */
export const MOST_SHEETS = 5000;

type Asked = {
	readonly asOf: Date;
	/** Between which days money was spent and activities were held. */
	readonly from: string;
	readonly to: string;
	readonly where: ReturnType<typeof sql>;
};

type Part = ReturnType<typeof sql>;
/** A list of the rows `q` that a question finds in its order: libSQL knows no order inside an aggregate. */
const listOf = (item: Part, rows: Part) =>
	sql`(select coalesce(json_group_array(${item}), '[]') from (select ${rows}) q)`;

/** One question for all sheets, each with the lists that belong to it. */
function sheetsWhere({ asOf, from, to, where }: Asked): ProjectSheet[] {
	const [since, until] = [dayBounds(from)[0], endOfDay(to)];
	return db
		.all<Row>(
			sql`select p.id, p.title, p.summary, p.theme, p.kind, p.maturity, p.city_wide as "cityWide",
				p.planned_start as "plannedStart", p.planned_end as "plannedEnd",
				p.actual_start as "actualStart", p.actual_end as "actualEnd", s.state, s.reason,
				coalesce((select g.name || ' (' || g.office || ')' from programmes g where g.id = p.programme_id), p.programme) as programme,
				${listOf(
					sql`q.name`,
					sql`n.name from project_neighbourhoods x join neighbourhoods n on n.id = x.neighbourhood_id
						where x.project_id = p.id order by n.name`
				)} as quartieri,
				${listOf(sql`q.target`, sql`x.target from project_targets x where x.project_id = p.id order by x.target`)} as targets,
				${listOf(
					sql`q.title`,
					sql`o.title from project_objectives x join objectives o on o.id = x.objective_id
						where x.project_id = p.id order by o.title`
				)} as objectives,
				${listOf(
					sql`json_object('name', q.name, 'role', q.role)`,
					sql`o.name, x.role from project_partners x join organizations o on o.id = x.organization_id
						where x.project_id = p.id and x.since <= ${asOf.getTime()}
							and (x.until is null or x.until > ${asOf.getTime()})
						order by case x.role when 'lead' then 0 when 'co_responsible' then 1 else 2 end, o.name`
				)} as partners,
				${listOf(
					sql`json_object('source', q.source, 'cents', q.cents, 'inKind', q.in_kind)`,
					sql`x.source, x.cents, x.in_kind from project_funding x where x.project_id = p.id order by x.source`
				)} as funding,
				${listOf(
					sql`json_object('funder', q.funder, 'cents', q.cents)`,
					sql`x.funder, x.cents from project_expenses x
						where x.project_id = p.id and x."on" between ${from} and ${to} order by x.funder`
				)} as expenses,
				(select count(*) from activities a where a.project_id = p.id and a.cancelled_at is null
					and a.starts_at >= ${since.getTime()} and a.starts_at < ${Math.min(until.getTime(), now().getTime())}) as activities
			from projects p
			join project_steps s on s.project_id = p.id and s.at <= ${asOf.getTime()}
				and (s.ended_at is null or s.ended_at > ${asOf.getTime()})
			where ${where}
			order by p.title, p.id
			limit ${MOST_SHEETS}`
		)
		.map(({ cityWide, ...row }) => ({
			...row,
			cityWide: cityWide === 1,
			quartieri: JSON.parse(row.quartieri),
			targets: JSON.parse(row.targets),
			objectives: JSON.parse(row.objectives),
			partners: JSON.parse(row.partners),
			funding: JSON.parse(row.funding),
			expenses: JSON.parse(row.expenses)
		}));
}

/** One project, from its beginning until today. */
export const findProjectSheet = (id: string) =>
	sheetsWhere({ asOf: now(), from: '1900-01-01', to: '2199-12-31', where: sql`p.id = ${id}` }).at(0);

type Year = { readonly year: number; readonly neighbourhoodId?: string };

/**
 * The projects of a year, as they stood when it ended or stand now: those that had begun or were to begin, and
 * had not ended before.
 */
export function listProjectSheets({ year, neighbourhoodId }: Year): ProjectSheet[] {
	const [from, to] = [`${year}-01-01`, `${year}-12-31`];
	const end = endOfDay(to);
	const there = sql`(p.city_wide or exists (select 1 from project_neighbourhoods x
		where x.project_id = p.id and x.neighbourhood_id = ${neighbourhoodId ?? ''}))`;
	return sheetsWhere({
		asOf: end < now() ? new Date(end.getTime() - 1) : now(),
		from,
		to,
		where: sql`coalesce(p.actual_start, p.planned_start) <= ${to}
			and (s.state in ('in_progress', 'suspended') or coalesce(p.actual_end, p.planned_end) >= ${from})
			${neighbourhoodId === undefined ? sql`` : sql`and ${there}`}`
	});
}

/** The years of which there may be sheets: from the first project to this one, latest first. */
export function listPlanYears(): number[] {
	const row = db.get<{ first: number | null }>(
		sql`select cast(substr(min(coalesce(actual_start, planned_start)), 1, 4) as integer) as first from projects`
	);
	const last = Number(dayOf(now()).slice(0, 4));
	const first = Math.max(Math.min(row?.first ?? last, last), last - 19);
	return Array.from({ length: last - first + 1 }, (_, back) => last - back);
}
