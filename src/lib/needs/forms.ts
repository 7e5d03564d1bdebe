import { z } from 'zod';
import { oneOf } from '../choices';
import { idField } from '../ids';
import { m } from '../paraglide/messages.js';
import { TARGET_GROUPS, THEMES } from '../vocabulary';
import { revealsSomebody } from './revealing';
import { NEED_SOURCES, WORDS_LENGTH } from './rules';

export const needForm = z.object({
	id: idField,
	words: z
		.string()
		.trim()
		.min(1, { error: () => m.need_words_missing() })
		.max(WORDS_LENGTH, { error: () => m.need_words_too_long() })
		.refine((words) => !revealsSomebody(words), { error: () => m.refusal_need_reveals() }),
	theme: oneOf(THEMES, () => m.need_theme_missing()),
	target: oneOf(TARGET_GROUPS, () => m.need_target_missing()),
	/** Empty for the whole city. */
	neighbourhoodId: z.string().max(40).default(''),
	source: z.enum(NEED_SOURCES).default('residente')
});
export type TypedNeed = z.infer<typeof needForm>;

/** The same told at a meeting: where and by whom is known. */
export const raisedNeedForm = needForm.omit({ neighbourhoodId: true, source: true });
export type RaisedNeed = z.infer<typeof raisedNeedForm>;
