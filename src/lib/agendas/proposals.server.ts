import { dayOf } from '../clock';
import { dateInWords, dayInWords } from '../formats/dates';
import { inItalian } from '../formats/italian.server';
import type { MeetingFound } from '../meetings/queries.server';
import { m } from '../paraglide/messages.js';
import { listLeftBehind, listMinutesInReview, listRecurring } from './past.server';
import { APPROVAL_MINUTES, INITIATIVE_MINUTES, reviewMinutes, type Proposable } from './rules';
import { listToDiscuss, listToReview } from './waiting.server';

type Point = ReturnType<typeof listRecurring>[number];

export type Proposal = Proposable & {
	/** What is read beside the box, and the title of the point it becomes: in the language of the agenda. */
	readonly title: string;
	/** Where it comes from, in words. */
	readonly why: string;
	/** The point of an earlier meeting that is taken up again. */
	readonly point?: Point;
};

type Prepared = Pick<MeetingFound, 'id' | 'tavoloId' | 'neighbourhoodId' | 'startsAt'>;

/**
 * All that the past leaves for this meeting, in the order in which it is proposed; nothing twice. What it
 * reads of minutes not yet published are titles of points alone: whoever convenes may read those minutes,
 * and nobody else sees the proposals.
 */
export function listProposals({ id, tavoloId, neighbourhoodId, startsAt }: Prepared): readonly Proposal[] {
	const past = { tavoloId, meetingId: id, before: startsAt };
	const day = dayOf(startsAt);
	const left = listLeftBehind(past);
	const carried = new Set(left.flatMap(({ initiativeIds }) => initiativeIds));
	return [
		...listMinutesInReview(past).map(approval),
		...left.filter(({ postponed }) => !postponed).map((point) => again('untreated', point)),
		...listRecurring(past).map((point) => again('recurring', point)),
		...left.filter(({ postponed }) => postponed).map((point) => again('postponed', point)),
		...listToReview({ tavoloId, meetingId: id, day }).map((promise) => review(promise, day)),
		...listToDiscuss(neighbourhoodId)
			.filter((one) => !carried.has(one.id))
			.map(discussion)
	];
}

const approval = (minutes: { readonly id: string; readonly startsAt: Date }): Proposal => ({
	group: 'approval',
	id: minutes.id,
	title: inItalian(() => m.carry_approval_title({ day: dayInWords(dayOf(minutes.startsAt)) })),
	why: m.carry_why_approval(),
	minutesPlanned: APPROVAL_MINUTES
});

const again = (group: 'untreated' | 'recurring' | 'postponed', point: Point): Proposal => ({
	group,
	id: point.id,
	title: point.title,
	why: m[`carry_why_${group}`]({ day: dateInWords(point.startsAt) }),
	minutesPlanned: point.minutesPlanned,
	point
});

type Promised = { readonly id: string; readonly what: string; readonly dueOn: string };

const review = ({ id, what, dueOn }: Promised, day: string): Proposal => ({
	group: 'commitments',
	id,
	title: what,
	why:
		dueOn < day
			? m.carry_why_overdue({ day: dayInWords(dueOn) })
			: m.carry_why_due({ day: dayInWords(dueOn) }),
	minutesPlanned: reviewMinutes(1)
});

const discussion = ({ id, title }: { readonly id: string; readonly title: string }): Proposal => ({
	group: 'initiatives',
	id,
	title,
	why: m.carry_why_initiative(),
	minutesPlanned: INITIATIVE_MINUTES
});
