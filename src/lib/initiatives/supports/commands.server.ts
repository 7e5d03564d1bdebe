import { and, eq } from 'drizzle-orm';
import type { Actor } from '../../actor';
import { record } from '../../audit/record.server';
import { db, transact } from '../../db.server';
import { authorize, ensure, found } from '../../errors';
import * as can from '../policy';
import { findInitiative } from '../queries.server';
import { isOpen } from '../rules';
import { supports } from '../tables.server';

/** "I would like this too": one for each person, and never a vote. */
export function supportInitiative(actor: Actor, id: string) {
	transact(() => {
		const initiative = found(findInitiative(id));

		authorize(can.support(actor));
		ensure(isOpen(initiative.state), 'initiative_closed');

		db.insert(supports).values({ initiativeId: id, personId: actor.id }).run();

		record(actor, 'initiative.supported', initiative, can.placeOf(initiative));
	});
}

export function withdrawSupport(actor: Actor, id: string) {
	transact(() => {
		const initiative = found(findInitiative(id));

		authorize(can.support(actor));
		ensure(isOpen(initiative.state), 'initiative_closed');

		const { changes } = db
			.delete(supports)
			.where(and(eq(supports.initiativeId, id), eq(supports.personId, actor.id)))
			.run();
		ensure(changes === 1, 'already_done');

		record(actor, 'initiative.support_withdrawn', initiative, can.placeOf(initiative));
	});
}
