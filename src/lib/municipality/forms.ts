import { z } from 'zod';
import { inOneLine } from '../formats/plain';
import { m } from '../paraglide/messages.js';
import { BOUNDS, DEFAULTS, RULES, type Rule } from './rules';

const line = z
	.string()
	.trim()
	.overwrite(inOneLine)
	.max(200, { error: () => m.municipality_line_long() })
	.default('');
const address = z
	.url({ protocol: /^https?$/, error: () => m.municipality_url_wrong() })
	.max(300, { error: () => m.municipality_url_wrong() })
	.or(z.literal(''))
	.default('');
const mail = z
	.email({ error: () => m.municipality_email_wrong() })
	.or(z.literal(''))
	.default('');

export const municipalityForm = z.object({
	/** When what the page showed was written; 0 before the city has a name. */
	seen: z.coerce.number().int().default(0),
	name: z
		.string()
		.trim()
		.overwrite(inOneLine)
		.min(1, { error: () => m.municipality_name_required() })
		.max(80, { error: () => m.municipality_name_long() }),
	motto: line,
	istatCode: z
		.string()
		.trim()
		.regex(/^\d{6}$/, { error: () => m.municipality_istat_wrong() })
		.or(z.literal(''))
		.default(''),
	ipaCode: z
		.string()
		.trim()
		.regex(/^[A-Za-z0-9_]{1,20}$/, { error: () => m.municipality_ipa_wrong() })
		.or(z.literal(''))
		.default(''),
	office: line,
	address: line,
	phone: line,
	hours: line,
	email: mail,
	pec: mail,
	dpoContact: line,
	accessibilityStatementUrl: address,
	reportUrl: address,
	appointmentUrl: address
});

const number = (rule: Rule) => {
	const [least, most] = BOUNDS[rule];
	const error = () => m.rule_between({ least, most });
	return z.coerce
		.number({ error })
		.int({ error })
		.min(least, { error })
		.max(most, { error })
		.default(DEFAULTS[rule]);
};

export const rulesForm = z.object({
	minimum_age: number('minimum_age'),
	notice_days: number('notice_days'),
	minutes_due_days: number('minutes_due_days'),
	review_days: number('review_days'),
	publish_days: number('publish_days'),
	silent_approval: number('silent_approval'),
	answer_days: number('answer_days'),
	consultation_days: number('consultation_days'),
	secret_from: number('secret_from'),
	suppress_below: number('suppress_below'),
	stalled_days: number('stalled_days')
} satisfies Record<(typeof RULES)[number], z.ZodType>);
