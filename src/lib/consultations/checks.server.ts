import { eq } from 'drizzle-orm';
import { db } from '../db.server';
import { ensure, ensureValid, found } from '../errors';
import { findInitiative } from '../initiatives/queries.server';
import { canAdvance } from '../initiatives/rules';
import { decisions } from '../minutes/decisions/tables.server';
import { minutesSteps } from '../minutes/tables.server';
import { cityRulesInForce } from '../municipality/queries.server';
import { lastsLongEnough } from './rules';

export function ensureLength(opensAt: Date, closesAt: Date) {
	const days = cityRulesInForce().consultation_days;
	ensureValid(closesAt > opensAt, 'consultation_closes_before_opening', { field: 'closesAt' });
	ensureValid(lastsLongEnough(opensAt, closesAt, days), 'consultation_too_short', {
		field: 'closesAt',
		values: { days }
	});
}

/** What the consultation is about: an initiative that may still be voted on, a published decision, or both. */
export function ensureSubject(asked: { readonly initiativeId?: string; readonly decisionId?: string }) {
	const decision = asked.decisionId ? publishedDecision(asked.decisionId) : undefined;
	const initiativeId = asked.initiativeId || decision?.initiativeId || null;
	if (initiativeId) {
		const { state } = found(findInitiative(initiativeId));
		ensure(canAdvance(state, 'to_vote'), 'consultation_initiative_elsewhere');
	}
	return { initiativeId, decisionId: decision?.id ?? null };
}

function publishedDecision(id: string) {
	const steps = db
		.select({ id: decisions.id, initiativeId: decisions.initiativeId, state: minutesSteps.state })
		.from(decisions)
		.innerJoin(minutesSteps, eq(minutesSteps.minutesId, decisions.minutesId))
		.where(eq(decisions.id, id))
		.all();
	return found(steps.find(({ state }) => state === 'published'));
}
