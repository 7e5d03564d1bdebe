import { and, asc, eq, isNull, lte, sql } from 'drizzle-orm';
import type { Actor } from '../../actor';
import { db, prepared } from '../../db.server';
import { meetings } from '../../meetings/tables.server';
import { neighbourhoods } from '../../neighbourhoods/tables.server';
import { tavoli } from '../../tavoli/tables.server';
import * as can from '../policy';
import { documentName } from './rules';
import { minutes, minutesApprovals, minutesPublications, minutesVersions } from '../tables.server';
import { minutesDocuments, protocolMarks } from './tables.server';

const p = sql.placeholder;

const published = () =>
	db
		.select({
			versionId: minutesVersions.id,
			version: minutesVersions.number,
			publicSnapshot: minutesVersions.publicSnapshot,
			sha256: minutesVersions.sha256,
			why: minutesVersions.why,
			sealedAt: minutesVersions.at,
			approvedAt: minutesApprovals.at,
			publishedAt: minutesPublications.at,
			number: minutes.number,
			meetingId: meetings.id,
			meetingTitle: meetings.title,
			tavoloId: tavoli.id,
			neighbourhoodId: neighbourhoods.id,
			protocolNumber: protocolMarks.number,
			protocolOn: protocolMarks.on
		})
		.from(minutesVersions)
		.innerJoin(minutesPublications, eq(minutesPublications.versionId, minutesVersions.id))
		.innerJoin(minutes, eq(minutes.id, minutesVersions.minutesId))
		.innerJoin(meetings, eq(meetings.id, minutes.meetingId))
		.innerJoin(tavoli, eq(tavoli.id, meetings.tavoloId))
		.innerJoin(neighbourhoods, eq(neighbourhoods.id, tavoli.neighbourhoodId))
		.leftJoin(minutesApprovals, eq(minutesApprovals.versionId, minutesVersions.id))
		.leftJoin(protocolMarks, eq(protocolMarks.versionId, minutesVersions.id));

const byId = prepared(() =>
	published()
		.where(eq(minutesVersions.id, p('versionId')))
		.prepare()
);
const byMeeting = prepared(() =>
	published()
		.where(eq(meetings.id, p('meetingId')))
		.orderBy(asc(minutesVersions.number))
		.prepare()
);

/** A version that everybody reads, with the text that everybody reads; one that is not public is not found. */
export const findPublished = (versionId: string) => byId().get({ versionId });

/** The public versions of the minutes of a meeting, the first one first. */
export const listPublished = (meetingId: string) => byMeeting().all({ meetingId });

/** The public version that a document's name means, such as `TQ-san-giorgio-2026-3-v1`. */
export const findPublishedNamed = (meetingId: string, name: string) =>
	listPublished(meetingId).find(({ number, version }) => documentName(number, version) === name);

/** The public versions for whoever brings them to the protocol office; nothing for anybody else. */
export function listProtocol(actor: Actor, meetingId: string) {
	const versions = listPublished(meetingId);
	const latest = versions.at(-1);
	if (!latest || !can.protocol(actor, latest)) return undefined;
	return versions.map((one) => ({ ...one, name: documentName(one.number, one.version) }));
}

export type Published = NonNullable<ReturnType<typeof findPublished>>;

/** The PDF as it is kept, or `undefined` while there is none. */
export function findKept(versionId: string) {
	const row = kept().get({ versionId });
	return row?.pdf && row.sha256 ? { pdf: row.pdf, sha256: row.sha256 } : undefined;
}

const kept = prepared(() =>
	db
		.select({ pdf: minutesDocuments.pdf, sha256: minutesDocuments.sha256 })
		.from(minutesDocuments)
		.where(eq(minutesDocuments.versionId, p('versionId')))
		.prepare()
);

const due = prepared(() =>
	db
		.select({ versionId: minutesDocuments.versionId, attempts: minutesDocuments.attempts })
		.from(minutesDocuments)
		.where(and(isNull(minutesDocuments.madeAt), lte(minutesDocuments.nextAttemptAt, p('now'))))
		.orderBy(asc(minutesDocuments.nextAttemptAt))
		.limit(p('most'))
		.prepare()
);

/** The PDFs whose time has come, those that wait longest first. */
export const listDocumentsDue = (now: Date, most: number) => due().all({ now: now.getTime(), most });
