import { z } from 'zod';
import { inOneLine } from '../formats/plain';
import { idField } from '../ids';
import { m } from '../paraglide/messages.js';
import { TARGET_GROUPS, THEMES } from '../vocabulary';
import { FISCAL_CODE, KINDS } from './rules';

const contact = {
	description: z
		.string()
		.trim()
		.max(1000, { error: () => m.organization_description_long() })
		.default(''),
	email: z
		.email({ error: () => m.organization_email_wrong() })
		.or(z.literal(''))
		.default(''),
	phone: z
		.string()
		.trim()
		.overwrite(inOneLine)
		.max(60, { error: () => m.organization_phone_long() })
		.default(''),
	website: z
		.url({ protocol: /^https?$/, error: () => m.organization_website_wrong() })
		.max(300, { error: () => m.organization_website_wrong() })
		.or(z.literal(''))
		.default('')
};
const topics = {
	themes: z.array(z.enum(THEMES)).default([]),
	targets: z.array(z.enum(TARGET_GROUPS)).default([])
};
const identity = {
	name: z
		.string()
		.trim()
		.overwrite(inOneLine)
		.min(1, { error: () => m.organization_name_required() })
		.max(120, { error: () => m.organization_name_long() }),
	kind: z.enum(KINDS, { error: () => m.organization_kind_required() }),
	fiscalCode: z
		.string()
		.trim()
		.toUpperCase()
		.regex(FISCAL_CODE, { error: () => m.organization_fiscal_code_wrong() })
		.or(z.literal(''))
		.default(''),
	runts: z
		.string()
		.trim()
		.max(40, { error: () => m.organization_runts_long() })
		.default('')
};

export const organizationForm = z.object({ id: idField, ...identity });
export const identityForm = z.object(identity);
export const contactForm = z.object({ ...contact, ...topics });
export const delegateForm = z.object({
	id: idField,
	email: z.email({ error: () => m.organization_email_wrong() })
});
export const endDelegateForm = z.object({ delegateId: z.string().min(1).max(40) });
export const pressForm = z.object({});
