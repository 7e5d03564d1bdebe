import { isWhole, type Aggregation, type Unit } from '../../indicators/rules';

/** One number that a project is asked for, as a form and the act behind it know it. */
export type AskedNumber = {
	readonly indicatorId: string;
	readonly unit: Unit;
	readonly aggregation: Aggregation;
};

/** What a form holds for each number. Of one that somebody wrote already: which was `seen`, and whether to keep or correct it. */
export const PARTS = ['value', 'sample', 'estimated', 'source', 'seen', 'answer', 'why'] as const;
export type Part = (typeof PARTS)[number];

export const nameOf = (part: Part, indicatorId: string) => `${part}-${indicatorId}`;

/** A mean counts only with how many answered. */
export const asksSample = ({ aggregation }: Pick<AskedNumber, 'aggregation'>) =>
	aggregation === 'weighted_mean';

/** Which keys a telephone shows. */
export const keysFor = (unit: Unit): 'numeric' | 'decimal' =>
	isWhole(unit) && unit !== 'euro_cents' ? 'numeric' : 'decimal';
