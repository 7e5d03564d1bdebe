import { and, asc, count, eq, gt, isNotNull, notExists, sql } from 'drizzle-orm';
import { sha256 } from '../audit/record.server';
import { events } from '../audit/tables.server';
import { db } from '../db.server';
import { sealedText } from './snapshot';
import { minutes, minutesPublications, minutesVersions } from './tables.server';
import { minutesDocuments } from './documents/tables.server';

const AT_ONCE = 100;

const version = {
	id: minutesVersions.id,
	number: minutes.number,
	version: minutesVersions.number,
	sha256: minutesVersions.sha256
};

/** What is no longer as it was sealed, each in a sentence: versions, what was told of them, their documents. */
export const brokenSeals = () => [...changedVersions(), ...untoldPublications(), ...changedDocuments()];

export const countSeals = () => db.select({ total: count() }).from(minutesVersions).get()?.total ?? 0;

function changedVersions() {
	const after = (id: string) =>
		db
			.select({ ...version, full: minutesVersions.snapshot, open: minutesVersions.publicSnapshot })
			.from(minutesVersions)
			.innerJoin(minutes, eq(minutes.id, minutesVersions.minutesId))
			.where(gt(minutesVersions.id, id))
			.orderBy(asc(minutesVersions.id))
			.limit(AT_ONCE)
			.all();
	return inPages(after).flatMap((row) =>
		sha256(sealedText(row.full, row.open)) === row.sha256 ? [] : [`${named(row)}: il testo è cambiato`]
	);
}

/** A seal could be made again over another text; the chain of acts holds the one of the day it was published. */
const untoldPublications = () =>
	db
		.select(version)
		.from(minutesPublications)
		.innerJoin(minutesVersions, eq(minutesVersions.id, minutesPublications.versionId))
		.innerJoin(minutes, eq(minutes.id, minutesVersions.minutesId))
		.where(
			notExists(
				db
					.select({ number: events.number })
					.from(events)
					.where(
						and(
							eq(events.subjectId, minutes.id),
							eq(events.action, 'minutes.published'),
							sql`${events.details} ->> '$.sha256' = ${minutesVersions.sha256}`
						)
					)
			)
		)
		.limit(AT_ONCE)
		.all()
		.map((row) => `${named(row)}: il registro degli atti ricorda un'altra impronta`);

function changedDocuments() {
	const after = (id: string) =>
		db
			.select({ ...version, pdf: minutesDocuments.pdf, made: minutesDocuments.sha256 })
			.from(minutesDocuments)
			.innerJoin(minutesVersions, eq(minutesVersions.id, minutesDocuments.versionId))
			.innerJoin(minutes, eq(minutes.id, minutesVersions.minutesId))
			.where(and(gt(minutesVersions.id, id), isNotNull(minutesDocuments.madeAt)))
			.orderBy(asc(minutesVersions.id))
			.limit(AT_ONCE)
			.all();
	return inPages(after).flatMap((row) =>
		row.pdf !== null && sha256(row.pdf) === row.made ? [] : [`${named(row)}: il PDF è cambiato`]
	);
}

/** Row after row, a hundred in memory at a time. */
function* inPages<T extends { readonly id: string }>(after: (id: string) => readonly T[]) {
	for (let page = after(''); page.length > 0; page = after(page.at(-1)?.id ?? '')) yield* page;
}

const named = ({ number, version }: { readonly number: string; readonly version: number }) =>
	`${number}, versione ${version}`;
