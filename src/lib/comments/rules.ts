/** Why somebody asks a moderator to look at a comment. Each has its words as `report_…`. */
export const REPORT_REASONS = ['offensive', 'personal_data', 'off_topic', 'advertising', 'other'] as const;
export type ReportReason = (typeof REPORT_REASONS)[number];

/** What a moderator may decide. Each has its words as `moderation_…`. */
export const MODERATIONS = ['kept', 'hidden'] as const;
export type Moderation = (typeof MODERATIONS)[number];

export const COMMENT_LENGTH = 2000;
export const NOTE_LENGTH = 500;
export const REASON_LENGTH = 500;

/** How many comments, and how many reports, one person may write from one midnight to the next. */
export const MOST_A_DAY = 20;

/** How many comments one page of a talk holds, answers included. */
export const COMMENTS_PAGE = 50;

type Comment = { readonly withdrawnAt: Date | null; readonly decision: Moderation | null };

/** Whether everybody reads the words of a comment, or what stands in their place. */
export function standingOf({ withdrawnAt, decision }: Comment): 'shown' | 'hidden' | 'withdrawn' {
	if (withdrawnAt !== null) return 'withdrawn';
	return decision === 'hidden' ? 'hidden' : 'shown';
}
