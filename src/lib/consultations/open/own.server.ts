import { and, desc, eq, or } from 'drizzle-orm';
import { db } from '../../db.server';
import { organizations } from '../../organizations/tables.server';
import { openBallots } from '../ballots/tables.server';
import { consultations } from '../tables.server';

/** The open votes somebody cast, for themselves or for an organisation: what was chosen stands as it is kept. */
export const exportOpenVotes = (personId: string) =>
	db
		.select({
			consultationId: openBallots.consultationId,
			question: consultations.question,
			organization: organizations.name,
			choice: openBallots.choice,
			votedOn: openBallots.votedOn
		})
		.from(openBallots)
		.innerJoin(consultations, eq(consultations.id, openBallots.consultationId))
		.leftJoin(
			organizations,
			and(eq(openBallots.voter, 'organization'), eq(organizations.id, openBallots.voterId))
		)
		.where(
			or(
				and(eq(openBallots.voter, 'person'), eq(openBallots.voterId, personId)),
				eq(openBallots.by, personId)
			)
		)
		.orderBy(desc(openBallots.votedOn))
		.limit(5000)
		.all();
