import { and, eq, gt, isNull, lte, or, sql, type SQLWrapper } from 'drizzle-orm';
import { SYSTEM, type Actor, type Grant, type Role } from '../actor';
import { db, prepared } from '../db.server';
import { neighbourhoods } from '../neighbourhoods/tables.server';
import { cityRoles, eligibilities, people } from './tables.server';

/**
 * What gives a person a role, and where: a district, a quartiere, a tavolo, an organisation; nothing for the whole city.
 * Every noun has some, and all are asked for in one question: it is asked whenever a signed-in person asks for anything.
 */
export type Tie = {
	readonly by: 'eligibility' | 'city' | 'seat' | 'delegation';
	readonly role: Role;
	readonly place: string | null;
};

/** The columns of such a question. */
export const tie = (by: Tie['by'], role: SQLWrapper, place: SQLWrapper) => ({
	by: sql<Tie['by']>`${sql.raw(`'${by}'`)}`.as('by'),
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
export const eligibilityTies = () =>
	db
		.select(tie('eligibility', sql`'resident'`, eligibilities.neighbourhoodId))
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

export const cityTies = () =>
	db
		.select(tie('city', cityRoles.role, cityRoles.districtId))
		.from(cityRoles)
		.where(givenNow);

const inDistrict = prepared(() =>
	db
		.select({ id: neighbourhoods.id })
		.from(neighbourhoods)
		.where(eq(neighbourhoods.districtId, p('districtId')))
		.prepare()
);

/**
 * The roles that follow from the city and from eligibility. Later nouns add theirs: `tavoli` the roles of
 * open memberships, `organizations` the delegations. A role in a district counts for each of its neighbourhoods.
 */
export function accountGrants(ties: readonly Tie[]): Grant[] {
	return ties.flatMap(({ by, role, place }) => {
		if (by === 'eligibility' || (by === 'city' && place === null)) return [grantIn(role, place)];
		if (by !== 'city') return [];
		return inDistrict()
			.all({ districtId: place })
			.map(({ id }) => grantIn(role, id));
	});
}

const grantIn = (role: Role, neighbourhoodId: string | null): Grant => ({
	role,
	tavoloId: null,
	neighbourhoodId
});

/** Whose account it is, unless it was erased. */
export const findAccount = (personId: string): Pick<Actor, 'id' | 'name'> | undefined =>
	personById().get({ personId });

/** Whoever acts on their own account without being signed in: by its link, or by registering. */
export const bearer = (personId: string): Actor => ({ ...SYSTEM, kind: 'bearer', id: personId, name: '' });
