import { and, asc, count, eq, isNull, like, sql } from 'drizzle-orm';
import { people } from '../accounts/tables.server';
import { db, prepared } from '../db.server';
import type { TargetGroup, Theme } from '../vocabulary';
import { PAGE_SIZE, type Kind } from './rules';
import { delegates, organizations, organizationTargets, organizationThemes } from './tables.server';

const shown = {
	id: organizations.id,
	slug: organizations.slug,
	name: organizations.name,
	kind: organizations.kind,
	description: organizations.description,
	email: organizations.email,
	phone: organizations.phone,
	website: organizations.website,
	runts: organizations.runts,
	fiscalCode: organizations.fiscalCode,
	verifiedAt: organizations.verifiedAt,
	archivedAt: organizations.archivedAt
};

const bySlug = prepared(() =>
	db
		.select(shown)
		.from(organizations)
		.where(eq(organizations.slug, sql.placeholder('slug')))
		.prepare()
);
const byId = prepared(() =>
	db
		.select(shown)
		.from(organizations)
		.where(eq(organizations.id, sql.placeholder('id')))
		.prepare()
);

export const findOrganization = (slug: string) => bySlug().get({ slug });

export const findOrganizationById = (id: string) => byId().get({ id });

const NEAR = 50;

/** Those whose name may be this one in other capitals or spaces. SQLite folds plain letters only: other signs match any. */
export const listNamedLike = (name: string) =>
	db
		.select({ id: organizations.id, name: organizations.name, slug: organizations.slug })
		.from(organizations)
		.where(
			like(
				organizations.name,
				name
					.trim()
					.replace(/[^A-Za-z0-9\s]/gu, '_')
					.replace(/\s+/g, '%')
			)
		)
		.orderBy(sql`length(${organizations.name})`)
		.limit(NEAR)
		.all();

export const listThemesOf = (organizationId: string): Theme[] =>
	db
		.select({ theme: organizationThemes.theme })
		.from(organizationThemes)
		.where(eq(organizationThemes.organizationId, organizationId))
		.all()
		.map(({ theme }) => theme);

export const listTargetsOf = (organizationId: string): TargetGroup[] =>
	db
		.select({ target: organizationTargets.target })
		.from(organizationTargets)
		.where(eq(organizationTargets.organizationId, organizationId))
		.all()
		.map(({ target }) => target);

export type OrganizationFilter = {
	readonly kind?: Kind;
	readonly theme?: Theme;
	readonly text?: string;
	readonly page?: number;
};

export const listOrganizations = (filter: OrganizationFilter = {}) =>
	db
		.select({
			id: organizations.id,
			slug: organizations.slug,
			name: organizations.name,
			kind: organizations.kind,
			description: organizations.description,
			verifiedAt: organizations.verifiedAt
		})
		.from(organizations)
		.where(matching(filter))
		.orderBy(asc(organizations.name))
		.limit(PAGE_SIZE)
		.offset(((filter.page ?? 1) - 1) * PAGE_SIZE)
		.all();

export const countOrganizations = (filter: OrganizationFilter = {}) =>
	db.select({ total: count() }).from(organizations).where(matching(filter)).get()?.total ?? 0;

function matching({ kind, theme, text }: OrganizationFilter) {
	const words = text?.trim().replace(/[%_\\]/g, '') ?? '';
	return and(
		isNull(organizations.archivedAt),
		kind ? eq(organizations.kind, kind) : undefined,
		theme
			? sql`exists (select 1 from ${organizationThemes} where ${organizationThemes.organizationId} = ${organizations.id} and ${organizationThemes.theme} = ${theme})`
			: undefined,
		words ? like(organizations.name, `%${words}%`) : undefined
	);
}

/** Every organisation by name, for choosing one in a form. */
export const listOrganizationNames = () =>
	db
		.select({ id: organizations.id, name: organizations.name })
		.from(organizations)
		.where(isNull(organizations.archivedAt))
		.orderBy(asc(organizations.name))
		.limit(2000)
		.all();

/** Who acts for an organisation today; with names, so only for whoever may name them. */
export const listDelegates = (organizationId: string) =>
	db
		.select({ id: delegates.id, name: people.displayName, since: delegates.since })
		.from(delegates)
		.innerJoin(people, eq(people.id, delegates.personId))
		.where(and(eq(delegates.organizationId, organizationId), isNull(delegates.until)))
		.orderBy(asc(people.displayName))
		.limit(100)
		.all();

export const findDelegate = (id: string) =>
	db
		.select({ id: delegates.id, organizationId: delegates.organizationId, until: delegates.until })
		.from(delegates)
		.where(eq(delegates.id, id))
		.get();

/** The organisations with these ids, by name: those a person acts for. */
export const listOrganizationsAmong = (ids: readonly string[]) => {
	const wanted = new Set(ids);
	return wanted.size === 0 ? [] : listOrganizationNames().filter(({ id }) => wanted.has(id));
};

/** Whose address it is, to name them to something; never to show. */
export const findPersonIdByEmail = (email: string) =>
	db
		.select({ id: people.id })
		.from(people)
		.where(and(eq(people.email, email.trim().toLowerCase()), isNull(people.erasedAt)))
		.get()?.id;
