/** How a tavolo decided. Each has its words as `manner_…`. */
export const MANNERS = ['unanimous_consent', 'consensus', 'open_vote', 'secret_vote', 'postponed'] as const;
export type Manner = (typeof MANNERS)[number];

/** What came of it. Each has its words as `decision_outcome_…`. */
export const DECISION_OUTCOMES = ['approved', 'rejected', 'postponed'] as const;
export type DecisionOutcome = (typeof DECISION_OUTCOMES)[number];

type Votes = { readonly inFavour: number; readonly against: number; readonly abstained: number };

/** Only a vote is counted: consensus needs no tallies. */
export const isVote = (manner: Manner) => manner === 'open_vote' || manner === 'secret_vote';

export const votesCast = ({ inFavour, against, abstained }: Votes) => inFavour + against + abstained;

/** Nothing is approved by a vote without more in favour than against; a draw rejects. */
export const carries = ({ inFavour, against }: Votes) => inFavour > against;
