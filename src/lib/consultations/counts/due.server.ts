import { and, eq, isNull, lte } from 'drizzle-orm';
import { SYSTEM } from '../../actor';
import { now } from '../../clock';
import { db, scrub, scrubIfOwed } from '../../db.server';
import { Refusal } from '../../errors';
import { log } from '../../log.server';
import { consultationsWithKeys, destroyKeys } from '../keys/keys.server';
import { paperWaits } from '../paper/queries.server';
import { findConsultation } from '../queries.server';
import { COUNTS_ITSELF_AFTER } from '../rules';
import { annulments, consultations, manifests, results } from '../tables.server';
import { countConsultation } from './commands.server';

/**
 * Counts what closed an hour ago and nobody counted. One that cannot be counted does not stop the others; one
 * whose paper ballots are still being copied waits, and its page says for what.
 */
export function countWhatIsDue() {
	for (const { id } of listDueCounts()) {
		const consultation = findConsultation(id);
		if (consultation && paperWaits(consultation)) continue;
		try {
			countConsultation(SYSTEM, id);
		} catch (error) {
			if (!(error instanceof Refusal)) throw error;
			log.error({ consultation: id, reason: error.reason }, 'a consultation could not be counted');
		}
	}
}

/** Ends what a machine that stopped between the count and the keys, or a full disk, left undone. */
export function destroyLeftKeys() {
	const over = consultationsWithKeys().filter((id) => {
		const consultation = findConsultation(id);
		return consultation && (consultation.countedAt !== null || consultation.annulledAt !== null);
	});
	for (const id of over) destroyKeys(id);
	if (over.length > 0) scrub();
	else scrubIfOwed();
}

const listDueCounts = () =>
	db
		.select({ id: consultations.id })
		.from(consultations)
		.innerJoin(manifests, eq(manifests.consultationId, consultations.id))
		.leftJoin(results, eq(results.consultationId, consultations.id))
		.leftJoin(annulments, eq(annulments.consultationId, consultations.id))
		.where(
			and(
				isNull(results.at),
				isNull(annulments.at),
				lte(consultations.closesAt, new Date(now().getTime() - COUNTS_ITSELF_AFTER))
			)
		)
		.limit(500)
		.all();
