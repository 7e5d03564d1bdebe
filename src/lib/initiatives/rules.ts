import { dayAfter, daysBetween } from '../clock';

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
export type Opinion = (typeof OPINIONS)[number];
export type Assistance = (typeof ASSISTANCES)[number];

/** What a tavolo itself may do with an initiative; the answers of the Comune are not among these. */
export const TAVOLO_MOVES: readonly InitiativeState[] = [
	'to_tavolo',
	'to_vote',
	'approved',
	'not_approved',
	'project'
];

/** The Comune still owes an answer. */
export const AWAITS_ANSWER: readonly InitiativeState[] = ['submitted', 'under_review'];

/** What the Comune may answer. */
export const ANSWERS = ['under_review', 'co_design', 'admitted', 'not_admissible'] as const;
export type Answer = (typeof ANSWERS)[number];

/** The author may still change the words; from the tavolo on, people discuss and vote what is written. */
export const canEdit = (state: InitiativeState) =>
	state === 'submitted' || state === 'under_review' || state === 'co_design' || state === 'admitted';

export const isNegative = (state: InitiativeState) => NEGATIVE_STATES.includes(state);
export const awaitsAnswer = (state: InitiativeState) => AWAITS_ANSWER.includes(state);

/** The last day on which the Comune answers in time. */
export const answerDueOn = (submittedOn: string, answerDays: number) => dayAfter(submittedOn, answerDays);

/** Days left to answer: 0 on the last day, negative when the answer is late. */
export const daysToAnswer = (dueOn: string, today: string) => daysBetween(today, dueOn);

/** Who an initiative comes from; a person and an organisation are named rows, a meeting belongs to `meetings`. */
export const AUTHOR_KINDS = ['person', 'organization', 'meeting'] as const;
export type AuthorKind = (typeof AUTHOR_KINDS)[number];

type Authored = {
	readonly authorPersonId: string | null;
	readonly authorOrganizationId: string | null;
	readonly assistance: Assistance | null;
};

/** Somebody helped at the desk is a person, even when they have no account. */
export const authorKind = ({ authorPersonId, authorOrganizationId, assistance }: Authored): AuthorKind => {
	if (authorOrganizationId !== null) return 'organization';
	return authorPersonId !== null || assistance !== null ? 'person' : 'meeting';
};

/** States that a reader asks for together. Each has its words as `initiative_group_…`. */
export const STATE_GROUPS = {
	awaiting: AWAITS_ANSWER,
	open: INITIATIVE_STATES.filter((state) => isPublic(state) && NEXT_STATES[state].length > 0),
	done: ['approved', 'project'],
	ended: ['not_approved', 'not_admissible', 'withdrawn', 'merged']
} as const satisfies Readonly<Record<string, readonly InitiativeState[]>>;
export const GROUPS = ['awaiting', 'open', 'done', 'ended'] as const;

/** How a list may be put in order. Each has its words as `initiative_sort_…`. */
export const SORTS = ['recent', 'supported', 'waiting'] as const;
export type Sort = (typeof SORTS)[number];

/** Still on its way: people may support it, or take their support back. */
export const isOpen = (state: InitiativeState) => NEXT_STATES[state].length > 0;

/** Others may become part of it: it was sent, and its way is not over. So a merged one never gathers: no circles. */
export const GATHERING = INITIATIVE_STATES.filter((state) => isPublic(state) && isOpen(state));
export const mayGather = (state: InitiativeState) => GATHERING.includes(state);

/** How a state is coloured: always beside its word. */
export const toneOf = (state: InitiativeState): 'danger' | 'success' | 'neutral' | 'info' => {
	if (NEGATIVE_STATES.includes(state)) return 'danger';
	if (state === 'approved' || state === 'project') return 'success';
	return state === 'withdrawn' || state === 'draft' ? 'neutral' : 'info';
};
