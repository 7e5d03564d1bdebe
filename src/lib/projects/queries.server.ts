import { and, asc, count, desc, eq, isNull, sql } from 'drizzle-orm';
import { today } from '../clock';
import { db, prepared } from '../db.server';
import { filtered, type Conditions } from '../filtered.server';
import { organizations } from '../organizations/tables.server';
import { programmes } from '../programmes/tables.server';
import type { TargetGroup, Theme } from '../vocabulary';
import { PAGE_SIZE, type Standing } from './rules';
import { projectPartners, projects, projectSteps } from './tables.server';

export type Quartiere = { readonly slug: string; readonly name: string; readonly colour: number };

const p = sql.placeholder;
const list = <T>(text: string): readonly T[] => JSON.parse(text);

const quartieri =
	sql`(select coalesce(json_group_array(json_object('slug', q.slug, 'name', q.name, 'colour', q.colour)), '[]')
	from (select n.slug, n.name, n.colour from project_neighbourhoods x join neighbourhoods n on n.id = x.neighbourhood_id
	where x.project_id = ${projects.id} order by n.name) q)`.mapWith((text: string) => list<Quartiere>(text));

const idsIn = (table: string, column: string) =>
	sql`(select json_group_array(x.${sql.raw(column)}) from ${sql.raw(table)} x
	where x.project_id = ${projects.id})`;

const openStep = and(eq(projectSteps.projectId, projects.id), isNull(projectSteps.endedAt));
const lead = and(
	eq(projectPartners.projectId, projects.id),
	eq(projectPartners.role, 'lead'),
	isNull(projectPartners.until)
);

const milestonesWhere = (condition: string, value = 'count(*)') =>
	sql<number>`(select ${sql.raw(value)} from milestones x where x.project_id = ${projects.id} and ${sql.raw(condition)})`;

const overdueMilestones = sql<number>`(select count(*) from milestones x
	where x.project_id = ${projects.id} and x.done_on is null and x.due_on < ${p('today')})`;

const listed = {
	id: projects.id,
	title: projects.title,
	summary: projects.summary,
	theme: projects.theme,
	kind: projects.kind,
	cityWide: projects.cityWide,
	quartieri,
	state: projectSteps.state,
	stateSince: projectSteps.at,
	plannedStart: projects.plannedStart,
	plannedEnd: projects.plannedEnd,
	lessons: projects.lessons,
	targets: idsIn('project_targets', 'target').mapWith((text: string) => list<TargetGroup>(text)),
	lead: organizations.name,
	leadSlug: organizations.slug,
	overdueMilestones,
	wholeWeight: milestonesWhere('true', 'coalesce(sum(x.weight), 0)'),
	doneWeight: milestonesWhere('x.done_on is not null', 'coalesce(sum(x.weight), 0)')
};

const projectById = prepared(() =>
	db
		.select({
			...listed,
			origin: projects.origin,
			initiativeId: projects.initiativeId,
			decisionId: projects.decisionId,
			replicatedFromId: projects.replicatedFromId,
			programme: projects.programme,
			programmeId: projects.programmeId,
			programmeSlug: programmes.slug,
			programmeName: programmes.name,
			programmeOffice: programmes.office,
			programmeLink: programmes.link,
			maturity: projects.maturity,
			actualStart: projects.actualStart,
			actualEnd: projects.actualEnd,
			stepId: projectSteps.id,
			reason: projectSteps.reason,
			leadOrganizationId: projectPartners.organizationId,
			neighbourhoodIds: idsIn('project_neighbourhoods', 'neighbourhood_id').mapWith((text: string) =>
				list<string>(text)
			),
			objectiveIds: idsIn('project_objectives', 'objective_id').mapWith((text: string) => list<string>(text))
		})
		.from(projects)
		.innerJoin(projectSteps, openStep)
		.leftJoin(projectPartners, lead)
		.leftJoin(organizations, eq(organizations.id, projectPartners.organizationId))
		.leftJoin(programmes, eq(programmes.id, projects.programmeId))
		.where(eq(projects.id, p('id')))
		.prepare()
);

export const findProject = (id: string) => projectById().get({ id, today: today() });
export type FoundProject = NonNullable<ReturnType<typeof findProject>>;

export type ProjectFilter = {
	/** Projects for the whole city are in the list of each quartiere. */
	readonly neighbourhoodId?: string;
	readonly standing?: Standing;
	readonly target?: TargetGroup;
	readonly theme?: Theme;
	readonly objectiveId?: string;
	readonly programmeId?: string;
	/** Leads it or takes part in it today. */
	readonly organizationId?: string;
	readonly limit?: number;
	readonly offset?: number;
};

const asked = (filter: ProjectFilter) => ({
	neighbourhoodId: filter.neighbourhoodId,
	standing: filter.standing,
	target: filter.target,
	theme: filter.theme,
	objectiveId: filter.objectiveId,
	programmeId: filter.programmeId,
	organizationId: filter.organizationId
});

/** What `isLate` says, for the database. */
const late = sql`(${projectSteps.state} not in ('finished', 'not_realised') and (${projects.plannedEnd} < ${p('today')}
	or (${projectSteps.state} = 'to_start' and ${projects.plannedStart} < ${p('today')})
	or (${projectSteps.state} = 'in_progress' and ${overdueMilestones} > 0)))`;

const linked = (table: string, column: string, value: string, more = '') =>
	sql`exists (select 1 from ${sql.raw(table)} x
		where x.project_id = ${projects.id} and x.${sql.raw(column)} = ${p(value)} ${sql.raw(more)})`;

const CONDITIONS: Conditions<ReturnType<typeof asked>> = {
	neighbourhoodId: sql`(${projects.cityWide} or ${linked('project_neighbourhoods', 'neighbourhood_id', 'neighbourhoodId')})`,
	standing: sql`(${projectSteps.state} = ${p('standing')} or (${p('standing')} = 'late' and ${late}))`,
	theme: eq(projects.theme, p('theme')),
	target: linked('project_targets', 'target', 'target'),
	objectiveId: linked('project_objectives', 'objective_id', 'objectiveId'),
	programmeId: eq(projects.programmeId, p('programmeId')),
	organizationId: linked('project_partners', 'organization_id', 'organizationId', 'and x.until is null')
};

const found = filtered(CONDITIONS, (where) =>
	db
		.select(listed)
		.from(projects)
		.innerJoin(projectSteps, openStep)
		.leftJoin(projectPartners, lead)
		.leftJoin(organizations, eq(organizations.id, projectPartners.organizationId))
		.where(where)
		.orderBy(desc(projects.plannedStart), asc(projects.id))
		.limit(p('limit'))
		.offset(p('offset'))
		.prepare()
);

/** Projects, latest first; a page of them unless asked for fewer or up to 100. */
export function listProjects({ limit = PAGE_SIZE, offset = 0, ...filter }: ProjectFilter = {}) {
	const values = asked(filter);
	return found(values).all({ ...values, today: today(), limit: Math.min(limit, 100), offset });
}
export type ListedProject = ReturnType<typeof listProjects>[number];

const counted = filtered(CONDITIONS, (where) =>
	db.select({ count: count() }).from(projects).innerJoin(projectSteps, openStep).where(where).prepare()
);

export function countProjects(filter: ProjectFilter = {}) {
	const values = asked(filter);
	return counted(values).get({ ...values, today: today() })?.count ?? 0;
}
