import { and, eq, isNotNull, isNull } from 'drizzle-orm';
import { db } from '../db.server';
import { meetings } from '../meetings/tables.server';
import { minutesDocuments } from '../minutes/documents/tables.server';
import { minutes, minutesPublications, minutesVersions } from '../minutes/tables.server';
import { tavoli } from '../tavoli/tables.server';
import { waiting } from './asking.server';

/** Published minutes whose PDF could not be made. It is tried again by itself: somebody should know meanwhile. */
export const documentsFailed = () =>
	db
		.select(
			waiting('document_failed', {
				id: meetings.id,
				title: meetings.title,
				since: minutesPublications.at,
				neighbourhoodId: tavoli.neighbourhoodId
			})
		)
		.from(minutesDocuments)
		.innerJoin(minutesVersions, eq(minutesVersions.id, minutesDocuments.versionId))
		.innerJoin(minutesPublications, eq(minutesPublications.versionId, minutesVersions.id))
		.innerJoin(minutes, eq(minutes.id, minutesVersions.minutesId))
		.innerJoin(meetings, eq(meetings.id, minutes.meetingId))
		.innerJoin(tavoli, eq(tavoli.id, meetings.tavoloId))
		.where(and(isNull(minutesDocuments.madeAt), isNotNull(minutesDocuments.lastError)));
