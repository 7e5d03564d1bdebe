import { and, asc, eq, gt, inArray, isNotNull, isNull, or } from 'drizzle-orm';
import { now } from '../../clock';
import { db } from '../../db.server';
import { districts, neighbourhoods } from '../../neighbourhoods/tables.server';
import { isReachable } from '../readers.server';
import { cityRoles, people } from '../tables.server';

/** Whoever holds a role from the city, each role a row; at most 500. */
export const listStaff = () =>
	db
		.select({
			personId: people.id,
			name: people.displayName,
			email: people.email,
			isConfirmed: isNotNull(people.emailConfirmedAt).mapWith(Boolean),
			roleId: cityRoles.id,
			role: cityRoles.role,
			district: districts.name,
			since: cityRoles.since
		})
		.from(cityRoles)
		.innerJoin(people, eq(people.id, cityRoles.personId))
		.leftJoin(districts, eq(districts.id, cityRoles.districtId))
		.where(and(isNull(cityRoles.until), isNull(people.erasedAt)))
		.orderBy(asc(people.displayName), asc(cityRoles.since))
		.limit(500)
		.all();

export const findOpenRole = (roleId: string) =>
	db
		.select({
			id: cityRoles.id,
			personId: cityRoles.personId,
			role: cityRoles.role,
			districtId: cityRoles.districtId
		})
		.from(cityRoles)
		.where(and(eq(cityRoles.id, roleId), isNull(cityRoles.until)))
		.get();

export const administers = (personId: string) =>
	db
		.select({ id: cityRoles.id })
		.from(cityRoles)
		.where(
			and(eq(cityRoles.personId, personId), eq(cityRoles.role, 'administrator'), isNull(cityRoles.until))
		)
		.get() !== undefined;

/** Without this person nobody could administer the city any more. Whoever cannot sign in yet does not count. */
export function isLastAdministrator(personId: string) {
	const holders = db
		.select({ personId: cityRoles.personId })
		.from(cityRoles)
		.innerJoin(people, eq(people.id, cityRoles.personId))
		.where(
			and(
				eq(cityRoles.role, 'administrator'),
				isNull(cityRoles.until),
				isNull(people.erasedAt),
				isNotNull(people.emailConfirmedAt)
			)
		)
		.limit(100)
		.all();
	return holders.length > 0 && holders.every((holder) => holder.personId === personId);
}

/** The districts a role may be limited to. */
export const listRoleDistricts = () =>
	db
		.select({ id: districts.id, name: districts.name })
		.from(districts)
		.orderBy(asc(districts.name))
		.limit(200)
		.all();

/** Who coordinates these quartieri: those of their poli, or where there are none those of the whole city. */
export function listCoordinatorIds(neighbourhoodIds: readonly string[]) {
	const here = db
		.select({ id: neighbourhoods.districtId })
		.from(neighbourhoods)
		.where(inArray(neighbourhoods.id, [...neighbourhoodIds]));
	const holders = db
		.select({ id: cityRoles.personId, districtId: cityRoles.districtId })
		.from(cityRoles)
		.innerJoin(people, and(eq(people.id, cityRoles.personId), isReachable))
		.where(
			and(
				eq(cityRoles.role, 'coordinator'),
				or(isNull(cityRoles.until), gt(cityRoles.until, now())),
				or(isNull(cityRoles.districtId), inArray(cityRoles.districtId, here))
			)
		)
		.limit(100)
		.all();
	const near = holders.filter(({ districtId }) => districtId !== null);
	return (near.length > 0 ? near : holders).map(({ id }) => id);
}

/** Who serves at the desk for a quartiere, or for any of them; at most 100. */
export const listOperatorIds = (neighbourhoodId: string | null) =>
	db
		.selectDistinct({ id: cityRoles.personId })
		.from(cityRoles)
		.innerJoin(people, and(eq(people.id, cityRoles.personId), isReachable))
		.leftJoin(neighbourhoods, eq(neighbourhoods.id, neighbourhoodId ?? ''))
		.where(
			and(
				eq(cityRoles.role, 'operator'),
				or(isNull(cityRoles.until), gt(cityRoles.until, now())),
				or(
					isNull(neighbourhoods.id),
					isNull(cityRoles.districtId),
					eq(cityRoles.districtId, neighbourhoods.districtId)
				)
			)
		)
		.limit(100)
		.all()
		.map(({ id }) => id);

/** How many people serve or coordinate in these quartieri; for the whole city, serve anywhere or coordinate it all. */
export function countServing({
	cityWide,
	neighbourhoodIds
}: {
	readonly cityWide: boolean;
	readonly neighbourhoodIds: readonly string[];
}) {
	const here = db
		.select({ id: neighbourhoods.districtId })
		.from(neighbourhoods)
		.where(inArray(neighbourhoods.id, [...neighbourhoodIds]));
	const near = or(isNull(cityRoles.districtId), inArray(cityRoles.districtId, here));
	const everywhere = or(eq(cityRoles.role, 'operator'), isNull(cityRoles.districtId));
	const holders = db
		.selectDistinct({ personId: cityRoles.personId })
		.from(cityRoles)
		.innerJoin(people, and(eq(people.id, cityRoles.personId), isReachable))
		.where(
			and(
				inArray(cityRoles.role, ['operator', 'coordinator']),
				or(isNull(cityRoles.until), gt(cityRoles.until, now())),
				cityWide ? everywhere : near
			)
		)
		.limit(100)
		.all();
	return holders.length;
}
