/** How people choose. Only the first is offered yet. */
export const METHODS = ['yes_no', 'approval', 'score', 'preferences', 'budget'] as const;
export type Method = (typeof METHODS)[number];

export const CHOICES = ['yes', 'no', 'abstain', 'blank'] as const;
export type Choice = (typeof CHOICES)[number];

export const QUORUMS = ['none', 'participation', 'approval', 'absolute'] as const;
export const MAJORITIES = ['simple', 'voters', 'entitled', 'qualified'] as const;
export const TIE_RULES = ['not_approved', 'lot'] as const;
export const SECRECIES = ['secret', 'open'] as const;
export const CHANNELS = ['online', 'assisted', 'paper', 'code'] as const;
export type Channel = (typeof CHANNELS)[number];

/** Quorum missed is a third outcome, not "rejected". Each has its words as `outcome_…`. */
export const OUTCOMES = ['approved', 'not_approved', 'not_valid'] as const;
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
