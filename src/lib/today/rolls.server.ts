import { and, eq, isNull, sql } from 'drizzle-orm';
import { identityConflicts } from '../accounts/tables.server';
import { listedVoters } from '../consultations/roll/tables.server';
import {
	annulments,
	consultationNeighbourhoods,
	consultations,
	manifests
} from '../consultations/tables.server';
import { db } from '../db.server';
import { notAsked, waiting } from './asking.server';

const quartiereOf = (person: 'person_id' | 'other_person_id') =>
	sql`(select e.neighbourhood_id from eligibilities e
		where e.person_id = identity_conflicts.${sql.raw(person)} and e.valid_to is null)`;

/** The same identity was shown for a second account. Where the known one belongs; who they are is for the desk. */
export const identitiesTwice = () =>
	db
		.select(
			waiting('identity_twice', {
				id: identityConflicts.id,
				title: sql`''`,
				since: identityConflicts.createdAt,
				neighbourhoodId: sql`coalesce(${quartiereOf('other_person_id')}, ${quartiereOf('person_id')})`
			})
		)
		.from(identityConflicts)
		.where(and(isNull(identityConflicts.resolvedAt), notAsked('desk_asked', identityConflicts.id)));

/**
 * A vote in preparation whose list names people of a quartiere that is no longer asked: they would stand on the
 * roll. Told where the vote is asked.
 */
export const rollsElsewhere = () => {
	const elsewhere = sql`exists (select 1 from ${listedVoters} l
		where l.consultation_id = ${consultations.id} and l.neighbourhood_id not in
			(select x.neighbourhood_id from consultation_neighbourhoods x where x.consultation_id = ${consultations.id}))`;
	return db
		.select(
			waiting('roll_elsewhere', {
				id: consultations.id,
				title: consultations.question,
				since: consultations.createdAt,
				neighbourhoodId: consultationNeighbourhoods.neighbourhoodId
			})
		)
		.from(consultations)
		.innerJoin(consultationNeighbourhoods, eq(consultationNeighbourhoods.consultationId, consultations.id))
		.leftJoin(manifests, eq(manifests.consultationId, consultations.id))
		.leftJoin(annulments, eq(annulments.consultationId, consultations.id))
		.where(
			and(
				isNull(manifests.consultationId),
				isNull(annulments.consultationId),
				sql`not ${consultations.cityWide}`,
				elsewhere
			)
		);
};
