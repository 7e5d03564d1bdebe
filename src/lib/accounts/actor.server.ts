import { and, eq, gt, isNull, lte, or, sql } from 'drizzle-orm';
import { SYSTEM, type Actor, type Grant } from '../actor';
import { now, today } from '../clock';
import { db, prepared } from '../db.server';
import { neighbourhoods } from '../neighbourhoods/tables.server';
import { cityRoles, eligibilities, people } from './tables.server';

const personById = prepared(() =>
	db
		.select({ id: people.id, name: people.displayName, erasedAt: people.erasedAt })
		.from(people)
		.where(eq(people.id, sql.placeholder('personId')))
		.prepare()
);

const eligibilityOf = prepared(() =>
	db
		.select({ neighbourhoodId: eligibilities.neighbourhoodId })
		.from(eligibilities)
		.where(
			and(
				eq(eligibilities.personId, sql.placeholder('personId')),
				lte(eligibilities.validFrom, sql.placeholder('today')),
				or(isNull(eligibilities.validTo), gt(eligibilities.validTo, sql.placeholder('today')))
			)
		)
		.prepare()
);

const givenNow = and(
	eq(cityRoles.personId, sql.placeholder('personId')),
	or(isNull(cityRoles.until), gt(cityRoles.until, sql.placeholder('now')))
);

const rolesOf = prepared(() =>
	db
		.select({ role: cityRoles.role, districtId: cityRoles.districtId })
		.from(cityRoles)
		.where(givenNow)
		.prepare()
);

const rolesInDistricts = prepared(() =>
	db
		.select({ role: cityRoles.role, neighbourhoodId: neighbourhoods.id })
		.from(cityRoles)
		.innerJoin(neighbourhoods, eq(neighbourhoods.districtId, cityRoles.districtId))
		.where(givenNow)
		.prepare()
);

/**
 * The roles that follow from the city and from eligibility. Later nouns add theirs: `tavoli` the roles of
 * open memberships, `organizations` the delegations. A role in a district counts for each of its neighbourhoods.
 */
export function accountGrants(personId: string): Grant[] {
	const resident = eligibilityOf()
		.all({ personId, today: today() })
		.map(({ neighbourhoodId }) => ({ role: 'resident' as const, tavoloId: null, neighbourhoodId }));
	return [...resident, ...givenRoles({ personId, now: now().getTime() })];
}

/** Most people hold none: only who holds one in a district makes it be asked which neighbourhoods that is. */
function givenRoles(asked: { personId: string; now: number }): Grant[] {
	const given = rolesOf().all(asked);
	const cityWide = given
		.filter(({ districtId }) => districtId === null)
		.map(({ role }) => ({ role, tavoloId: null, neighbourhoodId: null }));
	if (cityWide.length === given.length) return cityWide;

	const local = rolesInDistricts()
		.all(asked)
		.map(({ role, neighbourhoodId }) => ({ role, tavoloId: null, neighbourhoodId }));
	return [...cityWide, ...local];
}

export function findAccount(personId: string): Pick<Actor, 'id' | 'name'> | undefined {
	const person = personById().get({ personId });
	return person && person.erasedAt === null ? person : undefined;
}

/** Whoever acts on their own account without being signed in: by its link, or by registering. */
export const bearer = (personId: string): Actor => ({ ...SYSTEM, kind: 'bearer', id: personId, name: '' });
