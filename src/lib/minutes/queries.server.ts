import { and, asc, desc, eq, isNull, sql, type Column } from 'drizzle-orm';
import { db, prepared } from '../db.server';
import { currentStep } from '../meetings/queries.server';
import { agendaItems, meetings, meetingSteps } from '../meetings/tables.server';
import { neighbourhoods } from '../neighbourhoods/tables.server';
import { tavoli } from '../tavoli/tables.server';
import type { Treatment } from './rules';
import { minutes, minutesApprovals, minutesItems, minutesPublications } from './tables.server';
import { minutesSteps, minutesVersions } from './tables.server';

const meetingColumns = {
	meetingId: meetings.id,
	meetingTitle: meetings.title,
	meetingState: meetingSteps.state,
	startsAt: meetings.startsAt,
	endsAt: meetings.endsAt,
	startedAt: meetings.startedAt,
	place: meetings.place,
	tavoloId: tavoli.id,
	tavolo: tavoli.name,
	tavoloSlug: tavoli.slug,
	quorumPercent: tavoli.quorumPercent,
	neighbourhoodId: neighbourhoods.id,
	neighbourhood: neighbourhoods.name,
	neighbourhoodSlug: neighbourhoods.slug
};

const toRecord = prepared(() =>
	db
		.select({ ...meetingColumns, id: meetings.id, year: meetings.year, number: meetings.number })
		.from(meetings)
		.innerJoin(meetingSteps, currentStep)
		.innerJoin(tavoli, eq(tavoli.id, meetings.tavoloId))
		.innerJoin(neighbourhoods, eq(neighbourhoods.id, tavoli.neighbourhoodId))
		.where(eq(meetings.id, sql.placeholder('meetingId')))
		.prepare()
);

const selection = () =>
	db
		.select({
			...meetingColumns,
			id: minutes.id,
			number: minutes.number,
			state: minutesSteps.state,
			reason: minutesSteps.reason,
			since: minutesSteps.at
		})
		.from(minutes)
		.innerJoin(minutesSteps, and(eq(minutesSteps.minutesId, minutes.id), isNull(minutesSteps.endedAt)))
		.innerJoin(meetings, eq(meetings.id, minutes.meetingId))
		.innerJoin(meetingSteps, currentStep)
		.innerJoin(tavoli, eq(tavoli.id, meetings.tavoloId))
		.innerJoin(neighbourhoods, eq(neighbourhoods.id, tavoli.neighbourhoodId));

const byId = prepared(() =>
	selection()
		.where(eq(minutes.id, sql.placeholder('id')))
		.prepare()
);
const byMeeting = prepared(() =>
	selection()
		.where(eq(minutes.meetingId, sql.placeholder('meetingId')))
		.prepare()
);

const versionsOf = prepared(() =>
	db
		.select({
			id: minutesVersions.id,
			number: minutesVersions.number,
			sha256: minutesVersions.sha256,
			why: minutesVersions.why,
			at: minutesVersions.at,
			approvedAt: minutesApprovals.at,
			publishedAt: minutesPublications.at
		})
		.from(minutesVersions)
		.leftJoin(minutesApprovals, eq(minutesApprovals.versionId, minutesVersions.id))
		.leftJoin(minutesPublications, eq(minutesPublications.versionId, minutesVersions.id))
		.where(eq(minutesVersions.minutesId, sql.placeholder('minutesId')))
		.orderBy(desc(minutesVersions.number))
		.prepare()
);

const textOf = prepared(() =>
	db
		.select({ full: minutesVersions.snapshot, open: minutesVersions.publicSnapshot })
		.from(minutesVersions)
		.where(eq(minutesVersions.id, sql.placeholder('versionId')))
		.prepare()
);

const text = (column: Column) => sql<string>`coalesce(${column}, '')`;

const items = () =>
	db
		.select({
			id: agendaItems.id,
			position: agendaItems.position,
			title: agendaItems.title,
			kind: agendaItems.kind,
			visibility: agendaItems.visibility,
			presenter: agendaItems.presenter,
			minutesPlanned: agendaItems.minutesPlanned,
			treatment: sql<Treatment>`coalesce(${minutesItems.treatment}, 'treated')`,
			notes: text(minutesItems.notes),
			summary: text(minutesItems.summary),
			positions: text(minutesItems.positions),
			documents: text(minutesItems.documents),
			revision: sql<number>`coalesce(${minutesItems.revision}, 0)`,
			beganAt: minutesItems.beganAt,
			updatedAt: minutesItems.updatedAt
		})
		.from(agendaItems)
		.innerJoin(minutes, eq(minutes.meetingId, agendaItems.meetingId))
		.leftJoin(
			minutesItems,
			and(eq(minutesItems.minutesId, minutes.id), eq(minutesItems.agendaItemId, agendaItems.id))
		)
		.$dynamic();

const ofMinutes = eq(minutes.id, sql.placeholder('minutesId'));
const itemsOf = prepared(() => items().where(ofMinutes).orderBy(asc(agendaItems.position)).prepare());
const itemOf = prepared(() =>
	items()
		.where(and(ofMinutes, eq(agendaItems.id, sql.placeholder('agendaItemId'))))
		.prepare()
);

/** A meeting as its minutes need it: where it stands, its number, its tavolo. */
export const findMeetingToRecord = (meetingId: string) => toRecord().get({ meetingId });

export const findMinutes = (id: string) => byId().get({ id });
export const findMinutesOfMeeting = (meetingId: string) => byMeeting().get({ meetingId });

/** Latest first. A version is public when it has a `publishedAt`. */
export const listVersions = (minutesId: string) => versionsOf().all({ minutesId });

/** What a version said, whole and as everybody reads it. */
export const findVersionText = (versionId: string) => textOf().get({ versionId });

/** The agenda item by item, with what is written about each; revision 0 where nobody wrote yet. */
export const listItems = (minutesId: string) => itemsOf().all({ minutesId });

export const findItem = (minutesId: string, agendaItemId: string) =>
	itemOf().get({ minutesId, agendaItemId });

export type MinutesFound = NonNullable<ReturnType<typeof findMinutes>>;
