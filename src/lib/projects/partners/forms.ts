import { z } from 'zod';
import { idField } from '../../ids';
import { m } from '../../paraglide/messages.js';
import { PARTNER_ROLES } from '../rules';

export const partnerForm = z.object({
	id: idField,
	organizationId: z
		.string()
		.min(1, { error: () => m.project_organization_required() })
		.max(40),
	role: z.enum(PARTNER_ROLES).default('partner')
});
export type PartnerForm = z.infer<typeof partnerForm>;

export const partnerLeavesForm = z.object({ partnerId: z.string().max(40) });
