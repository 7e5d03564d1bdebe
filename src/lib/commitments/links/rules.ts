import { isSettled, type CommitmentState } from '../rules';

/** How long a link is good. */
export const LINK_DAYS = 14;

/** For so long somebody who opens an old link is told that it is old; then it is as if it had never been. */
export const REMEMBERED_DAYS = 180;

type Link = { readonly expiresAt: Date; readonly usedAt: Date | null };

/** Whether a link still opens its promise, or why it does not: each reason is a `refusal_link_…`. */
export function standingOf({ expiresAt, usedAt }: Link, state: CommitmentState, now: Date) {
	if (usedAt !== null) return 'used';
	if (isSettled(state)) return 'settled';
	return expiresAt > now ? 'good' : 'late';
}
