import { z } from 'zod';

/** Asking by letter how it goes: there is nothing to type. */
export const askForm = z.object({});
