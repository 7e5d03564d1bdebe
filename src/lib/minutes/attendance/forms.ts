import { z } from 'zod';
import { inOneLine } from '../../formats/plain';
import { idField } from '../../ids';
import { m } from '../../paraglide/messages.js';
import { ATTENDANCE_STATES } from '../rules';

/** The wall clock, as `18:30`, or this moment; empty when it was not said. */
const time = z
	.string()
	.regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: () => m.minutes_time_invalid() })
	.or(z.enum(['', 'adesso']))
	.default('');

const tapped = {
	party: z.string().regex(/^(person|organization):[\w-]{1,60}$/),
	state: z.enum(ATTENDANCE_STATES)
};

/** A tap on a member or an organisation of the tavolo. */
export const partyForm = z.object({ ...tapped, arrived: time, left: time });

/** The same tap once its hours are moments of the meeting: whenever it is read again, it says the same. */
export const presenceForm = z.object({
	...tapped,
	arrivedAt: z.iso.datetime().nullable(),
	leftAt: z.iso.datetime().nullable()
});

export const guestForm = z.object({
	id: idField,
	name: z
		.string()
		.trim()
		.overwrite(inOneLine)
		.min(1, { error: () => m.attendance_name_required() })
		.max(80, { error: () => m.minutes_text_long() }),
	organization: z
		.string()
		.trim()
		.overwrite(inOneLine)
		.max(120, { error: () => m.minutes_text_long() })
		.default('')
});

export const removalForm = z.object({ attendanceId: z.string().min(1).max(20) });

const people = z
	.number({ error: () => m.attendance_count_invalid() })
	.int({ error: () => m.attendance_count_invalid() })
	.min(0, { error: () => m.attendance_count_invalid() })
	.max(10_000, { error: () => m.attendance_count_invalid() })
	.default(0);

/** How many, never who. Those under 30 and so on are part of residents and others. */
export const countsForm = z
	.object({
		residents: people,
		others: people,
		under_30: people,
		over_65: people,
		with_disabilities: people
	})
	.superRefine(({ residents, others, ...parts }, context) => {
		for (const [category, part] of Object.entries(parts)) {
			if (part > residents + others) {
				context.addIssue({
					code: 'custom',
					path: [category],
					message: m.attendance_part_over_whole()
				});
			}
		}
	});
