import { and, eq, gt, isNull, lte, or, sql, type SQLWrapper } from 'drizzle-orm';
import { SYSTEM, type Actor, type Grant, type Role } from '../actor';
import { db, prepared } from '../db.server';
import { neighbourhoods } from '../neighbourhoods/tables.server';
import { cityRoles, eligibilities, people } from './tables.server';

/** Whose account it is. A bearer or a console has none, so that none passes for one. */
export type Account = Pick<Actor, 'id' | 'name'> & { readonly kind?: never };

/**
 * A role of a person, why they hold it, and where: a quartiere, a tavolo, an organisation; nothing for the whole city.
 * Those of every noun are asked for in one question: it is asked whenever a signed-in person asks for anything.
 */
export type RoleRow = {
	readonly by: 'eligibility' | 'city' | 'seat' | 'delegation';
	readonly role: Role;
	readonly place: string | null;
};

/** The columns of such a question. */
export const roleRow = (by: RoleRow['by'], role: SQLWrapper, place: SQLWrapper) => ({
	by: sql<RoleRow['by']>`${sql.raw(`'${by}'`)}`.as('by'),
	role: sql<Role>`${role}`.as('role'),
	place: sql<string | null>`${place}`.as('place')
});

const p = sql.placeholder;

const personById = prepared(() =>
	db
		.select({ id: people.id, name: people.displayName })
		.from(people)
		.where(and(eq(people.id, p('personId')), isNull(people.erasedAt)))
		.prepare()
);

/** To be asked with `personId`, with `today` and with `now`, in milliseconds. */
export const eligibilityRoles = () =>
	db
		.select(roleRow('eligibility', sql`'resident'`, eligibilities.neighbourhoodId))
		.from(eligibilities)
		.where(
			and(
				eq(eligibilities.personId, p('personId')),
				lte(eligibilities.validFrom, p('today')),
				or(isNull(eligibilities.validTo), gt(eligibilities.validTo, p('today')))
			)
		);

const givenNow = and(
	eq(cityRoles.personId, p('personId')),
	or(isNull(cityRoles.until), gt(cityRoles.until, p('now')))
);

export const cityWideRoles = () =>
	db
		.select(roleRow('city', cityRoles.role, sql`null`))
		.from(cityRoles)
		.where(and(givenNow, isNull(cityRoles.districtId)));

/** A role in a district counts for each of its neighbourhoods, and for nothing where it has none. */
export const districtRoles = () =>
	db
		.select(roleRow('city', cityRoles.role, neighbourhoods.id))
		.from(cityRoles)
		.innerJoin(neighbourhoods, eq(neighbourhoods.districtId, cityRoles.districtId))
		.where(givenNow);

/** What follows from the city and from eligibility. */
export const accountGrants = (rows: readonly RoleRow[]): Grant[] =>
	rows
		.filter(({ by }) => by === 'eligibility' || by === 'city')
		.map(({ role, place }) => ({ role, tavoloId: null, neighbourhoodId: place }));

/** Whose account it is, unless it was erased. */
export const findAccount = (personId: string): Account | undefined => personById().get({ personId });

/** Whoever acts on their own account without being signed in: by its link, or by registering. */
export const bearer = (personId: string): Actor => ({ ...SYSTEM, kind: 'bearer', id: personId, name: '' });
