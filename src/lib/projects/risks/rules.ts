/** How much a risk weighs on a project. Each has its words as `risk_level_…`. */
export const RISK_LEVELS = ['low', 'medium', 'high'] as const;
export type RiskLevel = (typeof RISK_LEVELS)[number];

export const RISK_LENGTH = 300;
export const REMEDY_LENGTH = 500;
