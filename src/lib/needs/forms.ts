import { z } from 'zod';
import { oneOf } from '../choices';
import { idField } from '../ids';
import { m } from '../paraglide/messages.js';
import { TARGET_GROUPS, THEMES } from '../vocabulary';
import { revealsSomebody } from './revealing';
import { isDay } from '../formats/dates';
import { INTENSITIES, MOST_VOICES, NEED_SOURCES, WORDS_LENGTH } from './rules';

const wrongVoices = { error: () => m.need_voices_wrong({ most: MOST_VOICES }) };

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
	source: z.enum(NEED_SOURCES).default('residente'),
	voices: z.number(wrongVoices).int(wrongVoices).min(1, wrongVoices).max(MOST_VOICES, wrongVoices).default(1),
	intensity: z.enum(INTENSITIES).default('2'),
	/** Empty for today. */
	heardOn: z
		.string()
		.refine((day) => day === '' || isDay(day), { error: () => m.need_heard_wrong() })
		.default('')
});
type Parsed = z.infer<typeof needForm>;
type Counted = 'voices' | 'intensity' | 'heardOn';

/** One voice, needed, heard today: unless somebody who passes it on says more. */
export type TypedNeed = Omit<Parsed, Counted> & Partial<Pick<Parsed, Counted>>;

/** The same told at a meeting: where and by whom is known. */
export const raisedNeedForm = needForm.omit({ neighbourhoodId: true, source: true, heardOn: true });
export type RaisedNeed = Omit<TypedNeed, 'neighbourhoodId' | 'source' | 'heardOn'>;
