import { z } from 'zod';
import type { Shown } from '../../accounts/residents/rules';
import { m } from '../../paraglide/messages.js';
import { ballotForm } from '../forms';
import { identityIn } from '../roll/listed/rules';
import { codeProblem, MOST_IN_A_BATCH, normalCode, normalSerial } from './rules';

export const printForm = z.object({
	size: z
		.number({ error: () => m.codes_size_wrong({ most: MOST_IN_A_BATCH }) })
		.int({ error: () => m.codes_size_wrong({ most: MOST_IN_A_BATCH }) })
		.min(1, { error: () => m.codes_size_wrong({ most: MOST_IN_A_BATCH }) })
		.max(MOST_IN_A_BATCH, { error: () => m.codes_size_wrong({ most: MOST_IN_A_BATCH }) })
		.default(50)
});

/** A fiscal code or a number of the desk, as somebody reads it out. */
const identity = z
	.string()
	.trim()
	.min(1, { error: () => m.identity_required() })
	.max(40, { error: () => m.listed_problem_desk_number() })
	.check(({ value, issues }) => {
		const shown = identityIn(value);
		if (typeof shown !== 'string') return;
		issues.push({ code: 'custom', input: value, message: m[`listed_problem_${shown}`]() });
	});

export const deskForm = z.object({ identity });

export const issueForm = z.object({
	identity,
	serial: z
		.string()
		.max(20, { error: () => m.code_serial_wrong() })
		.refine((typed) => normalSerial(typed) !== undefined, { error: () => m.code_serial_wrong() })
});

/** Who was typed; the form has already said what is wrong with anything else. */
export function shownBy({ identity: typed }: { readonly identity: string }): Shown {
	const shown = identityIn(typed);
	if (typeof shown === 'string') throw new Error('the form let through what is no identity');
	return shown;
}

export const sessionForm = z.object({ session: z.string().regex(/^[0-9a-f]{64}$/) });

/** A mistyped code is told here, before anybody looks for it. */
const code = z
	.string()
	.max(60, { error: () => m.code_mistyped() })
	.transform(normalCode)
	.check(({ value, issues }) => {
		const problem = codeProblem(value);
		if (problem) issues.push({ code: 'custom', input: value, message: m[problem]() });
	});

export const codeForm = z.object({ code });
export const codeBallotForm = ballotForm.extend({ code });
