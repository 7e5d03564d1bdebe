import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import { db, prepared } from '../../db.server';
import { organizations } from '../../organizations/tables.server';
import { projectPartners } from '../tables.server';

const ofProject = prepared(() =>
	db
		.select({
			id: projectPartners.id,
			organizationId: projectPartners.organizationId,
			name: organizations.name,
			slug: organizations.slug,
			role: projectPartners.role,
			since: projectPartners.since
		})
		.from(projectPartners)
		.innerJoin(organizations, eq(organizations.id, projectPartners.organizationId))
		.where(and(eq(projectPartners.projectId, sql.placeholder('projectId')), isNull(projectPartners.until)))
		.orderBy(
			sql`case ${projectPartners.role} when 'lead' then 0 when 'co_responsible' then 1 else 2 end`,
			asc(organizations.name)
		)
		.limit(100)
		.prepare()
);

/** Who answers for the project today: the lead first. */
export const listPartners = (projectId: string) => ofProject().all({ projectId });

export const findPartner = (id: string) =>
	db
		.select({
			id: projectPartners.id,
			projectId: projectPartners.projectId,
			organizationId: projectPartners.organizationId,
			role: projectPartners.role,
			until: projectPartners.until
		})
		.from(projectPartners)
		.where(eq(projectPartners.id, id))
		.get();

export const isActiveOrganization = (id: string) =>
	db
		.select({ id: organizations.id })
		.from(organizations)
		.where(and(eq(organizations.id, id), isNull(organizations.archivedAt)))
		.get() !== undefined;
