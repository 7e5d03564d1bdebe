import { z } from 'zod';
import { m } from '../../paraglide/messages.js';
import { displayNameField } from '../forms';
import { LANGUAGES } from '../rules';

export const profileForm = z.object({ displayName: displayNameField, language: z.enum(LANGUAGES) });

export const sessionForm = z.object({ id: z.string().regex(/^[0-9a-f]{64}$/) });

export const eraseForm = z.object({
	password: z
		.string()
		.min(1, { error: () => m.account_password_required() })
		.max(200),
	understood: z.boolean().refine((ticked) => ticked, { error: () => m.account_erase_understand() })
});

/** An act without typing still travels through a form. */
export const noFields = z.object({});
