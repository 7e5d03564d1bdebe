/** How people choose. Each has its words as `method_…`. */
export const METHODS = ['yes_no', 'approval', 'score', 'preferences', 'budget'] as const;
export type Method = (typeof METHODS)[number];

/** What may be answered to a question of yes or no. */
export const CHOICES = ['yes', 'no', 'abstain', 'blank'] as const;
export type Choice = (typeof CHOICES)[number];

/** "Nessuna, lasciamo com'è": always on a list of preferences, and who wins must beat it. */
export const NOBODY = 'none';

/** Points somebody may give to an option; who is given none has 0. */
export const MOST_POINTS = 5;

/** How a sum is spent: by votes, or so that everybody decides on an equal part. Words: `budget_rule_…`. */
export const BUDGET_RULES = ['greedy', 'equal_shares'] as const;
export type BudgetRule = (typeof BUDGET_RULES)[number];

/** What a ballot over a sum is: so many projects, or as many as the sum pays. Words: `budget_ballot_…`. */
export const BUDGET_BALLOTS = ['approval', 'knapsack'] as const;
export type BudgetBallot = (typeof BUDGET_BALLOTS)[number];

export const MOST_OPTIONS = 60;

/** FIXED: a rare order is a signature, so that with more options these methods need as many entitled. */
export const SIGNATURE = { methods: ['preferences', 'score'] as readonly Method[], options: 6, entitled: 50 };

export const QUORUMS = ['none', 'participation', 'approval', 'absolute'] as const;
export const MAJORITIES = ['simple', 'voters', 'entitled', 'qualified'] as const;
export const TIE_RULES = ['not_approved', 'lot'] as const;
export const SECRECIES = ['secret', 'open'] as const;
export type Secrecy = (typeof SECRECIES)[number];
export const CHANNELS = ['online', 'assisted', 'paper', 'code'] as const;
export type Channel = (typeof CHANNELS)[number];

/** Channels in which the desk hands something over first, and the roll is tied to it. Words: `channel_…`. */
export const HANDED_CHANNELS = ['code', 'assisted', 'paper'] as const satisfies readonly Channel[];
export type HandedChannel = (typeof HANDED_CHANNELS)[number];

/** Those that a coordinator may choose today. */
export const OFFERED_CHANNELS = ['code', 'assisted', 'paper'] as const satisfies readonly HandedChannel[];

/**
 * Quorum missed is a third outcome, not "rejected". Among options somebody is chosen or nobody is. Each has
 * its words as `outcome_…`.
 */
export const OUTCOMES = ['approved', 'not_approved', 'not_valid', 'chosen', 'nobody_chosen'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** Where a consultation stands, derived from what is written and from the time. Words: `consultation_state_…`. */
export const CONSULTATION_STATES = [
	'draft',
	'called',
	'open',
	'closed',
	'counted',
	'proclaimed',
	'annulled',
	'tied'
] as const;
export type ConsultationState = (typeof CONSULTATION_STATES)[number];

/** FIXED: below this a secret vote would be no secret, whatever the city's rule says. */
export const SECRET_FLOOR = 10;

/** With fewer ballots than this only totals are published. */
export const LIST_FLOOR = 10;

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** The coordinator may count at closing; if nobody does, the city counts by itself an hour later. */
export const COUNTS_ITSELF_AFTER = 60 * MINUTE;

/** The secret that turns people into voter keys lives this long after the end. */
export const SECRET_KEPT_DAYS = 60;
export const SECRET_KEPT = SECRET_KEPT_DAYS * DAY;

export type Moments = {
	readonly opensAt: Date;
	readonly closesAt: Date;
	readonly calledAt: Date | null;
	readonly countedAt: Date | null;
	readonly tied: boolean | null;
	/** When the lot that a tie waited for was drawn. */
	readonly drawnAt?: Date | null;
	readonly proclaimedAt: Date | null;
	readonly annulledAt: Date | null;
};

/** Opening and closing follow from the clock; everything else from a row that says who and when. */
export function stateOf(consultation: Moments, now: Date): ConsultationState {
	if (consultation.annulledAt) return 'annulled';
	if (consultation.proclaimedAt) return 'proclaimed';
	if (consultation.countedAt) return consultation.tied && !consultation.drawnAt ? 'tied' : 'counted';
	if (!consultation.calledAt) return 'draft';
	if (now < consultation.opensAt) return 'called';
	return now < consultation.closesAt ? 'open' : 'closed';
}

/** What of a consultation says whether it takes ballots: what comes after the closing cannot come before it. */
export type Taking = Pick<Moments, 'opensAt' | 'closesAt' | 'calledAt' | 'annulledAt'>;

/** Its state as far as ballots go: once closed it stays so. */
export const takingState = (consultation: Taking, now: Date) =>
	stateOf({ ...consultation, countedAt: null, tied: null, proclaimedAt: null }, now);

/** What its coordinator may do in each state; to annul is possible until somebody knows a result. */
export const actsIn = (state: ConsultationState) => ({
	mayCall: state === 'draft',
	mayCount: state === 'closed',
	mayDraw: state === 'tied',
	mayProclaim: state === 'counted',
	mayAnnul: state === 'called' || state === 'open' || state === 'closed'
});

/** An hour of grace, so that a week across the change of the clocks is still a week. */
export const lastsLongEnough = (opensAt: Date, closesAt: Date, days: number) =>
	closesAt.getTime() - opensAt.getTime() >= days * DAY - 60 * MINUTE;

/** More than half, at most all: anything less would let the smaller part win. */
export const isMajority = (numerator: number, denominator: number) =>
	2 * numerator >= denominator && numerator <= denominator && numerator > 0;

/** How people look for consultations: those to vote in now first. Words: `consultation_phase_…`. */
export const PHASES = ['open', 'coming', 'ended'] as const;
export type Phase = (typeof PHASES)[number];

/** What the public chain of a vote tells, in this order: from its manifest to its closing record. */
export const CHAIN_RECORDS = ['manifest', 'ballots', 'paper_batch', 'result', 'lot', 'closing'] as const;
export type ChainRecord = (typeof CHAIN_RECORDS)[number];
