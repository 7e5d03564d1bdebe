/** Where minutes stand. Each has its words as `minutes_state_…`. */
export const MINUTES_STATES = ['draft', 'in_review', 'approved', 'published', 'rectifying'] as const;
export type MinutesState = (typeof MINUTES_STATES)[number];

/** FIXED: nothing is un-finalised; after publication only a rectification opens, and it ends in a new version. */
export const NEXT_MINUTES_STATES: Readonly<Record<MinutesState, readonly MinutesState[]>> = {
	draft: ['in_review'],
	in_review: ['draft', 'approved'],
	approved: ['published'],
	published: ['rectifying'],
	rectifying: ['published']
};

/** What came of an agenda item. Each has its words as `treatment_…`. */
export const TREATMENTS = ['treated', 'postponed', 'not_treated'] as const;
export type Treatment = (typeof TREATMENTS)[number];

/** Each has its words as `attendance_…`. */
export const ATTENDANCE_STATES = ['present', 'excused', 'absent'] as const;
export type AttendanceState = (typeof ATTENDANCE_STATES)[number];

/** Who was there without a name. Each has its words as `counted_…`. */
export const COUNTED = ['residents', 'others', 'under_30', 'over_65', 'with_disabilities'] as const;
export type Counted = (typeof COUNTED)[number];

/** These two make the total; the others say how many of them. */
export const ADDED_UP: readonly Counted[] = ['residents', 'others'];

export const VERDICTS = ['approve', 'correct'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** What stays of somebody's attendance once their name is forgotten: a member of that day, somebody else, a guest. */
export const FORGOTTEN_AS = ['member', 'person', 'guest'] as const;
export type ForgottenAs = (typeof FORGOTTEN_AS)[number];

/** What arrived too late and is about the whole meeting, not one of its items: who was there, and one more point. */
export const MEETING_PROPOSALS = ['presence', 'guest', 'counts', 'presence_removed', 'spoken_item'] as const;

/** What arrived too late to be written. Each has its words as `proposal_…`. */
export const PROPOSAL_KINDS = [
	'item',
	'decision',
	'commitment',
	'decision_removed',
	'commitment_removed',
	...MEETING_PROPOSALS
] as const;
export type ProposalKind = (typeof PROPOSAL_KINDS)[number];

type Step = { readonly state: MinutesState };

export const canAdvance = ({ state }: Step, to: MinutesState) => NEXT_MINUTES_STATES[state].includes(to);

/** Only a draft is written, and only a rectification opens again what was published. */
export const isOpen = ({ state }: Step) => state === 'draft' || state === 'rectifying';

/** From here on what is wrong is mended by a rectification. */
export const isApproved = ({ state }: Step) => state !== 'draft' && state !== 'in_review';

/** Everybody reads them: the last version that was made public, while the next is written. */
export const wasPublished = ({ state }: Step) => state === 'published' || state === 'rectifying';

type Review = {
	/** When the version went to those who were there. */
	readonly sentAt: Date;
	/** Corrections asked for. */
	readonly contested: number;
};
type Custom = { readonly silent_approval: number; readonly review_days: number };

/** Until then those who were there say what they think of a version. */
export const reviewEnds = (sentAt: Date, { review_days }: Pick<Custom, 'review_days'>) =>
	new Date(sentAt.getTime() + review_days * DAY);

/** Where the city allows it, a text that nobody contested in the days of its review is approved by silence. */
export const isApprovedBySilence = ({ sentAt, contested }: Review, rules: Custom, now: Date) =>
	rules.silent_approval === 1 && contested === 0 && now >= reviewEnds(sentAt, rules);

const DAY = 86_400_000;

/** Minutes carry the number of their meeting: `TQ-san-giorgio-2026-3`. */
export const minutesNumber = (tavolo: string, year: number, number: number) =>
	`TQ-${tavolo}-${year}-${number}`;
