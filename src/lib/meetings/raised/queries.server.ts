import { and, asc, eq, isNotNull } from 'drizzle-orm';
import { db } from '../../db.server';
import { currentStep, latestVersion } from '../../initiatives/queries.server';
import { initiatives, initiativeSteps, initiativeVersions } from '../../initiatives/tables.server';
import { needs } from '../../needs/tables.server';
import { tavoli } from '../../tavoli/tables.server';
import { initiativesRaised, meetings, needsRaised } from '../tables.server';

/** The initiatives that came out of a meeting and were sent. */
export const listInitiativesRaised = (meetingId: string) =>
	db
		.select({ id: initiatives.id, title: initiativeVersions.title, state: initiativeSteps.state })
		.from(initiativesRaised)
		.innerJoin(initiatives, eq(initiatives.id, initiativesRaised.initiativeId))
		.innerJoin(initiativeVersions, latestVersion)
		.innerJoin(initiativeSteps, currentStep)
		.where(and(eq(initiativesRaised.meetingId, meetingId), isNotNull(initiatives.submittedAt)))
		.orderBy(asc(initiatives.submittedAt))
		.limit(50)
		.all();

/** What was told at a meeting that is missing, in somebody's words and never by name. */
export const listNeedsRaised = (meetingId: string) =>
	db
		.select({ id: needs.id, words: needs.words, theme: needs.theme, target: needs.target })
		.from(needsRaised)
		.innerJoin(needs, eq(needs.id, needsRaised.needId))
		.where(eq(needsRaised.meetingId, meetingId))
		.orderBy(asc(needs.createdAt), asc(needs.id))
		.limit(50)
		.all();

/** The meeting at which an initiative was raised, where it was. */
export const findMeetingOfOrigin = (initiativeId: string) =>
	db
		.select({
			id: meetings.id,
			title: meetings.title,
			startsAt: meetings.startsAt,
			tavolo: { name: tavoli.name, slug: tavoli.slug }
		})
		.from(initiativesRaised)
		.innerJoin(meetings, eq(meetings.id, initiativesRaised.meetingId))
		.innerJoin(tavoli, eq(tavoli.id, meetings.tavoloId))
		.where(eq(initiativesRaised.initiativeId, initiativeId))
		.get();
