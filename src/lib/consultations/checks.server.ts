import { eq } from 'drizzle-orm';
import { db } from '../db.server';
import { ensure, ensureValid, found } from '../errors';
import { findInitiative } from '../initiatives/queries.server';
import { canAdvance } from '../initiatives/rules';
import { decisions } from '../minutes/decisions/tables.server';
import { meetings } from '../meetings/tables.server';
import { minutes, minutesSteps } from '../minutes/tables.server';
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

type Subject = {
	readonly initiativeId?: string;
	readonly decisionId?: string;
	/** Of an open vote: the tavolo that took the decision. */
	readonly tavoloId?: string;
};

/** What the consultation is about: an initiative that may still be voted on, a published decision, or both. */
export function ensureSubject(asked: Subject) {
	const decision = asked.decisionId ? publishedDecision(asked.decisionId) : undefined;
	ensure(
		!asked.tavoloId || !decision || decision.tavoloId === asked.tavoloId,
		'open_vote_decision_elsewhere'
	);
	const initiativeId = asked.initiativeId || decision?.initiativeId || null;
	if (initiativeId) {
		const { state } = found(findInitiative(initiativeId));
		ensure(canAdvance(state, 'to_vote'), 'consultation_initiative_elsewhere');
	}
	return { initiativeId, decisionId: decision?.id ?? null };
}

function publishedDecision(id: string) {
	const steps = db
		.select({
			id: decisions.id,
			initiativeId: decisions.initiativeId,
			state: minutesSteps.state,
			tavoloId: meetings.tavoloId
		})
		.from(decisions)
		.innerJoin(minutes, eq(minutes.id, decisions.minutesId))
		.innerJoin(meetings, eq(meetings.id, minutes.meetingId))
		.innerJoin(minutesSteps, eq(minutesSteps.minutesId, decisions.minutesId))
		.where(eq(decisions.id, id))
		.all();
	return found(steps.find(({ state }) => state === 'published'));
}

/** Lists, codes and the desk are for votes of residents: at a tavolo whoever sits there votes, with their account. */
export const ensureForResidents = ({ tavoloId }: { readonly tavoloId: string | null }) =>
	ensure(tavoloId === null, 'open_vote_members_only');

/** What a vote asks changes only until it is called. */
export const ensureDraft = ({ calledAt }: { readonly calledAt: Date | null }) =>
	ensure(calledAt === null, 'consultation_already_called');
