import { and, eq, sql, type SQLWrapper } from 'drizzle-orm';
import { db } from '../db.server';
import { currentStep, latestVersion } from '../initiatives/queries.server';
import {
	initiativeNeighbourhoods,
	initiatives,
	initiativeSteps,
	initiativeVersions
} from '../initiatives/tables.server';
import { waiting } from './asking.server';

const initiativesIn = (
	call: 'initiative_unanswered' | 'initiative_approved',
	states: string,
	since: SQLWrapper
) =>
	db
		.select(
			waiting(call, {
				id: initiatives.id,
				title: initiativeVersions.title,
				since,
				neighbourhoodId: initiativeNeighbourhoods.neighbourhoodId
			})
		)
		.from(initiatives)
		.innerJoin(initiativeSteps, currentStep)
		.innerJoin(initiativeVersions, latestVersion)
		.leftJoin(initiativeNeighbourhoods, eq(initiativeNeighbourhoods.initiativeId, initiatives.id))
		.where(
			and(sql`${initiativeSteps.state} in (${sql.raw(states)})`, sql`${initiatives.submittedAt} is not null`)
		);

/** The Comune still owes an answer; it waits since it was sent. */
export const initiativesUnanswered = () =>
	initiativesIn('initiative_unanswered', `'submitted', 'under_review', 'co_design'`, initiatives.submittedAt);

/** The quartiere said yes, and there is no project yet. */
export const initiativesApproved = () =>
	initiativesIn('initiative_approved', `'approved'`, initiativeSteps.at);
