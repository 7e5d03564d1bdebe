import { z } from 'zod';
import { RELATIONS } from '../accounts/rules';
import { fromWallClock } from '../formats/dates';
import { idField } from '../ids';
import { m } from '../paraglide/messages.js';
import { NONCE } from './ballots/receipts';
import { centsFrom } from '../formats/money';
import {
	BUDGET_BALLOTS,
	BUDGET_RULES,
	isMajority,
	MAJORITIES,
	METHODS,
	MOST_OPTIONS,
	QUORUMS
} from './rules';

const moment = z
	.string()
	.refine((text) => fromWallClock(text) !== undefined, { error: () => m.consultation_moment_wrong() });

const text = (longest: number) =>
	z
		.string()
		.trim()
		.max(longest, { error: () => m.consultation_text_long({ longest }) });

const few = z
	.number({ error: () => m.consultation_few_wrong() })
	.int({ error: () => m.consultation_few_wrong() })
	.min(1, { error: () => m.consultation_few_wrong() })
	.max(MOST_OPTIONS, { error: () => m.consultation_few_wrong() });

/** What a coordinator types. Dates are the wall clock in Rome, as the browser gives them. */
export const consultationForm = z
	.object({
		id: idField,
		question: text(300).min(1, { error: () => m.consultation_question_required() }),
		explanation: text(3000).default(''),
		ifYes: text(1000).default(''),
		ifNo: text(1000).default(''),
		method: z.enum(METHODS).default('yes_no'),
		minChoices: few.default(1),
		maxChoices: few.default(1),
		winners: few.default(1),
		budgetEuros: z
			.string()
			.trim()
			.max(20)
			.default('')
			.refine((typed) => typed === '' || (centsFrom(typed) ?? 0) > 0, {
				error: () => m.option_price_wrong()
			}),
		budgetRule: z.enum(BUDGET_RULES).default('greedy'),
		budgetBallot: z.enum(BUDGET_BALLOTS).default('approval'),
		minimumVotes: z.number().int().min(0).max(1_000_000).default(0),
		/** Whose public draw settles a tie: fixed after closing, and not ours. */
		lotSource: text(300).default(''),
		cityWide: z.boolean().default(false),
		neighbourhoodIds: z.array(z.string().max(40)).max(200).default([]),
		relations: z.array(z.enum(RELATIONS)).default(['residente', 'domiciliato']),
		quorum: z.enum(QUORUMS).default('none'),
		quorumValue: z.number().int().min(0).max(10_000_000).default(0),
		majority: z.enum(MAJORITIES).default('simple'),
		majorityNumerator: z.number().int().min(1).max(1000).default(2),
		majorityDenominator: z.number().int().min(1).max(1000).default(3),
		opensAt: moment,
		closesAt: moment,
		initiativeId: z.string().max(40).optional(),
		decisionId: z.string().max(40).optional(),
		/** Of an open vote: the tavolo whose members are asked, and nobody else. */
		tavoloId: z.string().max(40).optional()
	})
	.superRefine(({ tavoloId, relations }, issues) => {
		if (tavoloId || relations.length > 0) return;
		issues.addIssue({ code: 'custom', path: ['relations'], message: m.consultation_relations_required() });
	})
	.superRefine(({ method, minChoices, maxChoices, budgetEuros, lotSource, quorum }, issues) => {
		const problem = (path: string, message: string) =>
			issues.addIssue({ code: 'custom', path: [path], message });
		if (minChoices > maxChoices) problem('maxChoices', m.consultation_choices_wrong());
		if (method === 'yes_no') return;
		if (lotSource === '') problem('lotSource', m.consultation_lot_source_required());
		if (quorum === 'approval') problem('quorum', m.consultation_quorum_of_yes());
		if (method === 'budget' && budgetEuros === '') problem('budgetEuros', m.consultation_sum_required());
	})
	.superRefine(({ quorum, quorumValue, majority, majorityNumerator, majorityDenominator }, issues) => {
		const percent = quorum === 'participation' || quorum === 'approval';
		if ((percent && (quorumValue < 1 || quorumValue > 100)) || (quorum === 'absolute' && quorumValue < 1)) {
			issues.addIssue({ code: 'custom', path: ['quorumValue'], message: m.consultation_quorum_wrong() });
		}
		if (majority === 'qualified' && !isMajority(majorityNumerator, majorityDenominator)) {
			issues.addIssue({
				code: 'custom',
				path: ['majorityNumerator'],
				message: m.consultation_majority_wrong()
			});
		}
	});
export type Proposal = z.infer<typeof consultationForm>;

/** Sixty options in an order of their own are shorter than this. */
const LONGEST_CHOICE = 5_000;

/** The two steps of voting share what is sent: the choice and the nonce of this form. */
export const ballotForm = z.object({
	/**
	 * A word for a yes or no, JSON for the other methods. No enum: a form that lacks an enum is given its first
	 * value, and silence would then be a yes.
	 */
	choice: z
		.string()
		.min(1, { error: () => m.ballot_choice_required() })
		.max(LONGEST_CHOICE, { error: () => m.ballot_choice_required() }),
	nonce: z.string().regex(NONCE, { error: () => m.ballot_nonce_wrong() }),
	/** Whoever votes may decline to see the receipt. */
	hide: z.boolean().default(false)
});

export const emptyForm = z.object({});

/** `knowing`: some project costs more than the sum, and the coordinator was told. */
export const callForm = z.object({ knowing: z.boolean().default(false) });

export const drawForm = z.object({
	seed: text(200).min(1, { error: () => m.draw_seed_required() }),
	source: text(500).min(10, { error: () => m.draw_source_required() })
});

export const annulForm = z.object({
	reason: text(1000).min(10, { error: () => m.consultation_reason_required() })
});

export const proclaimForm = z.object({
	text: text(2000).min(1, { error: () => m.consultation_proclamation_required() })
});
