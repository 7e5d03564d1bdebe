import { z } from 'zod';
import { inOneLine } from '../formats/plain';
import { m } from '../paraglide/messages.js';
import { LANGUAGES, PASSWORD_LENGTH } from './rules';

export const emailField = z
	.string()
	.trim()
	.toLowerCase()
	.max(200, { error: () => m.account_email_wrong() })
	.regex(z.regexes.email, { error: () => m.account_email_wrong() });

/** A name stands in letters that anybody can have sent: one that leads somewhere would do it in our name. */
const LEADS_SOMEWHERE = /[/\\@:<>]|www\.|[\p{L}\d]\.\p{L}{2,}/iu;

export const displayNameField = z
	.string()
	.trim()
	.overwrite(inOneLine)
	.min(2, { error: () => m.account_name_required() })
	.max(80, { error: () => m.account_name_long() })
	.refine((name) => !LEADS_SOMEWHERE.test(name), { error: () => m.account_name_no_address() });

export const passwordField = z
	.string()
	.min(PASSWORD_LENGTH.min, { error: () => m.account_password_short({ count: PASSWORD_LENGTH.min }) })
	.max(PASSWORD_LENGTH.max, { error: () => m.account_password_long() });

const heldPassword = z
	.string()
	.min(1, { error: () => m.account_password_required() })
	.max(PASSWORD_LENGTH.max, { error: () => m.account_password_long() });

export const registerForm = z.object({
	displayName: displayNameField,
	email: emailField,
	password: passwordField,
	language: z.enum(LANGUAGES)
});

export const signInForm = z.object({ email: emailField, password: heldPassword });
/** The same beside a form that somebody had begun: its names must not be those of what was typed there. */
export const signInAgainForm = z.object({ accountEmail: emailField, accountPassword: heldPassword });
export const confirmForm = z.object({ password: heldPassword });
export const askResetForm = z.object({ email: emailField });
export const newPasswordForm = z.object({ password: passwordField });
