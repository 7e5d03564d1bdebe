import { z } from 'zod';
import { m } from './paraglide/messages.js';

type Issue = Parameters<z.core.$ZodErrorMap>[0];

/** What is wrong with a field whose form says nothing of its own, in the reader's language. */
export function fieldSentence(issue: Issue) {
	switch (issue.code) {
		case 'too_big':
			return tooBig(issue.origin, String(issue.maximum));
		case 'too_small':
			return tooSmall(issue.origin, Number(issue.minimum));
		case 'invalid_value':
			return m.field_choice();
		case 'invalid_type':
			return wrongType(issue.expected, issue.input);
		default:
			return m.field_wrong();
	}
}

function tooBig(origin: string, most: string) {
	if (origin === 'string') return m.field_text_long({ most });
	if (origin === 'array') return m.field_choices_many({ most });
	return isNumber(origin) ? m.field_number_high({ most }) : m.field_wrong();
}

function tooSmall(origin: string, least: number) {
	if (origin === 'string') return least > 1 ? m.field_text_short({ least }) : m.field_required();
	if (origin === 'array') return least > 1 ? m.field_choices_few({ least }) : m.field_choice_required();
	return isNumber(origin) ? m.field_number_low({ least }) : m.field_wrong();
}

function wrongType(expected: string, typed: unknown) {
	if (typed === undefined || typed === null) return m.field_required();
	if (expected === 'int') return m.field_whole_number();
	return isNumber(expected) ? m.field_number() : m.field_wrong();
}

const isNumber = (kind: string) => kind === 'number' || kind === 'int';

/** Read once, where forms are read: each form then says it so, without asking. */
export const speakOfFields = () => z.config({ customError: fieldSentence });
