/** Where a promise stands. Each has its words as `commitment_…`. */
export const COMMITMENT_STATES = ['open', 'in_progress', 'done', 'dropped'] as const;
export type CommitmentState = (typeof COMMITMENT_STATES)[number];

export const PRIORITIES = ['normal', 'high'] as const;

/** Roles that can promise something without being an organisation. Each has its words as `owner_…`. */
export const OWNER_ROLES = [
	'coordinatore',
	'facilitatore',
	'verbalizzante',
	'referente',
	'servizio_sociale',
	'tavolo'
] as const;
export type OwnerRole = (typeof OWNER_ROLES)[number];

type Due = { readonly dueOn: string; readonly state: CommitmentState };

/** Overdue from the day after, until done or dropped. */
export const isOverdue = ({ dueOn, state }: Due, today: string) =>
	dueOn < today && (state === 'open' || state === 'in_progress');
