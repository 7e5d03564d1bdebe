/** What a file may say of how many were there. Each has its words as `total_…`. */
export const TOTALS = ['people', 'organizations', 'residents', 'under_30', 'over_65'] as const;
export type Total = (typeof TOTALS)[number];
