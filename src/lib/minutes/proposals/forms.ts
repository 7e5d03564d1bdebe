import { z } from 'zod';
import type { promiseForm } from '../decisions/forms';

export type CommitmentTyped = z.infer<typeof promiseForm>;

/** In the place of the text that is there, or after it. */
export const JOININGS = ['instead', 'both'] as const;
export type Joining = (typeof JOININGS)[number];

const proposalId = z.string().min(1).max(20);

export const takeForm = z.object({
	proposalId,
	joining: z.enum(JOININGS).default('instead'),
	/** For a text: the revision of the item that stood beside it, so that nobody's words are lost. */
	revision: z.number().int().min(0).nullable().default(null)
});
export type Taking = Omit<z.infer<typeof takeForm>, 'proposalId'>;
export const leaveForm = z.object({ proposalId });
