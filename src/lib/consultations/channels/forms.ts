import { z } from 'zod';
import { OFFERED_CHANNELS } from '../rules';

/** Ways to vote besides the account, which is always there. */
export const channelsForm = z.object({ channels: z.array(z.enum(OFFERED_CHANNELS)).max(3).default([]) });
