/** What is found. Each has its words as `found_…`. */
export const FOUND_KINDS = ['meeting', 'item', 'decision', 'commitment'] as const;
export type FoundKind = (typeof FOUND_KINDS)[number];
