import { and, asc, desc, eq, isNotNull, isNull, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import { commitments } from '../../commitments/tables.server';
import { db, prepared } from '../../db.server';
import { latestVersion } from '../../initiatives/queries.server';
import { initiatives, initiativeVersions } from '../../initiatives/tables.server';
import { agendaItemInitiatives, meetings } from '../../meetings/tables.server';
import { neighbourhoods } from '../../neighbourhoods/tables.server';
import { organizations } from '../../organizations/tables.server';
import { tavoli } from '../../tavoli/tables.server';
import { minutes } from '../tables.server';
import { decisions, minutesCommitments } from './tables.server';

const columns = {
	id: decisions.id,
	minutesId: decisions.minutesId,
	agendaItemId: decisions.agendaItemId,
	text: decisions.text,
	options: decisions.options,
	manner: decisions.manner,
	outcome: decisions.outcome,
	inFavour: decisions.inFavour,
	against: decisions.against,
	abstained: decisions.abstained,
	quorumPercent: decisions.quorumPercent,
	takenAt: decisions.takenAt,
	effectiveFrom: decisions.effectiveFrom,
	reviewOn: decisions.reviewOn,
	initiativeId: decisions.initiativeId,
	correctsId: decisions.correctsId,
	publishedAt: decisions.publishedAt
};

/** Another decision stands in the place of this one. */
const corrections = alias(decisions, 'corrections');

const writtenIn = prepared(() =>
	db
		.select({ ...columns, initiativeTitle: initiativeVersions.title })
		.from(decisions)
		.leftJoin(corrections, eq(corrections.correctsId, decisions.id))
		.leftJoin(initiatives, eq(initiatives.id, decisions.initiativeId))
		.leftJoin(initiativeVersions, latestVersion)
		.where(and(eq(decisions.minutesId, sql.placeholder('minutesId')), isNull(corrections.id)))
		.orderBy(asc(decisions.takenAt), asc(decisions.id))
		.prepare()
);

const one = prepared(() =>
	db
		.select({
			...columns,
			meetingId: minutes.meetingId,
			minutesNumber: minutes.number,
			startsAt: meetings.startsAt,
			tavoloId: tavoli.id,
			tavolo: tavoli.name,
			tavoloSlug: tavoli.slug,
			neighbourhoodId: tavoli.neighbourhoodId,
			correctedBy: corrections.id
		})
		.from(decisions)
		.innerJoin(minutes, eq(minutes.id, decisions.minutesId))
		.innerJoin(meetings, eq(meetings.id, minutes.meetingId))
		.innerJoin(tavoli, eq(tavoli.id, meetings.tavoloId))
		.leftJoin(corrections, and(eq(corrections.correctsId, decisions.id), isNotNull(corrections.publishedAt)))
		.where(eq(decisions.id, sql.placeholder('id')))
		.prepare()
);

/** One decision. It is public when it has a `publishedAt`, and in force when it has no `correctedBy`. */
export const findDecision = (id: string) => one().get({ id });

/** What minutes hold now: what a rectification corrects has gone. */
export const listDecisionsIn = (minutesId: string) => writtenIn().all({ minutesId });

const publicDecisions = () =>
	db
		.select({
			id: decisions.id,
			text: decisions.text,
			outcome: decisions.outcome,
			manner: decisions.manner,
			initiativeId: decisions.initiativeId,
			publishedAt: decisions.publishedAt,
			startsAt: meetings.startsAt,
			meetingId: meetings.id,
			tavolo: tavoli.name,
			tavoloSlug: tavoli.slug,
			neighbourhood: neighbourhoods.name
		})
		.from(decisions)
		.innerJoin(minutes, eq(minutes.id, decisions.minutesId))
		.innerJoin(meetings, eq(meetings.id, minutes.meetingId))
		.innerJoin(tavoli, eq(tavoli.id, meetings.tavoloId))
		.innerJoin(neighbourhoods, eq(neighbourhoods.id, tavoli.neighbourhoodId))
		.leftJoin(corrections, and(eq(corrections.correctsId, decisions.id), isNotNull(corrections.publishedAt)));

type DecisionFilter = {
	readonly initiativeId?: string;
	readonly tavoloId?: string;
	readonly neighbourhoodId?: string;
	readonly limit?: number;
};

/** Published decisions in force, latest meeting first. */
export const listDecisions = ({ initiativeId, tavoloId, neighbourhoodId, limit = 20 }: DecisionFilter = {}) =>
	publicDecisions()
		.where(
			and(
				isNotNull(decisions.publishedAt),
				isNull(corrections.id),
				initiativeId ? eq(decisions.initiativeId, initiativeId) : undefined,
				tavoloId ? eq(tavoli.id, tavoloId) : undefined,
				neighbourhoodId ? eq(tavoli.neighbourhoodId, neighbourhoodId) : undefined
			)
		)
		.orderBy(desc(meetings.startsAt), asc(decisions.takenAt))
		.limit(limit)
		.all();

const promisedIn = prepared(() =>
	db
		.select({
			id: commitments.id,
			what: commitments.what,
			ownerRole: commitments.ownerRole,
			organization: organizations.name,
			organizationSlug: organizations.slug,
			startsOn: commitments.startsOn,
			dueOn: commitments.dueOn,
			priority: commitments.priority,
			boundAt: commitments.boundAt,
			agendaItemId: minutesCommitments.agendaItemId,
			decisionId: minutesCommitments.decisionId
		})
		.from(minutesCommitments)
		.innerJoin(commitments, eq(commitments.id, minutesCommitments.commitmentId))
		.leftJoin(organizations, eq(organizations.id, commitments.ownerOrganizationId))
		.where(eq(minutesCommitments.minutesId, sql.placeholder('minutesId')))
		.orderBy(asc(commitments.dueOn), asc(commitments.id))
		.prepare()
);

/** The promises made in these minutes, bound or not. */
export const listCommitmentsIn = (minutesId: string) => promisedIn().all({ minutesId });

/** The initiatives that an item of the agenda is about: a decision there can be about one of these. */
export const listInitiativesOfItem = (agendaItemId: string) =>
	db
		.select({ id: initiatives.id, title: initiativeVersions.title })
		.from(agendaItemInitiatives)
		.innerJoin(initiatives, eq(initiatives.id, agendaItemInitiatives.initiativeId))
		.innerJoin(initiativeVersions, latestVersion)
		.where(eq(agendaItemInitiatives.agendaItemId, agendaItemId))
		.orderBy(asc(initiativeVersions.title))
		.all();
