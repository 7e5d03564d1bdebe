import { and, desc, eq, isNull, sql } from 'drizzle-orm';
import { events } from '../../audit/tables.server';
import { db, prepared } from '../../db.server';
import { districts, neighbourhoods } from '../../neighbourhoods/tables.server';
import { listSessions } from '../sessions.server';
import { cityRoles, eligibilities, people } from '../tables.server';

const ownProfile = prepared(() =>
	db
		.select({
			displayName: people.displayName,
			nameShownAt: people.nameShownAt,
			email: people.email,
			language: people.language,
			neighbourhood: neighbourhoods.name,
			neighbourhoodSlug: neighbourhoods.slug,
			relation: eligibilities.relation,
			since: eligibilities.validFrom
		})
		.from(people)
		.leftJoin(eligibilities, and(eq(eligibilities.personId, people.id), isNull(eligibilities.validTo)))
		.leftJoin(neighbourhoods, eq(neighbourhoods.id, eligibilities.neighbourhoodId))
		.where(and(eq(people.id, sql.placeholder('personId')), isNull(people.erasedAt)))
		.prepare()
);

/** What a person sees of themselves, with the neighbourhood they are verified for, if any. */
export const findOwnProfile = (personId: string) => ownProfile().get({ personId });

/** Everything the accounts keep about one person, for them to take away. Other nouns add theirs beside it. */
export function exportAccount(personId: string) {
	const person = db
		.select({
			id: people.id,
			displayName: people.displayName,
			nameShownAt: people.nameShownAt,
			email: people.email,
			emailConfirmedAt: people.emailConfirmedAt,
			language: people.language,
			largeText: people.largeText,
			channel: people.channel,
			ofAgeOn: people.ofAgeOn,
			identityVerified: sql<number>`${people.identityKey} is not null`,
			createdAt: people.createdAt,
			lastSeenAt: people.lastSeenAt
		})
		.from(people)
		.where(eq(people.id, personId))
		.get();
	return {
		person: person && { ...person, identityVerified: person.identityVerified === 1 },
		eligibilities: db
			.select({
				neighbourhood: neighbourhoods.name,
				relation: eligibilities.relation,
				method: eligibilities.method,
				validFrom: eligibilities.validFrom,
				validTo: eligibilities.validTo
			})
			.from(eligibilities)
			.innerJoin(neighbourhoods, eq(neighbourhoods.id, eligibilities.neighbourhoodId))
			.where(eq(eligibilities.personId, personId))
			.orderBy(eligibilities.validFrom)
			.limit(200)
			.all(),
		roles: db
			.select({
				role: cityRoles.role,
				district: districts.name,
				since: cityRoles.since,
				until: cityRoles.until
			})
			.from(cityRoles)
			.leftJoin(districts, eq(districts.id, cityRoles.districtId))
			.where(eq(cityRoles.personId, personId))
			.orderBy(cityRoles.since)
			.limit(200)
			.all(),
		sessions: listSessions(personId).map(({ device, createdAt, expiresAt }) => ({
			device,
			createdAt,
			expiresAt
		})),
		acts: db
			.select({
				at: events.at,
				action: events.action,
				subjectId: events.subjectId,
				details: events.details,
				personal: events.personal
			})
			.from(events)
			.where(eq(events.actorId, personId))
			.orderBy(desc(events.number))
			.limit(10_000)
			.all()
	};
}
