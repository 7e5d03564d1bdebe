/** Where an initiative stands. Each has its words as `initiative_state_…`. */
export const INITIATIVE_STATES = [
	'draft',
	'submitted',
	'under_review',
	'co_design',
	'admitted',
	'to_tavolo',
	'to_vote',
	'approved',
	'not_approved',
	'project',
	'withdrawn',
	'merged',
	'not_admissible'
] as const;
export type InitiativeState = (typeof INITIATIVE_STATES)[number];

/** From where to where an initiative may go. Nothing comes back from an end. */
export const NEXT_STATES: Readonly<Record<InitiativeState, readonly InitiativeState[]>> = {
	draft: ['submitted', 'withdrawn'],
	submitted: ['under_review', 'co_design', 'admitted', 'not_admissible', 'withdrawn', 'merged'],
	under_review: ['co_design', 'admitted', 'not_admissible', 'withdrawn', 'merged'],
	co_design: ['admitted', 'not_admissible', 'withdrawn', 'merged'],
	admitted: ['to_tavolo', 'to_vote', 'withdrawn', 'merged'],
	to_tavolo: ['to_vote', 'approved', 'not_approved', 'withdrawn', 'merged'],
	to_vote: ['approved', 'not_approved', 'to_tavolo'],
	approved: ['project'],
	not_approved: [],
	project: [],
	withdrawn: [],
	merged: [],
	not_admissible: []
};

/** FIXED: these need a public reason and the office that decided. */
export const NEGATIVE_STATES: readonly InitiativeState[] = ['not_approved', 'not_admissible', 'merged'];

/** Everybody may read it: no draft, and nothing taken back before it was sent. */
export const isPublic = (state: InitiativeState) => state !== 'draft';

export const canAdvance = (from: InitiativeState, to: InitiativeState) => NEXT_STATES[from].includes(to);

export const STEPS = [1, 2, 3] as const;
export type Step = (typeof STEPS)[number];

export const TITLE_LENGTH = 80;
export const SUMMARY_LENGTH = 300;

export const OPINIONS = ['yes', 'no', 'with_conditions'] as const;
export const ASSISTANCES = ['desk', 'paper', 'phone'] as const;
