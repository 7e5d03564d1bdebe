/** What is found. Each has its words as `found_…`. */
export const FOUND_KINDS = ['meeting', 'item', 'decision', 'commitment'] as const;
export type FoundKind = (typeof FOUND_KINDS)[number];

/** Found beside them, in an index of their own. */
export const INITIATIVE = 'initiative';

/** Initiatives shown beside the meetings: all of them are in their own list. */
export const INITIATIVES_SHOWN = 5;

/** Meetings on a page, and passages told of each. */
export const PAGE_SIZE = 10;
export const PASSAGES = 4;

/** Of words that more passages hold, the newest so many are weighed, and so many that have them in their title. */
export const LOOKED = 10_000;

/** A round number below a count of which only so much is known: there are certainly more than that. */
export function moreThan(count: number) {
	const step = count > 100 ? 100 : count > 10 ? 10 : 1;
	return Math.max(0, Math.ceil(count / step) - 1) * step;
}

/** Where each thing is read: a point and what was decided there in the minutes, a promise on a page of its own. */
export function addressOf(found: {
	readonly kind: FoundKind;
	readonly meetingId: string;
	readonly position: number;
	readonly subjectId: string | null;
}) {
	if (found.kind === 'meeting') return `/incontri/${found.meetingId}`;
	if (found.kind === 'commitment' && found.subjectId) return `/impegni/${found.subjectId}`;
	const minutes = `/incontri/${found.meetingId}/verbale`;
	return found.kind === 'decision' && found.subjectId
		? `${minutes}#decisione-${found.subjectId}`
		: `${minutes}#punto-${found.position}`;
}
