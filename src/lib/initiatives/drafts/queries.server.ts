import { and, asc, desc, eq, inArray, isNotNull, isNull, lt, or, sql } from 'drizzle-orm';
import type { Actor } from '../../actor';
import { today } from '../../clock';
import { db } from '../../db.server';
import { neighbourhoods } from '../../neighbourhoods/tables.server';
import { organizations } from '../../organizations/tables.server';
import { currentStep, initiativeColumns, latestVersion } from '../queries.server';
import {
	initiativeIndicators,
	initiativeNeeds,
	initiatives,
	initiativeSteps,
	initiativeVersions
} from '../tables.server';
import { wordColumns } from '../versions/queries.server';
import { draftsForgottenBefore } from './keeping';

const authored = (actor: Actor) =>
	or(
		eq(initiatives.authorPersonId, actor.id),
		inArray(initiatives.authorOrganizationId, [...actor.organizationIds]),
		and(
			isNull(initiatives.authorPersonId),
			isNull(initiatives.authorOrganizationId),
			eq(initiatives.createdBy, actor.id)
		)
	);

/** An operator who helps finds the draft while it is one. */
const helped = (actor: Actor) =>
	and(
		isNotNull(initiatives.assistance),
		eq(initiatives.createdBy, actor.id),
		isNull(initiatives.submittedAt)
	);

/** What is somebody's to write. */
export const writtenBy = (actor: Actor) => or(authored(actor), helped(actor));

/** A draft, found through its author: to anybody else, whatever their role, it is not there. */
export const findDraft = (actor: Actor, id: string) =>
	db
		.select({
			...initiativeColumns,
			...wordColumns,
			versionId: initiativeVersions.id,
			step: initiativeVersions.step
		})
		.from(initiatives)
		.innerJoin(initiativeVersions, latestVersion)
		.innerJoin(initiativeSteps, currentStep)
		.where(and(eq(initiatives.id, id), eq(initiativeSteps.state, 'draft'), writtenBy(actor)))
		.get();

export type Draft = NonNullable<ReturnType<typeof findDraft>>;

const changedAt = sql`coalesce(${initiativeVersions.updatedAt}, ${initiativeVersions.createdAt})`.mapWith(
	initiativeVersions.createdAt
);

/** Drafts that nobody has changed for so long that they go, oldest first. */
export const listOldDrafts = (limit: number) =>
	db
		.select({ id: initiatives.id, versionId: initiativeVersions.id })
		.from(initiatives)
		.innerJoin(initiativeVersions, latestVersion)
		.where(and(isNull(initiatives.submittedAt), lt(changedAt, draftsForgottenBefore(today()).getTime())))
		.orderBy(asc(changedAt))
		.limit(limit)
		.all();

/** What somebody is writing or has sent, newest first: theirs, their organisations', those they are helping with. */
export const listMine = (actor: Actor, only?: 'drafts' | 'sent') =>
	db
		.select({
			id: initiatives.id,
			title: initiativeVersions.title,
			step: initiativeVersions.step,
			state: initiativeSteps.state,
			stateSince: initiativeSteps.at,
			submittedAt: initiatives.submittedAt,
			changedAt
		})
		.from(initiatives)
		.innerJoin(initiativeVersions, latestVersion)
		.innerJoin(initiativeSteps, currentStep)
		.where(
			and(
				writtenBy(actor),
				only === 'drafts' ? eq(initiativeSteps.state, 'draft') : undefined,
				only === 'sent' ? isNotNull(initiatives.submittedAt) : undefined
			)
		)
		.orderBy(desc(initiatives.createdAt), asc(initiatives.id))
		.limit(100)
		.all();

export const listNeedIds = (initiativeId: string) =>
	db
		.select({ needId: initiativeNeeds.needId })
		.from(initiativeNeeds)
		.where(eq(initiativeNeeds.initiativeId, initiativeId))
		.all()
		.map(({ needId }) => needId);

export const listIndicatorIds = (initiativeId: string) =>
	db
		.select({ indicatorId: initiativeIndicators.indicatorId })
		.from(initiativeIndicators)
		.where(eq(initiativeIndicators.initiativeId, initiativeId))
		.all()
		.map(({ indicatorId }) => indicatorId);

/** Which of these quartieri exist. */
export const knownNeighbourhoods = (ids: readonly string[]) =>
	db
		.select({ id: neighbourhoods.id })
		.from(neighbourhoods)
		.where(inArray(neighbourhoods.id, [...ids]))
		.all();

/** The organisations somebody may propose for. */
export const listOwnOrganizations = (actor: Actor) =>
	db
		.select({ id: organizations.id, name: organizations.name })
		.from(organizations)
		.where(inArray(organizations.id, [...actor.organizationIds]))
		.orderBy(asc(organizations.name))
		.all();
