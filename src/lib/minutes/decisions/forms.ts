import { z } from 'zod';
import { commitmentForm } from '../../commitments/forms';
import { idField } from '../../ids';
import { m } from '../../paraglide/messages.js';
import { carries, DECISION_OUTCOMES, isVote, MANNERS } from './rules';

const tally = z
	.number({ error: () => m.decision_tally_invalid() })
	.int({ error: () => m.decision_tally_invalid() })
	.min(0, { error: () => m.decision_tally_invalid() })
	.max(10_000, { error: () => m.decision_tally_invalid() })
	.nullable()
	.default(null);

const day = z.iso
	.date({ error: () => m.decision_day_invalid() })
	.or(z.literal(''))
	.default('');

const fields = {
	id: idField,
	text: z
		.string()
		.trim()
		.min(1, { error: () => m.decision_text_required() })
		.max(1000, { error: () => m.minutes_text_long() }),
	options: z
		.string()
		.trim()
		.max(5000, { error: () => m.minutes_text_long() })
		.default(''),
	manner: z.enum(MANNERS).default('consensus'),
	outcome: z.enum(DECISION_OUTCOMES).default('approved'),
	inFavour: tally,
	against: tally,
	abstained: tally,
	/** The wall clock at the meeting, as `18:30`; empty for now. */
	takenAt: z
		.string()
		.regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: () => m.minutes_time_invalid() })
		.or(z.literal(''))
		.default(''),
	effectiveFrom: day,
	reviewOn: day,
	initiativeId: z.string().max(20).default(''),
	/** In a rectification: the published decision that this one takes the place of. */
	correctsId: z.string().max(20).default('')
};

/** A vote says its numbers, and its outcome follows from them; what is postponed is postponed twice. */
export const decisionForm = z.object(fields).superRefine((typed, context) => {
	const problem = (field: keyof typeof fields, message: string) =>
		context.addIssue({ code: 'custom', path: [field], message });

	if (isVote(typed.manner)) {
		for (const field of ['inFavour', 'against', 'abstained'] as const) {
			if (typed[field] === null) problem(field, m.decision_tally_required());
		}
		const { inFavour, against } = typed;
		if (typed.outcome === 'approved' && inFavour !== null && against !== null) {
			if (!carries({ inFavour, against, abstained: 0 })) problem('outcome', m.decision_not_carried());
		}
	}
	if ((typed.manner === 'postponed') !== (typed.outcome === 'postponed')) {
		problem('outcome', m.decision_postponed_together());
	}
	if (typed.reviewOn !== '' && typed.effectiveFrom !== '' && typed.reviewOn < typed.effectiveFrom) {
		problem('reviewOn', m.decision_review_before_effect());
	}
});

export type DecisionTyped = z.infer<typeof decisionForm>;

/** A promise made at an item of the agenda, perhaps from one of its decisions. */
export const promiseForm = commitmentForm.safeExtend({ decisionId: z.string().max(20).default('') });

export const removeDecisionForm = z.object({ decisionId: z.string().min(1).max(20) });
export const removeCommitmentForm = z.object({ commitmentId: z.string().min(1).max(20) });
