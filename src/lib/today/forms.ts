import { z } from 'zod';

/** A line of the page, by the id of what waits. */
export const lineForm = z.object({ id: z.string().min(1).max(40) });
