import { m } from '$lib/paraglide/messages.js';

/** What came too late is among the proposed corrections, and the person is told. */
export const saidOf = (kept: object | void, otherwise: string) =>
	kept && 'proposed' in kept ? m.proposal_kept() : otherwise;
