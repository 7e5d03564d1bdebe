import { z } from 'zod';

/** The letters that have this subject, as the page shows it. */
export const stuckForm = z.object({ subject: z.string().min(1).max(500) });

/** Whether the letter of each Monday is wanted. */
export const weeklyForm = z.object({ wanted: z.enum(['si', 'no']) });
