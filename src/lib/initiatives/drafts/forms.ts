import { z } from 'zod';
import { oneOf } from '../../choices';
import { centsFrom } from '../../formats/money';
import { inOneLine } from '../../formats/plain';
import { idField } from '../../ids';
import { m } from '../../paraglide/messages.js';
import { confirmations } from '../../privacy/findings/confirming';
import { BANDS, TARGET_GROUPS, THEMES } from '../../vocabulary';
import { SUMMARY_LENGTH, TITLE_LENGTH } from '../rules';
import { COST_LINES, MOST_INDICATORS, MOST_NEEDS, TEXT_LENGTH } from './rules';

const required = (most: number, missing: () => string) =>
	z
		.string()
		.trim()
		.min(1, { error: missing })
		.max(most, { error: () => m.initiative_too_long({ most }) });

const optional = z
	.string()
	.trim()
	.max(TEXT_LENGTH, { error: () => m.initiative_too_long({ most: TEXT_LENGTH }) })
	.default('');

const howMany = z
	.number({ error: () => m.initiative_number_wrong() })
	.int({ error: () => m.initiative_number_wrong() })
	.min(0, { error: () => m.initiative_number_wrong() })
	.max(10_000, { error: () => m.initiative_number_wrong() })
	.nullable()
	.default(null);

/** Whether the author goes on to the next step or comes back another day. */
const then = z.enum(['continue', 'later']).default('continue');

/** From the first step also back to it, with what is like the idea beside it. */
const thenFromFirst = z.enum(['continue', 'later', 'similar']).default('continue');

export const what = z.object({
	title: required(TITLE_LENGTH, () => m.initiative_title_missing()).overwrite(inOneLine),
	summary: required(SUMMARY_LENGTH, () => m.initiative_summary_missing()),
	theme: oneOf(THEMES, () => m.initiative_theme_missing()),
	problem: required(TEXT_LENGTH, () => m.initiative_problem_missing())
});

export const how = z.object({
	period: required(200, () => m.initiative_period_missing()),
	place: z.string().trim().overwrite(inOneLine).max(200).default(''),
	actions: required(TEXT_LENGTH, () => m.initiative_actions_missing()),
	partnersFound: optional,
	partnersWanted: optional
});

const means = z.object({
	space: optional,
	volunteers: howMany,
	volunteerHours: howMany,
	materials: optional,
	costLine: z.array(z.string().trim().overwrite(inOneLine).max(120)).max(COST_LINES).default([]),
	costEuros: z.array(z.string().trim().max(20)).max(COST_LINES).default([]),
	coFunding: optional,
	accessibility: optional,
	afterwards: optional,
	/** Empty when the author does not know yet. */
	beneficiaries: z.enum(['', ...BANDS]).default('')
});

type TypedCosts = { readonly costLine: readonly string[]; readonly costEuros: readonly string[] };

const rows = ({ costLine, costEuros }: TypedCosts) =>
	Array.from({ length: Math.max(costLine.length, costEuros.length) }, (_, row) => ({
		line: costLine[row] ?? '',
		euros: costEuros[row] ?? ''
	})).filter(({ line, euros }) => line !== '' || euros !== '');

/** The money lines that were typed, in cents; empty rows do not count. */
export const costsOf = (typed: TypedCosts) =>
	rows(typed).map(({ line, euros }) => ({ line, cents: centsFrom(euros) ?? 0 }));

const costsAreSound = (typed: TypedCosts) =>
	rows(typed).every(({ line, euros }) => line !== '' && centsFrom(euros) !== undefined);

/** Looked at even when other fields have problems, so that a person hears of everything at once. */
const when = () => true;

const costsWrong = { when, path: ['costLine'], error: () => m.initiative_costs_wrong() };

const whom = {
	targets: z.array(z.enum(TARGET_GROUPS)).default([]),
	otherTargets: z.array(z.enum(TARGET_GROUPS)).default([]),
	needIds: z
		.array(idField)
		.max(MOST_NEEDS, { error: () => m.initiative_needs_too_many({ most: MOST_NEEDS }) })
		.default([])
};

type Whom = { readonly targets: readonly unknown[]; readonly otherTargets: readonly unknown[] };
const forSomebody = ({ targets, otherTargets }: Whom) => targets.length + otherTargets.length > 0;
const forNobody = { when, path: ['targets'], error: () => m.initiative_targets_missing() };

export const startForm = what
	.extend({ ...whom, id: idField, author: z.string().default('me'), then: thenFromFirst })
	.refine(forSomebody, forNobody);

/** What came up at a meeting: read by everybody at once. */
export const raisedForm = what
	.extend({ ...whom, id: idField, ...confirmations })
	.refine(forSomebody, forNobody);

export const stepOneForm = what.extend({ ...whom, then: thenFromFirst }).refine(forSomebody, forNobody);

const where = {
	scope: z.enum(['quartieri', 'city']).default('quartieri'),
	neighbourhoodIds: z.array(z.string().max(40)).max(200).default([])
};

type Where = { readonly scope: 'quartieri' | 'city'; readonly neighbourhoodIds: readonly string[] };
const somewhere = ({ scope, neighbourhoodIds }: Where) => scope === 'city' || neighbourhoodIds.length > 0;
const nowhere = { when, path: ['neighbourhoodIds'], error: () => m.initiative_where_missing() };

export const stepTwoForm = how.extend({ ...where, then }).refine(somewhere, nowhere);

const indicatorIds = z
	.array(z.string().max(40))
	.max(MOST_INDICATORS, { error: () => m.initiative_indicators_too_many({ most: MOST_INDICATORS }) })
	.default([]);

export const stepThreeForm = means.extend({ indicatorIds, then }).refine(costsAreSound, costsWrong);

/** A whole sheet of paper at once. */
export const paperForm = what
	.extend(how.shape)
	.extend(means.shape)
	.extend({ ...whom, ...where, indicatorIds, id: idField })
	.refine(forSomebody, forNobody)
	.refine(somewhere, nowhere)
	.refine(costsAreSound, costsWrong);

/** Everything an initiative says, on one page: what an author changes after sending. */
export const editForm = what
	.extend(how.shape)
	.extend(means.shape)
	.extend({ version: z.number().int(), ...confirmations })
	.refine(costsAreSound, costsWrong);

/** The author takes it back, and may say why. */
export const withdrawForm = z.object({ reason: z.string().trim().max(500).default('') });
