/** Where a promise stands. Each has its words as `commitment_state_…`. */
export const COMMITMENT_STATES = ['open', 'in_progress', 'done', 'dropped'] as const;
export type CommitmentState = (typeof COMMITMENT_STATES)[number];

/** From where to where a promise may go. Telling of progress keeps it under way; an end is an end. */
export const NEXT_COMMITMENT_STATES: Readonly<Record<CommitmentState, readonly CommitmentState[]>> = {
	open: ['in_progress', 'done', 'dropped'],
	in_progress: ['in_progress', 'done', 'dropped'],
	done: [],
	dropped: []
};

export const canUpdateTo = (from: CommitmentState, to: CommitmentState) =>
	NEXT_COMMITMENT_STATES[from].includes(to);

export const isSettled = (state: CommitmentState) => NEXT_COMMITMENT_STATES[state].length === 0;

/** Each has its words as `commitment_priority_…`. */
export const PRIORITIES = ['normal', 'high'] as const;
export type Priority = (typeof PRIORITIES)[number];

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

/** Who promises: exactly one of the three. A person only with their consent. */
export type Owner = {
	readonly ownerOrganizationId?: string | null;
	readonly ownerRole?: OwnerRole | null;
	readonly ownerPersonId?: string | null;
};

/** The owner as one choice of a form: `organization:…`, `role:…` or `person:…`; `undefined` when it is none of these. */
export function ownerFrom(choice: string): Owner | undefined {
	const [kind, name = ''] = choice.split(':');
	if (kind === 'organization' && name) return { ownerOrganizationId: name };
	if (kind === 'person' && name) return { ownerPersonId: name };
	const ownerRole = OWNER_ROLES.find((role) => role === name);
	return kind === 'role' && ownerRole ? { ownerRole } : undefined;
}

export const ownersNamed = ({ ownerOrganizationId, ownerRole, ownerPersonId }: Owner) =>
	[ownerOrganizationId, ownerRole, ownerPersonId].filter(Boolean).length;

type Due = { readonly dueOn: string; readonly state: CommitmentState };

/** Overdue from the day after, until done or dropped. */
export const isOverdue = ({ dueOn, state }: Due, today: string) =>
	dueOn < today && (state === 'open' || state === 'in_progress');

export const WHAT_LENGTH = 300;
export const NOTE_LENGTH = 1000;
export const PAGE_SIZE = 20;
