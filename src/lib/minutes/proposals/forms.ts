import { z } from 'zod';
import type { promiseForm } from '../decisions/forms';

export type CommitmentTyped = z.infer<typeof promiseForm>;

/** In the place of the text that is there, or after it. */
export const JOININGS = ['instead', 'both'] as const;
export type Joining = (typeof JOININGS)[number];

const proposalId = z.string().min(1).max(20);

export const takeForm = z.object({ proposalId, joining: z.enum(JOININGS).default('instead') });
export const leaveForm = z.object({ proposalId });
