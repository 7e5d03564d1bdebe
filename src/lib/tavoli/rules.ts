/** What a tavolo works on. Each has its words as `tavolo_theme_…`. */
export const TAVOLO_THEMES = ['generale', 'anziani', 'famiglie', 'disabilita'] as const;
export type TavoloTheme = (typeof TAVOLO_THEMES)[number];

/** What somebody does at a tavolo. Each has its words as `membership_…`. */
export const MEMBERSHIP_ROLES = ['member', 'facilitator', 'secretary', 'contact_person', 'observer'] as const;
export type MembershipRole = (typeof MEMBERSHIP_ROLES)[number];

export const RHYTHMS = ['mensile', 'bimestrale', 'trimestrale', 'libero'] as const;
