import { dayAfter, dayOf } from '../clock';
import { DAYS_TO_COLLECT } from '../projects/collecting/rules';

/** What can need a coordinator, promises past their day first, then the most urgent. Each has its words as `today_…` and its button as `today_…_act`. */
export const CALLS = [
	'commitment_overdue',
	'vote_to_count',
	'vote_to_draw',
	'vote_to_proclaim',
	'identity_twice',
	'roll_elsewhere',
	'vote_closing',
	'initiative_unanswered',
	'comments_reported',
	'initiative_approved',
	'minutes_to_approve',
	'minutes_to_publish',
	'minutes_missing',
	'document_failed',
	'project_late',
	'milestone_missed',
	'project_stalled',
	'measurement_due'
] as const;
export type Call = (typeof CALLS)[number];

/** What the calls are about: the columns of the table by quartiere. Each has its words as `topic_…`. */
export const TOPICS = ['minutes', 'answers', 'commitments', 'projects', 'votes', 'measurements'] as const;
export type Topic = (typeof TOPICS)[number];

const TOPIC_OF: Readonly<Record<Call, Topic>> = {
	commitment_overdue: 'commitments',
	vote_to_count: 'votes',
	vote_to_draw: 'votes',
	vote_to_proclaim: 'votes',
	identity_twice: 'votes',
	roll_elsewhere: 'votes',
	vote_closing: 'votes',
	initiative_unanswered: 'answers',
	comments_reported: 'answers',
	initiative_approved: 'projects',
	minutes_to_approve: 'minutes',
	minutes_to_publish: 'minutes',
	minutes_missing: 'minutes',
	document_failed: 'minutes',
	project_late: 'projects',
	milestone_missed: 'projects',
	project_stalled: 'projects',
	measurement_due: 'measurements'
};

export const topicOf = (call: Call) => TOPIC_OF[call];
export const callsOf = (topic: Topic) => CALLS.filter((call) => TOPIC_OF[call] === topic);

const DAY = 86_400_000;

/** Minutes are missed from the third day after their meeting. */
export const MINUTES_MISSED_AFTER = 3 * DAY;

/** A vote is about to close in its last three days. */
export const CLOSING_WITHIN = 3 * DAY;

/** Whoever was asked to do something has a week: so long the line that asked for it is quiet. */
export const ASKED_DAYS = 7;

/** Stands where a quartiere would: for what concerns them all. */
export const WHOLE_CITY = 'tutta';

/** Lines of one kind when everything is shown, and when one topic is. */
export const SHOWN = 10;
export const SHOWN_ALONE = 50;

/** Something that waits: what, where, since when. */
export type Line = {
	readonly call: Call;
	readonly id: string;
	readonly title: string;
	/** The id of a quartiere, or `WHOLE_CITY`. */
	readonly place: string;
	readonly since: Date;
};

type Waiting = Pick<Line, 'call' | 'id' | 'since'>;

/** Where a line leads: to the page on which it is resolved, already open at the right place. */
export const hrefOf = ({ call, id, since }: Waiting): string =>
	({
		vote_to_count: `/consultazioni/${id}/gestione`,
		vote_to_draw: `/consultazioni/${id}/gestione`,
		vote_to_proclaim: `/consultazioni/${id}/gestione`,
		vote_closing: `/consultazioni/${id}`,
		identity_twice: '/sportello',
		roll_elsewhere: `/consultazioni/${id}/elenco`,
		initiative_unanswered: `/iniziative/${id}/risposta`,
		comments_reported: `/moderazione/${id}`,
		initiative_approved: `/progetti/nuovo?iniziativa=${id}`,
		minutes_to_approve: `/incontri/${id}/verbale`,
		minutes_to_publish: `/incontri/${id}/verbale`,
		minutes_missing: `/incontri/${id}`,
		document_failed: `/incontri/${id}/verbale`,
		commitment_overdue: `/impegni/${id}`,
		project_late: `/progetti/${id}/passo`,
		milestone_missed: `/progetti/${id}/tappe`,
		project_stalled: `/progetti/${id}/notizie`,
		measurement_due: `/progetti/${id}/misure/mese?mese=${monthCollectedOn(since)}`
	})[call];

/** The month whose numbers were to be written by this date. */
const monthCollectedOn = (collection: Date) => dayAfter(dayOf(collection), -DAYS_TO_COLLECT).slice(0, 7);

/** What is resolved on the page itself, by one button: others are asked to act, or it was only to be known. */
const ACTS: Partial<Record<Call, 'requestMinutes' | 'askDesk' | 'noteClosing'>> = {
	minutes_missing: 'requestMinutes',
	identity_twice: 'askDesk',
	vote_closing: 'noteClosing'
};

export const actOf = (call: Call) => ACTS[call];

/** By urgency, and within it the oldest first. */
export const byUrgency = <T extends Pick<Line, 'call' | 'since'>>(lines: readonly T[]): T[] =>
	lines.toSorted(
		(a, b) => CALLS.indexOf(a.call) - CALLS.indexOf(b.call) || a.since.getTime() - b.since.getTime()
	);

type Terms = {
	readonly answer_days: number;
	readonly review_days: number;
	readonly publish_days: number;
	readonly minutes_due_days: number;
};

const TERMS: Partial<Record<Call, keyof Terms>> = {
	initiative_unanswered: 'answer_days',
	minutes_to_approve: 'review_days',
	minutes_to_publish: 'publish_days',
	minutes_missing: 'minutes_due_days'
};

/** Has waited longer than the city's rules allow. What has no term of its own waits because its day has passed. */
export function isLate({ call, since }: Pick<Line, 'call' | 'since'>, terms: Terms, now: Date) {
	const term = TERMS[call];
	return term !== undefined && now.getTime() > since.getTime() + terms[term] * DAY;
}
