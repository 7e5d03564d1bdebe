import type { Actor } from '../../lib/actor';
import { takeUp } from '../../lib/agendas/commands.server';
import { listProposals } from '../../lib/agendas/proposals.server';
import { preTicked } from '../../lib/agendas/rules';
import { dayOf } from '../../lib/clock';
import { newId } from '../../lib/columns.server';
import { updateCommitment } from '../../lib/commitments/commands.server';
import { fromWallClock } from '../../lib/formats/dates';
import { addItem, linkInitiative } from '../../lib/meetings/agenda/commands.server';
import { createMeeting } from '../../lib/meetings/commands.server';
import { conveneMeeting } from '../../lib/meetings/convening/commands.server';
import { findMeeting } from '../../lib/meetings/queries.server';
import { recordAttendance, setCounts } from '../../lib/minutes/attendance/commands.server';
import {
	approveMinutes,
	openMinutes,
	publishMinutes,
	submitMinutes
} from '../../lib/minutes/commands.server';
import { recordCommitment, recordDecision } from '../../lib/minutes/decisions/commands.server';
import { decisionForm } from '../../lib/minutes/decisions/forms';
import { saveItem } from '../../lib/minutes/items/commands.server';
import { listItems } from '../../lib/minutes/queries.server';
import type { Random } from './random';
import { actorOf, type Quarter } from './settling';
import { after, DAY, HOUR, MINUTE, type Timeline } from './timeline';
import { PROMISES, TOPICS } from './topics';

/** An initiative that waits to be talked about, and what the tavolo will say of it. */
export type Matter = {
	readonly initiativeId: string;
	readonly title: string;
	/** What the tavolo decides; without it the matter stays open. */
	readonly decided?: { readonly text: string; readonly outcome: 'approved' | 'rejected' };
	/** Called when the minutes with the decision are public. */
	readonly afterwards?: (decisionId: string, publishedAt: Date) => void;
};

/** How far the minutes of a meeting got. */
type Diligence = 'published' | 'in_review' | 'draft' | 'missing';

const BEFORE_AUGUST = 6;

/** The first Monday to Thursday of a month on which the tavolo of a quartiere meets, at six in the evening. */
export function meetingDay(quarter: Quarter, year: number, month: number): Date {
	for (let day = 1; day <= 7; day++) {
		const date = new Date(Date.UTC(year, month, day));
		if (date.getUTCDay() === quarter.weekday + 1) {
			const start = fromWallClock(`${date.toISOString().slice(0, 10)}T18:00`);
			if (start) return start;
		}
	}
	throw new Error('a month without that day');
}

/** Two years of monthly meetings of a tavolo, and the next one convened; in a few quartieri nobody has done it yet. */
export function planGatherings(
	timeline: Timeline,
	quarter: Quarter,
	random: Random,
	waiting: Matter[],
	from: Date
) {
	for (let month = 1; ; month++) {
		const start = meetingDay(quarter, from.getUTCFullYear(), from.getUTCMonth() + month);
		if (start.getUTCMonth() === BEFORE_AUGUST + 1) continue; // nobody meets in August
		const convened = after(start, -9 * DAY);
		if (convened > timeline.end && quarter.slow) return;
		timeline.at(convened > timeline.end ? after(timeline.end, -DAY) : convened, () =>
			gather(timeline, quarter, random, waiting, start)
		);
		if (start > timeline.end) return;
	}
}

function gather(timeline: Timeline, quarter: Quarter, random: Random, waiting: Matter[], start: Date) {
	const convener = actorOf(quarter.facilitator);
	const topic = random.pick(TOPICS);
	const matters = waiting.splice(0, 2);
	const meetingId = createMeeting(convener, {
		id: newId(),
		tavoloId: quarter.tavoloId,
		title: matters[0] ? `${topic.title}; ${matters[0].title}`.slice(0, 120) : topic.title,
		startsAt: start,
		endsAt: after(start, 90 * MINUTE),
		place: quarter.venue,
		address: `Piazza di ${quarter.name} 4`,
		stepFree: true,
		accessibleToilet: random.chance(0.8),
		hearingLoop: random.chance(0.3),
		parking: random.chance(0.6),
		childCare: random.chance(0.4)
	});
	const topicItem = addItem(convener, meetingId, {
		title: topic.title,
		kind: 'discussione',
		minutesPlanned: 30,
		presenter: 'Servizi sociali'
	});
	const items = matters.map((matter) => {
		const itemId = addItem(convener, meetingId, {
			title: matter.title,
			kind: 'decisione',
			minutesPlanned: 25
		});
		linkInitiative(convener, itemId, matter.initiativeId);
		return { itemId, matter };
	});
	if (isUnfinished(timeline, quarter, start)) addItem(convener, meetingId, LEFT_BEHIND);
	if (quarter.secretary === 'teresa' && start > timeline.end) carryOver(convener, meetingId);
	addItem(convener, meetingId, {
		title: 'Varie e prossimo incontro',
		kind: 'informativo',
		minutesPlanned: 10
	});
	conveneMeeting(convener, meetingId);

	timeline.at(after(start, 45 * MINUTE), () =>
		keep({ timeline, quarter, random, meetingId, start, topicItem, topic, items })
	);
}

/** There was no time for it at the last meeting of the demo's secretary: it comes back at the next. */
const LEFT_BEHIND = {
	title: 'Le panchine davanti alla farmacia',
	kind: 'discussione',
	minutesPlanned: 15
} as const;

/** What earlier meetings left, as their convener would tick it; initiatives come by themselves. */
function carryOver(convener: Actor, meetingId: string) {
	const meeting = findMeeting(meetingId);
	const left = meeting ? preTicked(listProposals(meeting), 0) : [];
	if (left.length > 0) takeUp(convener, meetingId, left);
}

type Evening = {
	readonly timeline: Timeline;
	readonly quarter: Quarter;
	readonly random: Random;
	readonly meetingId: string;
	readonly start: Date;
	readonly topicItem: string;
	readonly topic: (typeof TOPICS)[number];
	readonly items: readonly { readonly itemId: string; readonly matter: Matter }[];
};

/** The secretary writes; afterwards somebody else approves and publishes. */
function keep({ timeline, quarter, random, meetingId, start, topicItem, topic, items }: Evening) {
	const diligence = diligenceOf(timeline, quarter, random, start);
	if (diligence === 'missing' && items.length === 0) return;

	const secretary = actorOf(quarter.secretary);
	const minutesId = openMinutes(secretary, meetingId);
	attend(quarter, random, minutesId);
	for (const item of listItems(minutesId)) {
		const matter = items.find(({ itemId }) => itemId === item.id)?.matter;
		const summary =
			item.id === topicItem
				? topic.summary
				: matter
					? `Il tavolo ha ascoltato la proposta «${matter.title}» e ne ha discusso con chi l’ha presentata.`
					: 'Saluti e data del prossimo incontro.';
		saveItem(secretary, minutesId, item.id, {
			treatment: item.title === LEFT_BEHIND.title ? 'not_treated' : 'treated',
			summary: item.title === LEFT_BEHIND.title ? '' : summary,
			notes: '',
			positions: '',
			documents: '',
			revision: item.revision
		});
	}
	const decided = items.flatMap(({ itemId, matter }) => {
		if (!matter.decided) return [];
		const id = newId();
		recordDecision(
			secretary,
			minutesId,
			itemId,
			decisionForm.parse({ id, ...matter.decided, initiativeId: matter.initiativeId })
		);
		return [{ id, matter }];
	});
	const promised = promise(quarter, random, minutesId, topicItem, start);

	const approver = actorOf(quarter.facilitator);
	if (diligence === 'draft') return;
	timeline.at(after(start, 2 * DAY), () => submitMinutes(secretary, minutesId));
	if (diligence === 'in_review') return;
	timeline.at(after(start, 6 * DAY), () => approveMinutes(approver, minutesId));
	const published = after(start, 7 * DAY);
	timeline.at(published, () => {
		publishMinutes(approver, minutesId);
		promised(timeline);
		for (const { id, matter } of decided) matter.afterwards?.(id, published);
	});
}

/** The last minutes that the demo's secretary keeps are still hers to finish. */
function isUnfinished(timeline: Timeline, quarter: Quarter, start: Date) {
	const [year, month] = [start.getUTCFullYear(), start.getUTCMonth()];
	const next = meetingDay(quarter, year, month + (month === BEFORE_AUGUST ? 2 : 1));
	return quarter.secretary === 'teresa' && start <= timeline.end && next > timeline.end;
}

/** Minutes of the last weeks are at any point. */
function diligenceOf(timeline: Timeline, quarter: Quarter, random: Random, start: Date): Diligence {
	if (isUnfinished(timeline, quarter, start)) return 'draft';
	const recent = after(start, 21 * DAY) > timeline.end;
	return recent ? random.pick(['in_review', 'draft', 'missing', 'published']) : 'published';
}

function attend(quarter: Quarter, random: Random, minutesId: string) {
	const secretary = actorOf(quarter.secretary);
	const present = (organizationId: string) =>
		recordAttendance(
			secretary,
			minutesId,
			{ organizationId },
			{ state: random.chance(0.75) ? 'present' : 'excused' }
		);
	recordAttendance(secretary, minutesId, { personId: quarter.facilitator }, { state: 'present' });
	recordAttendance(secretary, minutesId, { personId: quarter.secretary }, { state: 'present' });
	for (const personId of quarter.residents.slice(0, 5)) {
		if (personId === quarter.secretary || personId === quarter.facilitator) continue;
		recordAttendance(
			secretary,
			minutesId,
			{ personId },
			{ state: random.chance(0.8) ? 'present' : 'absent' }
		);
	}
	quarter.organizationIds.forEach(present);
	setCounts(secretary, minutesId, {
		residents: random.between(5, 22),
		under_30: random.between(0, 6),
		over_65: random.between(3, 14),
		with_disabilities: random.between(0, 2),
		others: random.between(0, 3)
	});
}

/** What somebody promises that evening; what it returns plans what becomes of it, once the promise binds. */
function promise(quarter: Quarter, random: Random, minutesId: string, itemId: string, start: Date) {
	const secretary = actorOf(quarter.secretary);
	const due = after(start, random.between(25, 70) * DAY);
	const id = newId();
	const owner =
		quarter.organizationIds.length > 0 && random.chance(0.8)
			? { ownerOrganizationId: random.pick(quarter.organizationIds) }
			: { ownerRole: 'servizio_sociale' as const };
	recordCommitment(secretary, minutesId, itemId, {
		id,
		what: random.pick(PROMISES),
		dueOn: dayOf(due),
		...owner
	});

	const kept = random.chance(0.88);
	const outcome = random.chance(0.93)
		? { state: 'done' as const, evidence: 'Riferito all’incontro del tavolo' }
		: { state: 'dropped' as const, note: 'Non serve più: se ne occupa un altro servizio.' };
	const settled = after(due, random.between(-12, 6) * DAY + 3 * HOUR);
	return (timeline: Timeline) => {
		if (kept) timeline.at(settled, () => updateCommitment(secretary, id, outcome));
	};
}
