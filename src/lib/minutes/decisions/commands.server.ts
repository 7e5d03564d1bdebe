import { eq } from 'drizzle-orm';
import type { Actor } from '../../actor';
import { record } from '../../audit/record.server';
import { dayOf } from '../../clock';
import { makeCommitment, removeCommitment } from '../../commitments/commands.server';
import { db, transact } from '../../db.server';
import { authorize, ensure, ensureValid, found } from '../../errors';
import { folded } from '../../formats/alike';
import { presenceDuring } from '../attendance/queries.server';
import { noteAuthor } from '../authors.server';
import * as can from '../policy';
import { findItem, findMinutes, type MinutesFound } from '../queries.server';
import { momentOf } from '../moment.server';
import { isOpen } from '../rules';
import { approveAtNextMeeting, ensureApprovedNothing, minutesPutTo } from './approval.server';
import type { DecisionTyped } from './forms';
import { listCommitmentsIn, listDecisionsIn, listInitiativesOfItem } from './queries.server';
import { isVote, votesCast } from './rules';
import { decisions, minutesCommitments } from './tables.server';

/** Writes down what the tavolo decided about an agenda item, with who was there at that moment. */
export function recordDecision(
	actor: Actor,
	minutesId: string,
	agendaItemId: string,
	{ takenAt: clock, initiativeId, correctsId, effectiveFrom, reviewOn, ...typed }: DecisionTyped
) {
	transact(() => {
		const minutes = found(findMinutes(minutesId));

		authorize(can.write(actor, minutes));
		ensureOpenAt(minutes, agendaItemId);
		const takenAt = momentOf(minutes, clock);
		const basis = presenceDuring(minutes)(takenAt);
		const { inFavour, against, abstained } = tallies(typed);
		ensureValid(
			votesCast({ inFavour: inFavour ?? 0, against: against ?? 0, abstained: abstained ?? 0 }) <=
				basis.present,
			'decision_more_votes_than_people',
			{ field: 'inFavour' }
		);
		const about = listInitiativesOfItem(agendaItemId).map(({ id }) => id);
		ensureValid(!initiativeId || about.includes(initiativeId), 'decision_not_on_agenda', {
			field: 'initiativeId'
		});
		const corrected = listDecisionsIn(minutesId).find(({ id }) => id === correctsId);
		ensure(!correctsId || Boolean(corrected?.publishedAt), 'stale');
		const put = minutesPutTo(minutes, { agendaItemId, outcome: typed.outcome, correctsId });
		ensureNew(minutesId, { ...typed, agendaItemId, correctsId });

		db.insert(decisions)
			.values({
				...typed,
				inFavour,
				against,
				abstained,
				...basis,
				minutesId,
				agendaItemId,
				takenAt,
				quorumPercent: minutes.quorumPercent,
				effectiveFrom: effectiveFrom || null,
				reviewOn: reviewOn || null,
				initiativeId: initiativeId || null,
				correctsId: correctsId || null,
				recordedBy: actor.id
			})
			.run();
		noteAuthor(actor, minutesId);

		const { manner, outcome } = typed;
		record(actor, 'decision.recorded', typed, minutes, {
			details: { minutesId, manner, outcome, ...basis, initiativeId: initiativeId || null },
			personal: { text: typed.text }
		});
		if (put) approveAtNextMeeting(actor, minutes, put, { takenAt, ...basis });
	});
}

/** Takes back a decision written by mistake. What was published stays: it can only be corrected. */
export function removeDecision(actor: Actor, minutesId: string, decisionId: string) {
	transact(() => {
		const minutes = found(findMinutes(minutesId));

		authorize(can.write(actor, minutes));
		ensure(isOpen(minutes), 'minutes_not_open');
		const decision = found(listDecisionsIn(minutesId).find(({ id }) => id === decisionId));
		ensure(decision.publishedAt === null, 'decision_published');
		ensureApprovedNothing(decision);

		db.update(minutesCommitments)
			.set({ decisionId: null })
			.where(eq(minutesCommitments.decisionId, decisionId))
			.run();
		db.delete(decisions).where(eq(decisions.id, decisionId)).run();
		noteAuthor(actor, minutesId);

		record(actor, 'decision.removed', decision, minutes, { personal: { text: decision.text } });
	});
}

type Promised = Parameters<typeof makeCommitment>[1] & { readonly decisionId?: string | null };

/** Writes down who promised what by when, at an agenda item or from one of its decisions. */
export function recordCommitment(actor: Actor, minutesId: string, agendaItemId: string, promised: Promised) {
	transact(() => {
		const minutes = found(findMinutes(minutesId));
		const decisionId = promised.decisionId || null;

		authorize(can.write(actor, minutes));
		ensureOpenAt(minutes, agendaItemId);
		ensureValid(promised.dueOn >= dayOf(minutes.startsAt), 'commitment_due_before_meeting', {
			field: 'dueOn'
		});
		const here = listDecisionsIn(minutesId).filter((decision) => decision.agendaItemId === agendaItemId);
		found(decisionId === null || here.some(({ id }) => id === decisionId) || undefined);

		const commitmentId = makeCommitment(actor, { ...promised, tavoloId: minutes.tavoloId });
		db.insert(minutesCommitments).values({ commitmentId, minutesId, agendaItemId, decisionId }).run();
		noteAuthor(actor, minutesId);
	});
}

/** Takes back a promise before it binds. */
export function withdrawCommitment(actor: Actor, minutesId: string, commitmentId: string) {
	transact(() => {
		const minutes = found(findMinutes(minutesId));

		authorize(can.write(actor, minutes));
		ensure(isOpen(minutes), 'minutes_not_open');
		const promised = found(listCommitmentsIn(minutesId).find(({ id }) => id === commitmentId));
		ensure(promised.boundAt === null, 'commitment_bound');

		db.delete(minutesCommitments).where(eq(minutesCommitments.commitmentId, commitmentId)).run();
		removeCommitment(actor, commitmentId);
		noteAuthor(actor, minutesId);
	});
}

/** FIXED: what is decided or promised is public, so an internal item holds neither. */
function ensureOpenAt(minutes: MinutesFound, agendaItemId: string) {
	ensure(isOpen(minutes), 'minutes_not_open');
	const item = found(findItem(minutes.id, agendaItemId));
	ensure(item.visibility === 'public', 'minutes_internal_item');
}

type Worded = Pick<DecisionTyped, 'id' | 'text'> & {
	readonly agendaItemId: string;
	readonly correctsId: string;
};

/** The same words at the same item are the same decision, unless they take its place. */
function ensureNew(minutesId: string, { id, text, agendaItemId, correctsId }: Worded) {
	const there = listDecisionsIn(minutesId).some(
		(one) =>
			one.agendaItemId === agendaItemId &&
			one.id !== id &&
			one.id !== correctsId &&
			folded(one.text) === folded(text)
	);
	ensureValid(!there, 'decision_twice', { field: 'text' });
}

type Tallied = Pick<DecisionTyped, 'manner' | 'inFavour' | 'against' | 'abstained'>;

/** Only a vote keeps numbers. */
const tallies = ({ manner, inFavour, against, abstained }: Tallied) =>
	isVote(manner) ? { inFavour, against, abstained } : { inFavour: null, against: null, abstained: null };
