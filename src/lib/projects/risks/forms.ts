import { z } from 'zod';
import { inOneLine } from '../../formats/plain';
import { idField } from '../../ids';
import { m } from '../../paraglide/messages.js';
import { REMEDY_LENGTH, RISK_LENGTH, RISK_LEVELS } from './rules';

export const riskForm = z.object({
	id: idField,
	words: z
		.string()
		.trim()
		.overwrite(inOneLine)
		.min(1, { error: () => m.risk_words_required() })
		.max(RISK_LENGTH),
	remedy: z.string().trim().max(REMEDY_LENGTH).default(''),
	level: z.enum(RISK_LEVELS).default('medium')
});
export type RiskForm = z.infer<typeof riskForm>;

export const closeRiskForm = z.object({
	riskId: z.string().max(40),
	outcome: z
		.string()
		.trim()
		.min(1, { error: () => m.risk_outcome_required() })
		.max(REMEDY_LENGTH)
});
export type CloseRiskForm = z.infer<typeof closeRiskForm>;
