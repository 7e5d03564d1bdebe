import { and, eq } from 'drizzle-orm';
import type { Actor } from '../../../actor';
import { record } from '../../../audit/record.server';
import { db, transact } from '../../../db.server';
import { authorize, ensureValid, found } from '../../../errors';
import { findNeighbourhoodById } from '../../../neighbourhoods/queries.server';
import { ensureDraft } from '../../checks.server';
import * as can from '../../policy';
import { findConsultation } from '../../queries.server';
import { listOptions } from '../queries.server';
import { consultationCeilings, consultationExclusions } from '../tables.server';

/** Of these two at most one is paid. Said twice it is said once. */
export function excludeTogether(actor: Actor, consultationId: string, oneId: string, otherId: string) {
	transact(() => {
		const consultation = found(findConsultation(consultationId));
		authorize(can.call(actor, consultation));
		ensureDraft(consultation);
		const options = listOptions(consultationId);
		for (const wanted of [oneId, otherId]) found(options.find(({ id }) => id === wanted));
		ensureValid(oneId !== otherId, 'consultation_excludes_itself', { field: 'otherId' });

		db.insert(consultationExclusions)
			.values({ consultationId, ...pairOf(oneId, otherId) })
			.onConflictDoNothing()
			.run();

		record(actor, 'consultation.options_changed', consultation, can.placeOf(consultation), {
			details: { excluded: [oneId, otherId] }
		});
	});
}

export function allowTogether(actor: Actor, consultationId: string, oneId: string, otherId: string) {
	transact(() => {
		const consultation = found(findConsultation(consultationId));
		authorize(can.call(actor, consultation));
		ensureDraft(consultation);
		const pair = pairOf(oneId, otherId);

		db.delete(consultationExclusions)
			.where(
				and(
					eq(consultationExclusions.consultationId, consultationId),
					eq(consultationExclusions.oneId, pair.oneId),
					eq(consultationExclusions.otherId, pair.otherId)
				)
			)
			.run();

		record(actor, 'consultation.options_changed', consultation, can.placeOf(consultation), {
			details: { allowed: [oneId, otherId] }
		});
	});
}

/** The most that may be spent in one quartiere; nothing takes the ceiling away. */
export function setCeiling(
	actor: Actor,
	consultationId: string,
	neighbourhoodId: string,
	cents: number | null
) {
	transact(() => {
		const consultation = found(findConsultation(consultationId));
		authorize(can.call(actor, consultation));
		ensureDraft(consultation);
		found(findNeighbourhoodById(neighbourhoodId));

		const here = and(
			eq(consultationCeilings.consultationId, consultationId),
			eq(consultationCeilings.neighbourhoodId, neighbourhoodId)
		);
		db.delete(consultationCeilings).where(here).run();
		if (cents !== null)
			db.insert(consultationCeilings).values({ consultationId, neighbourhoodId, cents }).run();

		record(actor, 'consultation.options_changed', consultation, can.placeOf(consultation), {
			details: { ceiling: neighbourhoodId, cents }
		});
	});
}

const pairOf = (one: string, other: string) =>
	one < other ? { oneId: one, otherId: other } : { oneId: other, otherId: one };
