import { z } from 'zod';
import { fromWallClock, wallClock } from '../formats/dates';
import { inOneLine } from '../formats/plain';
import { idField } from '../ids';
import { m } from '../paraglide/messages.js';
import { confirmations } from '../privacy/findings/confirming';
import { ITEM_KINDS, MEETING_KINDS, MEETING_MODES, SERVICES, VISIBILITIES } from './rules';

/** A moment on the wall clock in Rome; the hour that is skipped in spring is no such moment. */
const momentField = z.string().refine(
	(text) => {
		const instant = fromWallClock(text);
		return instant !== undefined && wallClock(instant) === text;
	},
	{ error: () => m.meeting_time_invalid() }
);

const words = (most: number) =>
	z
		.string()
		.trim()
		.max(most, { error: () => m.meeting_text_long({ most }) });

const oneLine = (most: number) => words(most).overwrite(inOneLine);

const link = words(500).refine((text) => text === '' || (URL.canParse(text) && /^https?:/.test(text)), {
	error: () => m.meeting_link_invalid()
});

const fields = {
	title: oneLine(120).min(1, { error: () => m.meeting_title_required() }),
	kind: z.enum(MEETING_KINDS).default('ordinario'),
	startsAt: momentField,
	endsAt: momentField,
	mode: z.enum(MEETING_MODES).default('presenza'),
	place: oneLine(120).default(''),
	address: oneLine(200).default(''),
	stepFree: z.boolean().default(false),
	accessibleToilet: z.boolean().default(false),
	hearingLoop: z.boolean().default(false),
	parking: z.boolean().default(false),
	signLanguage: z.boolean().default(false),
	interpreter: z.boolean().default(false),
	childCare: z.boolean().default(false),
	transport: z.boolean().default(false),
	accessNotes: words(500).default(''),
	joinLink: link.default(''),
	capacity: z
		.number({ error: () => m.meeting_capacity_invalid() })
		.int({ error: () => m.meeting_capacity_invalid() })
		.min(1, { error: () => m.meeting_capacity_invalid() })
		.max(5000, { error: () => m.meeting_capacity_invalid() })
		.nullable()
		.default(null),
	...confirmations
};

type Span = { readonly startsAt: string; readonly endsAt: string };

const inOrder = ({ startsAt, endsAt }: Span) => startsAt < endsAt;
const order = { path: ['endsAt'], error: () => m.refusal_meeting_ends_before_start() };

export const newMeetingForm = z
	.object({
		id: idField,
		tavoloId: z.string().min(1, { error: () => m.meeting_tavolo_required() }),
		...fields
	})
	.refine(inOrder, order);

export const meetingForm = z.object({ revision: z.number().int(), ...fields }).refine(inOrder, order);

/** What was typed on the wall clock, as the instants they are. */
export const withInstants = <T extends Span>(typed: T) => ({
	...typed,
	startsAt: fromWallClock(typed.startsAt) ?? new Date(NaN),
	endsAt: fromWallClock(typed.endsAt) ?? new Date(NaN)
});

const reason = words(500).min(1, { error: () => m.refusal_meeting_reason_missing() });

export const postponeForm = z
	.object({ startsAt: momentField, endsAt: momentField, reason, ...confirmations })
	.refine(inOrder, order);

export const cancelForm = z.object({ reason, ...confirmations });

const minutes = z
	.number({ error: () => m.item_minutes_invalid() })
	.int({ error: () => m.item_minutes_invalid() })
	.min(0, { error: () => m.item_minutes_invalid() })
	.max(600, { error: () => m.item_minutes_invalid() });

const item = {
	title: oneLine(200).min(1, { error: () => m.item_title_required() }),
	kind: z.enum(ITEM_KINDS).default('discussione'),
	minutesPlanned: minutes.default(10),
	presenter: oneLine(120).default(''),
	visibility: z.enum(VISIBILITIES).default('public'),
	recurring: z.boolean().default(false)
};

export const newItemForm = z.object({ id: idField, ...item });
/** A point that was spoken of and was not on the agenda: it may never have had its minutes. */
export const spokenItemForm = newItemForm
	.pick({ id: true, title: true, kind: true, visibility: true })
	.extend({ minutesPlanned: minutes.nullable().default(null) });
export const itemForm = z.object({ itemId: idField, revision: z.number().int(), ...item });
export const removeItemForm = z.object({ itemId: idField });
export const moveItemForm = z.object({ itemId: idField, direction: z.enum(['up', 'down']) });
/** All the points of the agenda, in the order they were left in. */
export const orderItemsForm = z.object({ order: z.string().min(1).max(40).array().max(100) });
export const itemInitiativeForm = z.object({
	itemId: idField,
	initiativeId: z.string().min(1, { error: () => m.item_initiative_required() })
});

export const conveneForm = z.object({});
export const registrationForm = z.object({ id: idField, services: z.enum(SERVICES).array().default([]) });
export const cancelRegistrationForm = z.object({});
