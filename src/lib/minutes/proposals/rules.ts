import type { ProposalKind } from '../rules';
import type { Proposed } from './forms';

export type Placed = { readonly agendaItemId: string | null; readonly proposed: Proposed };

const REMOVALS: readonly ProposalKind[] = ['decision_removed', 'commitment_removed', 'presence_removed'];
const ADDITIONS: readonly ProposalKind[] = ['decision', 'commitment', 'guest', 'spoken_item'];

/** It takes something away. */
export const isRemoval = ({ kind }: Pick<Proposed, 'kind'>) => REMOVALS.includes(kind);
/** It adds something, with an id of its own. */
export const isAddition = ({ kind }: Pick<Proposed, 'kind'>) => ADDITIONS.includes(kind);

/** What it is about: of one kind, a person has at most one proposal about the same thing. */
export function matterOf({ agendaItemId, proposed: { kind, typed } }: Placed): string {
	switch (kind) {
		case 'item':
			return agendaItemId ?? '';
		case 'decision_removed':
			return typed.decisionId;
		case 'commitment_removed':
			return typed.commitmentId;
		case 'presence':
			return typed.party;
		case 'presence_removed':
			return typed.attendanceId;
		case 'counts':
			return kind;
		default:
			return typed.id;
	}
}
