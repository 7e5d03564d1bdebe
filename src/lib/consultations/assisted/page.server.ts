import type { Actor } from '../../actor';
import { today } from '../../clock';
import { findSession } from '../codes/keeping.server';
import * as can from '../policy';
import type { Found } from '../queries.server';

/** How an assisted vote is going, for whoever serves at the desk: in progress, recorded, or over. */
export function sessionOf(actor: Actor, consultation: Found | undefined, session: string) {
	if (!consultation || !can.serve(actor, consultation)) return undefined;
	const held = findSession(consultation.id, session);
	if (!held) return undefined;
	const over = held.lastsUntil !== null && held.lastsUntil < today();
	const state = held.usedOn !== null ? 'recorded' : over ? 'over' : 'in_progress';
	return { question: consultation.question, state } as const;
}
