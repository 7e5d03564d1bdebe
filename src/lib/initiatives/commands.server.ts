import { and, eq, isNull } from 'drizzle-orm';
import type { Actor } from '../actor';
import { record } from '../audit/record.server';
import { now } from '../clock';
import { db, transact } from '../db.server';
import { authorize, ensure, ensureValid, found } from '../errors';
import { newsOf, tellFollowers } from './follows/letters.server';
import * as can from './policy';
import { findInitiative } from './queries.server';
import { canAdvance, isNegative, mayGather, type InitiativeState } from './rules';
import { initiativeSteps } from './tables.server';

type Why = { readonly reason?: string; readonly office?: string; readonly mergedIntoId?: string };

/** Moves an initiative on. FIXED: a "no" says in public why, and which office decided. */
export function advanceInitiative(actor: Actor, id: string, to: InitiativeState, why: Why = {}) {
	transact(() => {
		const initiative = found(findInitiative(id));

		authorize(can.advance(actor, initiative, to));
		ensure(canAdvance(initiative.state, to), 'initiative_not_there');
		ensureValid(!isNegative(to) || Boolean(why.reason?.trim()), 'initiative_reason_missing', {
			field: 'reason'
		});
		ensureValid(!isNegative(to) || Boolean(why.office?.trim()), 'initiative_office_missing', {
			field: 'office'
		});
		if (to === 'merged') {
			const into = findInitiative(why.mergedIntoId ?? '');
			ensureValid(into !== undefined && into.id !== id, 'initiative_merge_missing', { field: 'intoId' });
			ensureValid(mayGather(into.state), 'initiative_merge_over', { field: 'intoId' });
		}

		openStep(actor, id, to, why);

		record(actor, 'initiative.advanced', initiative, can.placeOf(initiative), {
			details: { from: initiative.state, to, ...why }
		});
		const answered = newsOf(to) === 'answered';
		tellFollowers(initiative, newsOf(to), {
			except: [actor.id, answered ? initiative.authorPersonId : null]
		});
	});
}

/** The author takes it back; what was written and answered stays readable. */
export function withdrawInitiative(actor: Actor, id: string, reason: string) {
	transact(() => {
		const initiative = found(findInitiative(id));

		authorize(can.own(actor, initiative));
		ensure(canAdvance(initiative.state, 'withdrawn'), 'initiative_not_there');

		openStep(actor, id, 'withdrawn', { reason });

		record(actor, 'initiative.withdrawn', initiative, can.placeOf(initiative), {
			details: { from: initiative.state }
		});
		tellFollowers(initiative, newsOf('withdrawn'), { except: [actor.id] });
	});
}

/** Closes the step that is open and opens the next: part of a command's change, never on its own. */
function openStep(actor: Actor, initiativeId: string, state: InitiativeState, why: Why) {
	db.update(initiativeSteps)
		.set({ endedAt: now() })
		.where(and(eq(initiativeSteps.initiativeId, initiativeId), isNull(initiativeSteps.endedAt)))
		.run();
	db.insert(initiativeSteps)
		.values({ initiativeId, state, ...why, by: actor.id })
		.run();
}
