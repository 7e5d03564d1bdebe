/** What can need a coordinator, promises past their day first, then the most urgent. Each has its words as `today_…` and its button as `today_…_act`. */
export const CALLS = [
	'commitment_overdue',
	'vote_to_count',
	'vote_to_proclaim',
	'initiative_unanswered',
	'comments_reported',
	'initiative_approved',
	'minutes_to_approve',
	'minutes_to_publish',
	'minutes_missing',
	'document_failed',
	'project_late'
] as const;
export type Call = (typeof CALLS)[number];

/** Minutes are missed from the third day after their meeting. */
export const MINUTES_MISSED_AFTER = 3 * 86_400_000;

/** Something that waits: what, where, since when. */
export type Line = {
	readonly call: Call;
	readonly id: string;
	readonly title: string;
	readonly neighbourhood: string | null;
	readonly since: Date;
};

/** Where the one button of a line leads. */
export const hrefOf = ({ call, id }: Line): string =>
	({
		vote_to_count: `/consultazioni/${id}/gestione`,
		vote_to_proclaim: `/consultazioni/${id}/gestione`,
		initiative_unanswered: `/iniziative/${id}/risposta`,
		comments_reported: '/moderazione',
		initiative_approved: `/progetti/nuovo?iniziativa=${id}`,
		minutes_to_approve: `/incontri/${id}/verbale`,
		minutes_to_publish: `/incontri/${id}/verbale`,
		minutes_missing: `/incontri/${id}`,
		document_failed: `/incontri/${id}/verbale`,
		commitment_overdue: `/impegni/${id}`,
		project_late: `/progetti/${id}`
	})[call];

/** By urgency, and within it the oldest first. */
export const byUrgency = (lines: readonly Line[]): Line[] =>
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
export function isLate({ call, since }: Line, terms: Terms, now: Date) {
	const term = TERMS[call];
	return term !== undefined && now.getTime() > since.getTime() + terms[term] * 86_400_000;
}
