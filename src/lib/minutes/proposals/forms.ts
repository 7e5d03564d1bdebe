import { z } from 'zod';
import { spokenItemForm } from '../../meetings/forms';
import { countsForm, guestForm, presenceForm, removalForm } from '../attendance/forms';
import { decisionForm, promiseForm, removeCommitmentForm, removeDecisionForm } from '../decisions/forms';
import { wordsForm } from '../items/forms';
import type { ProposalKind } from '../rules';

const kept = <Kind extends ProposalKind, Typed extends z.ZodType>(kind: Kind, typed: Typed) =>
	z.object({ kind: z.literal(kind), typed });

/** What arrived too late, in the fields of its form. */
export const proposedForm = z.discriminatedUnion('kind', [
	kept('item', wordsForm),
	kept('decision', decisionForm),
	kept('commitment', promiseForm),
	kept('decision_removed', removeDecisionForm),
	kept('commitment_removed', removeCommitmentForm),
	kept('presence', presenceForm),
	kept('guest', guestForm),
	kept('counts', countsForm),
	kept('presence_removed', removalForm),
	/** A point, with what was written about it. */
	kept('spoken_item', spokenItemForm.extend({ words: wordsForm.optional() }))
]);
export type Proposed = z.infer<typeof proposedForm>;

/** In the place of the text that is there, or after it. */
export const JOININGS = ['instead', 'both'] as const;
export type Joining = (typeof JOININGS)[number];

const proposalId = z.string().min(1).max(20);

export const takeForm = z.object({
	proposalId,
	joining: z.enum(JOININGS).default('instead'),
	/** The seal of what the minutes said beside it, so that what somebody wrote meanwhile is not lost. */
	seen: z.string().max(64).default('')
});
export type Taking = Omit<z.infer<typeof takeForm>, 'proposalId'>;
export const leaveForm = z.object({ proposalId });
