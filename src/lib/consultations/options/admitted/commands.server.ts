import type { Actor } from '../../../actor';
import { newId } from '../../../columns.server';
import { transact } from '../../../db.server';
import { authorize, ensureValid, found } from '../../../errors';
import { typedEuros } from '../../../formats/money';
import * as can from '../../policy';
import { findConsultation } from '../../queries.server';
import { addOption } from '../commands.server';
import { listAdmitted } from './queries.server';

/**
 * Initiatives become options, with the sum they ask for where a sum is spent: all of them or none. Each is told
 * of by `addOption`.
 */
export function addInitiativesAsOptions(
	actor: Actor,
	consultationId: string,
	initiativeIds: readonly string[]
) {
	transact(() => {
		const consultation = found(findConsultation(consultationId));
		authorize(can.call(actor, consultation));
		ensureValid(initiativeIds.length > 0, 'consultation_no_initiative', { field: 'chosen' });

		const budget = consultation.method === 'budget';
		const admitted = listAdmitted(consultation);
		for (const initiativeId of new Set(initiativeIds)) {
			const { title, summary, cents, neighbourhoodId } = found(
				admitted.find(({ id }) => id === initiativeId)
			);
			const typed = {
				...{ id: newId(), title, description: summary },
				euros: budget && cents > 0 ? typedEuros(cents) : '',
				neighbourhoodId: (budget && neighbourhoodId) || ''
			};
			addOption(actor, consultationId, typed, initiativeId);
		}
	});
}
