/** How a tavolo decided. Each has its words as `manner_…`. */
export const MANNERS = ['unanimous_consent', 'consensus', 'open_vote', 'secret_vote', 'postponed'] as const;
export type Manner = (typeof MANNERS)[number];

/** What came of it. Each has its words as `decision_outcome_…`. */
export const DECISION_OUTCOMES = ['approved', 'rejected', 'postponed'] as const;
