import { and, eq, isNotNull, isNull } from 'drizzle-orm';
import { db } from '../db.server';
import { meetings } from '../meetings/tables.server';
import { minutes, minutesPublications, minutesVersions } from '../minutes/tables.server';
import { minutesDocuments } from '../minutes/documents/tables.server';
import { neighbourhoods } from '../neighbourhoods/tables.server';
import { tavoli } from '../tavoli/tables.server';
import { MOST, within, type Areas } from './areas.server';

/** Published minutes whose PDF could not be made. It is tried again by itself: somebody should know meanwhile. */
export const documentsFailed = (areas: Areas) =>
	db
		.select({
			id: meetings.id,
			title: meetings.title,
			since: minutesPublications.at,
			neighbourhood: neighbourhoods.name
		})
		.from(minutesDocuments)
		.innerJoin(minutesVersions, eq(minutesVersions.id, minutesDocuments.versionId))
		.innerJoin(minutesPublications, eq(minutesPublications.versionId, minutesVersions.id))
		.innerJoin(minutes, eq(minutes.id, minutesVersions.minutesId))
		.innerJoin(meetings, eq(meetings.id, minutes.meetingId))
		.innerJoin(tavoli, eq(tavoli.id, meetings.tavoloId))
		.innerJoin(neighbourhoods, eq(neighbourhoods.id, tavoli.neighbourhoodId))
		.where(
			and(
				isNull(minutesDocuments.madeAt),
				isNotNull(minutesDocuments.lastError),
				within(areas, neighbourhoods.id)
			)
		)
		.groupBy(meetings.id)
		.orderBy(minutesPublications.at)
		.limit(MOST)
		.all()
		.map((row) => ({ call: 'document_failed' as const, ...row }));
