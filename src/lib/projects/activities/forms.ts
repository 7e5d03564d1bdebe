import { z } from 'zod';
import { fromWallClock } from '../../formats/dates';
import { inOneLine } from '../../formats/plain';
import { idField } from '../../ids';
import { m } from '../../paraglide/messages.js';
import { confirmations } from '../../privacy/findings/confirming';
import { TARGET_GROUPS } from '../../vocabulary';

const moment = z
	.string()
	.max(20)
	.refine((text) => fromWallClock(text) !== undefined, { error: () => m.project_date_required() });
const people = (most: number) => z.number().int().min(0).max(most).nullable().default(null);

const counted = {
	participants: people(100_000),
	/** For whom it was, and how many of them came. */
	target: z.enum(TARGET_GROUPS).or(z.literal('')).default(''),
	targetPeople: people(100_000),
	volunteers: people(10_000),
	volunteerMinutes: people(1_000_000)
};

export const activityForm = z
	.object({
		id: idField,
		title: z
			.string()
			.trim()
			.overwrite(inOneLine)
			.min(1, { error: () => m.project_title_required() })
			.max(120),
		place: z.string().trim().overwrite(inOneLine).max(200).default(''),
		neighbourhoodId: z.string().max(40).default(''),
		startsAt: moment,
		endsAt: moment,
		accessible: z.boolean().default(false),
		...counted
	})
	.refine(({ startsAt, endsAt }) => endsAt > startsAt, {
		path: ['endsAt'],
		error: () => m.project_end_after_start()
	});

export const countForm = z.object({ activityId: z.string().max(40), ...counted });

export const cancelForm = z.object({
	activityId: z.string().max(40),
	reason: z
		.string()
		.trim()
		.overwrite(inOneLine)
		.min(1, { error: () => m.refusal_activity_reason_missing() })
		.max(300),
	...confirmations
});
export type CancelForm = Omit<z.infer<typeof cancelForm>, keyof typeof confirmations>;

type Counted = Pick<
	z.infer<typeof countForm>,
	'participants' | 'target' | 'targetPeople' | 'volunteers' | 'volunteerMinutes'
>;

/** What was counted, as the command takes it. */
export const countsIn = ({ participants, target, targetPeople, volunteers, volunteerMinutes }: Counted) => ({
	participants,
	volunteers,
	volunteerMinutes,
	counts: target === '' || targetPeople === null ? [] : [{ target, people: targetPeople }]
});

/** When it is, on the clock of Rome; the form has checked that both are times. */
export const momentsIn = ({ startsAt, endsAt }: { startsAt: string; endsAt: string }) => ({
	startsAt: fromWallClock(startsAt) ?? new Date(0),
	endsAt: fromWallClock(endsAt) ?? new Date(0)
});
