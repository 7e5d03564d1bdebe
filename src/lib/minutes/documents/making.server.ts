import { createHash } from 'node:crypto';
import { and, eq, isNull } from 'drizzle-orm';
import { now } from '../../clock';
import { db } from '../../db.server';
import { log } from '../../log.server';
import { nextAttempt } from '../../outbox/rules';
import { minutesDocuments } from './tables.server';
import { minutesPdf } from './paper.server';
import { findKept, findPublished, listDocumentsDue, type Published } from './queries.server';

/** Writes the PDF of a published version, or throws. */
type Writer = (published: Published) => Promise<Buffer>;

/** One at a time: a PDF takes a tenth of a second, the first since the start three, in which nobody else is answered. */
const AT_ONCE = 1;

/** A version that has just become public waits for its PDF. Call it inside the transaction that publishes. */
export const awaitDocument = (versionId: string) =>
	db.insert(minutesDocuments).values({ versionId, nextAttemptAt: now() }).run();

/** Makes the PDFs whose time has come; one that fails waits longer each time, and is never given up. Says how many it made. */
export async function makeDocuments(write: Writer = minutesPdf) {
	let made = 0;
	for (const { versionId, attempts } of listDocumentsDue(now(), AT_ONCE)) {
		const published = findPublished(versionId);
		if (published && claim(versionId, attempts) && (await attempt(published, attempts + 1, write))) made++;
	}
	return made;
}

/** The PDF of a published version: as it is kept, else made now and kept from now on. */
export async function documentOf(published: Published, write: Writer = minutesPdf) {
	return findKept(published.versionId) ?? keep(published.versionId, await write(published));
}

/** Counts the attempt before making it, so that another process does not make the same PDF. */
const claim = (versionId: string, attempts: number) =>
	db
		.update(minutesDocuments)
		.set({ attempts: attempts + 1, nextAttemptAt: nextAttempt(attempts + 1, now()) })
		.where(and(unmade(versionId), eq(minutesDocuments.attempts, attempts)))
		.run().changes === 1;

async function attempt(published: Published, attempts: number, write: Writer) {
	const { versionId } = published;
	try {
		keep(versionId, await write(published));
		return true;
	} catch (error) {
		const lastError = (error instanceof Error ? error.message : String(error)).slice(0, 500);
		db.update(minutesDocuments).set({ lastError }).where(unmade(versionId)).run();
		log.warn({ version: versionId, attempts, err: error }, 'PDF of minutes not made');
		return false;
	}
}

/** The first one that is made stays: whoever came later gets that one. */
function keep(versionId: string, pdf: Buffer) {
	const sha256 = createHash('sha256').update(pdf).digest('hex');
	const made = { pdf, sha256, madeAt: now(), lastError: null };
	db.insert(minutesDocuments)
		.values({ versionId, nextAttemptAt: now(), ...made })
		.onConflictDoUpdate({
			target: minutesDocuments.versionId,
			set: made,
			setWhere: isNull(minutesDocuments.madeAt)
		})
		.run();
	return findKept(versionId) ?? { pdf, sha256 };
}

const unmade = (versionId: string) =>
	and(eq(minutesDocuments.versionId, versionId), isNull(minutesDocuments.madeAt));
