import { and, eq, isNotNull, isNull, sql } from 'drizzle-orm';
import { eligibilities, people } from '../../accounts/tables.server';
import { db, prepared } from '../../db.server';
import type { Candidate } from '../entitlement';

const ties =
	sql`(select json_group_array(json_object('neighbourhoodId', e.neighbourhood_id, 'relation', e.relation, 'validFrom', e.valid_from, 'validTo', e.valid_to))
	from eligibilities e where e.person_id = "people"."id")`.mapWith((text: string): Candidate['ties'] =>
		JSON.parse(text)
	);

const columns = {
	identityKey: people.identityKey,
	ofAgeOn: people.ofAgeOn,
	ofAgeConfirmedBy: people.ofAgeConfirmedBy,
	ties
};

const byId = prepared(() =>
	db
		.select(columns)
		.from(people)
		.where(eq(people.id, sql.placeholder('personId')))
		.prepare()
);

/** What the city knows of a person that matters for voting; the identity stays on the server. */
export function findCandidate(personId: string) {
	const person = byId().get({ personId });
	return person && { ...person, verified: person.identityKey !== null };
}

const identityById = prepared(() =>
	db
		.select({ identityKey: people.identityKey })
		.from(people)
		.where(eq(people.id, sql.placeholder('personId')))
		.prepare()
);

/** The verified identity of a person, and nothing else of them. */
export const identityOf = (personId: string) => identityById().get({ personId })?.identityKey;

/** Everybody whose identity was verified and who has, or had, a tie with a neighbourhood. */
export const verifiedCandidates = () =>
	db
		.select(columns)
		.from(people)
		.where(
			and(
				isNotNull(people.identityKey),
				isNull(people.erasedAt),
				sql`exists (select 1 from ${eligibilities} where ${eligibilities.personId} = "people"."id")`
			)
		)
		.all()
		.flatMap(({ identityKey, ...person }) =>
			identityKey === null ? [] : [{ ...person, identityKey, verified: true }]
		);
