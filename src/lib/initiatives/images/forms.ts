import { z } from 'zod';
import { inOneLine } from '../../formats/plain';
import { m } from '../../paraglide/messages.js';
import { confirmations } from '../../privacy/findings/confirming';
import { ALT_LEAST, ALT_MOST } from './rules';

const alt = z
	.string()
	.trim()
	.overwrite(inOneLine)
	.min(ALT_LEAST, { error: () => m.picture_alt_missing() })
	.max(ALT_MOST, { error: () => m.initiative_too_long({ most: ALT_MOST }) });

const hash = z.string().max(64).default('');

/** A picture, and what it shows in words; the picture itself comes as a file. */
export const addImageForm = z.object({ alt, ...confirmations });

export const describeImageForm = z.object({ hash, alt, ...confirmations });

export const removeImageForm = z.object({ hash });

/** Whoever coordinates takes it down, and says why to whoever put it there. */
export const takeDownImageForm = z.object({
	hash,
	reason: z
		.string()
		.trim()
		.min(1, { error: () => m.picture_reason_missing() })
		.max(500)
});
