import type { Actor } from '../../actor';
import { record } from '../../audit/record.server';
import { transact } from '../../db.server';
import { authorize, found } from '../../errors';
import { advanceInitiative } from '../commands.server';
import { tellGathered, tellMerged } from '../letters.server';
import * as can from '../policy';
import { findInitiative } from '../queries.server';
import type { Merge } from './forms';
import { listSupporters } from './queries.server';

/** Two ideas become one: the first stays readable and points at the other, and whoever cares about them is told. */
export function mergeInitiative(actor: Actor, id: string, { intoId, reason, office }: Merge) {
	transact(() => {
		const initiative = found(findInitiative(id));

		authorize(can.answer(actor, initiative));

		advanceInitiative(actor, id, 'merged', { reason, office, mergedIntoId: intoId });
		const into = found(findInitiative(intoId));

		record(actor, 'initiative.gathered', into, can.placeOf(into), { details: { from: id } });
		tellMerged([initiative.authorPersonId, ...listSupporters(id)], initiative, { into, reason });
		tellGathered(into.authorPersonId, into, initiative);
	});
}
