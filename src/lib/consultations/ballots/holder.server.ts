import { hash } from 'node:crypto';

/**
 * Whose ballot a page shows, said only to whoever knows who that may be. It goes with each form of the ballot: one that
 * stayed open, or that the browser sends again, is nobody else's.
 */
export const holderOf = (personId: string, consultationId: string) =>
	hash('sha256', `${personId} ${consultationId}`).slice(0, 32);
