import { and, asc, count, eq, gt, inArray, isNotNull, notExists, sql } from 'drizzle-orm';
import { toldBefore } from '../audit/forgetting/beginning.server';
import { sha256 } from '../audit/record.server';
import { events } from '../audit/tables.server';
import { db } from '../db.server';
import { AT_ONCE, inPages, named } from './seals/pages.server';
import { alteredRows } from './seals/registers.server';
import { sealedText } from './snapshot';
import { minutes, minutesPublications, minutesVersions } from './tables.server';
import { minutesDocuments } from './documents/tables.server';

const version = {
	id: minutesVersions.id,
	number: minutes.number,
	version: minutesVersions.number,
	sha256: minutesVersions.sha256
};

/**
 * What is no longer as it was sealed, each in a sentence: versions, what was told of them, their
 * documents, and the registers that live on what they say.
 */
export const brokenSeals = () => [
	...changedVersions(),
	...untoldPublications(),
	...goneVersions(),
	...goneSeals(),
	...changedDocuments(),
	...alteredRows()
];

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
	return inPages(after, '').flatMap((row) =>
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
			and(
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
				),
				notExists(toldBefore(minutesVersions.sha256))
			)
		)
		.limit(AT_ONCE)
		.all()
		.map((row) => `${named(row)}: il registro degli atti ricorda un'altra impronta`);

/** The other way round: a version that the chain of acts tells, and that is no longer there or no longer public. */
function goneVersions() {
	const after = (number: number) =>
		db
			.select({
				id: events.number,
				minutesId: events.subjectId,
				number: minutes.number,
				version: sql<number>`${events.details} ->> '$.version'`,
				told: sql<string>`${events.details} ->> '$.sha256'`,
				sealed: minutesVersions.sha256,
				asPublic: minutesPublications.versionId,
				wasPublic: sql<number>`${events.action} = 'minutes.published'`
			})
			.from(events)
			.leftJoin(minutes, eq(minutes.id, events.subjectId))
			.leftJoin(
				minutesVersions,
				and(
					eq(minutesVersions.minutesId, events.subjectId),
					eq(minutesVersions.number, sql`${events.details} ->> '$.version'`)
				)
			)
			.leftJoin(minutesPublications, eq(minutesPublications.versionId, minutesVersions.id))
			.where(
				and(inArray(events.action, ['minutes.submitted', 'minutes.published']), gt(events.number, number))
			)
			.orderBy(asc(events.number))
			.limit(AT_ONCE)
			.all();
	return inPages(after, 0).flatMap(({ minutesId, told, sealed, asPublic, wasPublic, ...row }) => {
		const name = named({ number: row.number ?? minutesId, version: row.version });
		if (sealed === null) return [`${name}: il registro degli atti la ricorda, ma non c'è più`];
		if (wasPublic && asPublic === null) return [`${name}: era pubblica, e non lo è più`];
		return asPublic === null && sealed !== told
			? [`${name}: il registro degli atti ricorda un'altra impronta`]
			: [];
	});
}

/** The same of publications whose lines are gone: one line tells their seals. */
const goneSeals = () =>
	db
		.select({ ...version, told: sql<string>`seal.value` })
		.from(events)
		.innerJoin(sql`json_each(${events.details}, '$.seals') as seal`, sql`true`)
		.leftJoin(minutesVersions, eq(minutesVersions.sha256, sql`seal.value`))
		.leftJoin(minutes, eq(minutes.id, minutesVersions.minutesId))
		.leftJoin(minutesPublications, eq(minutesPublications.versionId, minutesVersions.id))
		.where(eq(events.action, 'acts.forgotten'))
		.groupBy(sql`seal.value`)
		.having(eq(count(minutesPublications.versionId), 0))
		.limit(AT_ONCE)
		.all()
		.map(({ number, version, told }) =>
			number !== null && version !== null
				? `${named({ number, version })}: era pubblica, e non lo è più`
				: `la versione con l'impronta ${told}: il registro degli atti la ricorda, ma non c'è più`
		);

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
	return inPages(after, '').flatMap((row) =>
		row.pdf !== null && sha256(row.pdf) === row.made ? [] : [`${named(row)}: il PDF è cambiato`]
	);
}
