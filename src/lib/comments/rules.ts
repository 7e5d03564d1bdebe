/** Why somebody asks a moderator to look at a comment. Each has its words as `report_…`. */
export const REPORT_REASONS = ['offensive', 'personal_data', 'off_topic', 'advertising', 'other'] as const;
export type ReportReason = (typeof REPORT_REASONS)[number];

/** What a moderator may decide. Each has its words as `moderation_…`. */
export const MODERATIONS = ['kept', 'hidden'] as const;
export type Moderation = (typeof MODERATIONS)[number];

export const COMMENT_LENGTH = 2000;
