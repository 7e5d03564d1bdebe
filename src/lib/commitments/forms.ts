import { z } from 'zod';
import { idField } from '../ids';
import { m } from '../paraglide/messages.js';
import { confirmations } from '../privacy/findings/confirming';
import { COMMITMENT_STATES, NOTE_LENGTH, ownerFrom, PRIORITIES, WHAT_LENGTH } from './rules';

const dayField = z.iso.date({ error: () => m.commitment_day_invalid() });

/** What is typed to make a promise. `owner` is one choice: see `ownerFrom`. */
export const commitmentForm = z
	.object({
		id: idField,
		what: z
			.string()
			.trim()
			.min(1, { error: () => m.commitment_what_required() })
			.max(WHAT_LENGTH, { error: () => m.commitment_what_long() }),
		owner: z.string().refine((choice) => ownerFrom(choice) !== undefined, {
			error: () => m.refusal_owner_required()
		}),
		consent: z.boolean().default(false),
		startsOn: dayField.or(z.literal('')).default(''),
		dueOn: dayField,
		priority: z.enum(PRIORITIES).default('normal')
	})
	.refine(({ startsOn, dueOn }) => startsOn === '' || startsOn <= dueOn, {
		path: ['dueOn'],
		error: () => m.refusal_due_before_start()
	});

/** What is typed to say how it goes. `seen` is the step shown on the page: a stale page is noticed. */
export const updateForm = z
	.object({
		seen: idField,
		state: z.enum(COMMITMENT_STATES),
		note: z
			.string()
			.trim()
			.max(NOTE_LENGTH, { error: () => m.commitment_note_long() })
			.default(''),
		evidence: z
			.string()
			.trim()
			.max(NOTE_LENGTH, { error: () => m.commitment_note_long() })
			.default(''),
		...confirmations
	})
	.refine(({ state, note }) => state !== 'dropped' || note.length > 0, {
		path: ['note'],
		error: () => m.refusal_dropped_needs_note()
	});
