import { z } from 'zod';

/** Where one pressed the button, to go back there. */
export const followForm = z.object({ from: z.enum(['project', 'own']).default('project') });

/** The link of a letter: there is nothing to type. */
export const stopForm = z.object({});
