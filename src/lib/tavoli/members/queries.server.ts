import { and, asc, eq, exists, gte, inArray, isNull, lt, or, sql } from 'drizzle-orm';
import { cityRoles, people } from '../../accounts/tables.server';
import { db, prepared } from '../../db.server';
import { endOfDay } from '../../formats/dates';
import { organizations } from '../../organizations/tables.server';
import { memberships, tavoli } from '../tables.server';

/** More seats than any tavolo has. */
const MOST = 300;

const seat = {
	id: memberships.id,
	tavoloId: memberships.tavoloId,
	role: memberships.role,
	since: memberships.since,
	until: memberships.until,
	personId: memberships.personId,
	organizationId: memberships.organizationId,
	organization: organizations.name,
	organizationSlug: organizations.slug,
	kind: organizations.kind
};

/** A name the person chose to show; the others do not leave the database. */
export const publicName = sql<
	string | null
>`case when ${people.nameShownAt} is not null and ${people.erasedAt} is null then ${people.displayName} end`;

const shownName = prepared(() =>
	db
		.select({ name: publicName })
		.from(people)
		.where(eq(people.id, sql.placeholder('personId')))
		.prepare()
);

/** The name a person chose to show, as it stands in public; nothing when they did not. */
export const findPublicName = (personId: string) => shownName().get({ personId })?.name ?? undefined;

const seats = () =>
	db
		.select({ ...seat, publicName })
		.from(memberships)
		.leftJoin(organizations, eq(organizations.id, memberships.organizationId))
		.leftJoin(people, eq(people.id, memberships.personId));

/** Who sat at a tavolo on a day, as it stood when the day ended. Whoever came and went that day is not among them. */
export const listMembers = (tavoloId: string, onDay: string) =>
	seats()
		.where(
			and(
				eq(memberships.tavoloId, tavoloId),
				lt(memberships.since, endOfDay(onDay)),
				or(isNull(memberships.until), gte(memberships.until, endOfDay(onDay)))
			)
		)
		.orderBy(asc(organizations.name), asc(memberships.since))
		.limit(MOST)
		.all();

const openSeats = prepared(() =>
	seats()
		.where(
			and(
				sql`${memberships.tavoloId} in (select value from json_each(${sql.placeholder('tavoloIds')}))`,
				isNull(memberships.until)
			)
		)
		.orderBy(sql`${organizations.name} is null`, asc(organizations.name), asc(memberships.since))
		.limit(MOST * 4)
		.prepare()
);

/** The open seats of some tavoli, organisations first by name. */
export const listOpenSeats = (tavoloIds: readonly string[]) =>
	openSeats().all({ tavoloIds: JSON.stringify(tavoloIds) });

/** With everybody's name: only for whoever may name them. */
export const listSeatsWithNames = (tavoloId: string) =>
	db
		.select({ ...seat, name: people.displayName })
		.from(memberships)
		.leftJoin(organizations, eq(organizations.id, memberships.organizationId))
		.leftJoin(people, eq(people.id, memberships.personId))
		.where(and(eq(memberships.tavoloId, tavoloId), isNull(memberships.until)))
		.orderBy(asc(memberships.role), asc(memberships.since))
		.limit(MOST)
		.all();

const oneSeat = prepared(() =>
	db
		.select({
			id: memberships.id,
			role: memberships.role,
			personId: memberships.personId,
			organizationId: memberships.organizationId,
			until: memberships.until,
			tavoloId: memberships.tavoloId,
			neighbourhoodId: tavoli.neighbourhoodId
		})
		.from(memberships)
		.innerJoin(tavoli, eq(tavoli.id, memberships.tavoloId))
		.where(eq(memberships.id, sql.placeholder('id')))
		.prepare()
);

export const findSeat = (id: string) => oneSeat().get({ id });

/** The tavoli where an organisation sits today. */
export const listTavoliOfOrganization = (organizationId: string) =>
	db
		.select({ id: tavoli.id, slug: tavoli.slug, name: tavoli.name, since: memberships.since })
		.from(memberships)
		.innerJoin(tavoli, eq(tavoli.id, memberships.tavoloId))
		.where(and(eq(memberships.organizationId, organizationId), isNull(memberships.until)))
		.orderBy(asc(tavoli.name))
		.limit(MOST)
		.all();

/** Where a person sits today, and as what. */
export const listSeatsOf = (personId: string) =>
	db
		.select({
			id: memberships.id,
			role: memberships.role,
			since: memberships.since,
			tavoloId: tavoli.id,
			slug: tavoli.slug,
			name: tavoli.name
		})
		.from(memberships)
		.innerJoin(tavoli, eq(tavoli.id, memberships.tavoloId))
		.where(and(eq(memberships.personId, personId), isNull(memberships.until)))
		.orderBy(asc(tavoli.name))
		.limit(MOST)
		.all();

/** Of these people, those the city or a tavolo gave a task, now or before: who acts in a public role is named in the audit log. */
export const listStaffNames = (personIds: readonly string[]) =>
	db
		.select({ id: people.id, name: people.displayName, publicName })
		.from(people)
		.where(
			and(
				inArray(people.id, [...new Set(personIds)]),
				isNull(people.erasedAt),
				or(
					exists(db.select().from(cityRoles).where(eq(cityRoles.personId, people.id))),
					exists(
						db
							.select()
							.from(memberships)
							.where(
								and(
									eq(memberships.personId, people.id),
									inArray(memberships.role, ['facilitator', 'secretary'])
								)
							)
					)
				)
			)
		)
		.all();
