import { z } from 'zod';
import { inOneLine } from '../formats/plain';
import { idField } from '../ids';
import { m } from '../paraglide/messages.js';
import { NAMED_ROLES, RHYTHMS, TAVOLO_THEMES } from './rules';

const line = z
	.string()
	.trim()
	.overwrite(inOneLine)
	.max(200, { error: () => m.tavolo_line_long() })
	.default('');

const described = {
	name: z
		.string()
		.trim()
		.overwrite(inOneLine)
		.max(120, { error: () => m.tavolo_name_long() })
		.default(''),
	mandate: z
		.string()
		.trim()
		.max(1000, { error: () => m.tavolo_mandate_long() })
		.default(''),
	rhythm: z.enum(RHYTHMS).default('mensile'),
	usualTime: line,
	usualPlace: line,
	quorumPercent: z.coerce
		.number({ error: () => m.tavolo_quorum_wrong() })
		.int({ error: () => m.tavolo_quorum_wrong() })
		.min(0, { error: () => m.tavolo_quorum_wrong() })
		.max(100, { error: () => m.tavolo_quorum_wrong() })
		.default(0)
};

export const tavoloForm = z.object({
	id: idField,
	neighbourhoodId: z.string().min(1, { error: () => m.refusal_neighbourhood_unknown() }),
	theme: z.enum(TAVOLO_THEMES),
	...described
});
export const tavoloEditForm = z.object({
	...described,
	name: described.name.unwrap().min(1, { error: () => m.tavolo_name_required() })
});

export const contactForm = z.object({
	role: z
		.string()
		.trim()
		.overwrite(inOneLine)
		.min(1, { error: () => m.contact_role_required() })
		.max(120, { error: () => m.tavolo_line_long() }),
	phone: line,
	email: z
		.email({ error: () => m.contact_email_wrong() })
		.or(z.literal(''))
		.default(''),
	hours: line
});

export const namingForm = z.object({
	id: idField,
	email: z.email({ error: () => m.contact_email_wrong() }),
	role: z.enum(NAMED_ROLES)
});

/** An empty organisation is the person themselves. */
export const joinForm = z.object({ id: idField, organizationId: z.string().max(40).default('') });
export const endSeatForm = z.object({ seatId: z.string().min(1).max(40) });
export const closeForm = z.object({});
