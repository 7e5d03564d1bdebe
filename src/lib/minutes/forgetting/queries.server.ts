import { and, asc, eq, exists, inArray, isNotNull, lt, min, or, sql } from 'drizzle-orm';
import { events } from '../../audit/tables.server';
import { today } from '../../clock';
import { db, prepared } from '../../db.server';
import { ensure } from '../../errors';
import { meetings } from '../../meetings/tables.server';
import { tavoli } from '../../tavoli/tables.server';
import { NAMES_KEPT_MONTHS, namesForgottenBefore } from '../attendance/rules';
import { attendances } from '../attendance/tables.server';
import { minutesProposals } from '../proposals/tables.server';
import { minutesReviews } from '../reviews/tables.server';
import { minutes, minutesApprovals, minutesPublications, minutesVersions } from '../tables.server';

/** From here the months count: the first publication, or the day on which the minutes were opened. */
const since = () =>
	sql<number>`coalesce(${db
		.select({ at: min(minutesPublications.at) })
		.from(minutesPublications)
		.innerJoin(minutesVersions, eq(minutesVersions.id, minutesPublications.versionId))
		.where(eq(minutesVersions.minutesId, minutes.id))}, ${minutes.createdAt})`;

const sinceOf = prepared(() =>
	db
		.select({ since: since() })
		.from(minutes)
		.where(eq(minutes.id, sql.placeholder('minutesId')))
		.prepare()
);

/** The time of the names is over: nobody reads them any more, from the first minute of that day. */
export const areNamesForgotten = (minutesId: string) =>
	(sinceOf().get({ minutesId })?.since ?? Infinity) < namesForgottenBefore(today()).getTime();

/** Whoever writes in a rectification may still correct numbers and organisations. */
export const ensureNamesKept = (minutesId: string) =>
	ensure(!areNamesForgotten(minutesId), 'attendance_names_forgotten', {
		values: { months: NAMES_KEPT_MONTHS }
	});

/** Proposed corrections that name somebody who was there; of an organisation they name nobody. */
export const namesSomebody = (minutesId: string | typeof minutes.id) =>
	and(
		eq(minutesProposals.minutesId, minutesId),
		inArray(minutesProposals.kind, ['presence', 'guest', 'presence_removed']),
		sql`coalesce(${minutesProposals.typed} ->> '$.party', '') not like 'organization:%'`
	);

const namedThere = () =>
	db
		.select({ one: sql`1` })
		.from(attendances)
		.where(
			and(
				eq(attendances.minutesId, minutes.id),
				or(isNotNull(attendances.personId), isNotNull(attendances.guestName))
			)
		);

const namedLate = () =>
	db
		.select({ one: sql`1` })
		.from(minutesProposals)
		.where(namesSomebody(minutes.id));

const namedInLog = () =>
	db
		.select({ one: sql`1` })
		.from(events)
		.where(
			and(
				eq(events.subjectId, minutes.id),
				// The plus keeps SQLite from walking through every such act of the city for each of the minutes.
				sql`+${events.action} = 'attendance.recorded'`,
				isNotNull(events.personal),
				sql`${events.personal} ->> '$.organizationId' is null`
			)
		);

/** What was said of versions that have been looked at or approved: it has served. */
export const servedReviews = (minutesId: string | typeof minutes.id) =>
	db
		.select({ id: minutesReviews.id })
		.from(minutesReviews)
		.innerJoin(minutesVersions, eq(minutesVersions.id, minutesReviews.versionId))
		.leftJoin(minutesApprovals, eq(minutesApprovals.versionId, minutesVersions.id))
		.where(
			and(
				eq(minutesVersions.minutesId, minutesId),
				or(isNotNull(minutesReviews.settledAt), isNotNull(minutesApprovals.versionId))
			)
		);

/** The minutes whose names are due to go, oldest first. */
export const listNamesDue = (limit: number) =>
	db
		.select({
			id: minutes.id,
			startsAt: meetings.startsAt,
			tavoloId: tavoli.id,
			neighbourhoodId: tavoli.neighbourhoodId
		})
		.from(minutes)
		.innerJoin(meetings, eq(meetings.id, minutes.meetingId))
		.innerJoin(tavoli, eq(tavoli.id, meetings.tavoloId))
		.where(
			and(
				lt(minutes.createdAt, namesForgottenBefore(today())),
				sql`${since()} < ${namesForgottenBefore(today()).getTime()}`,
				or(exists(namedThere()), exists(namedLate()), exists(namedInLog()), exists(servedReviews(minutes.id)))
			)
		)
		.orderBy(asc(minutes.createdAt))
		.limit(limit)
		.all();
