/** The numbers a city may choose, with the default of each. Words: `rule_…` and, for what it changes, `rule_…_help`. */
export const DEFAULTS = {
	/** Years of age to vote, on the closing day. */
	minimum_age: 16,
	/** Days of notice before a meeting. */
	notice_days: 5,
	/** Days after a meeting within which its minutes are due. */
	minutes_due_days: 15,
	/** Days those present have to approve minutes or to ask for a correction. */
	review_days: 7,
	/** Days within which approved minutes are published. */
	publish_days: 5,
	/** 1 when minutes nobody contests are approved by silence after the review. */
	silent_approval: 0,
	/** Days within which an initiative is answered. */
	answer_days: 30,
	/** Shortest time a vote stays open, in days. */
	consultation_days: 7,
	/** Fewest entitled people for a secret vote. */
	secret_from: 10,
	/** Public counts of people below this are not shown. */
	suppress_below: 5,
	/** Days without any news after which a project under way counts as stalled. */
	stalled_days: 60
} as const satisfies Record<string, number>;

export type Rule = keyof typeof DEFAULTS;
export const RULES = Object.keys(DEFAULTS) as readonly Rule[];

/** The least and the most a city may choose. */
export const BOUNDS = {
	minimum_age: [14, 18],
	notice_days: [1, 30],
	minutes_due_days: [1, 60],
	review_days: [1, 30],
	publish_days: [1, 30],
	silent_approval: [0, 1],
	answer_days: [5, 120],
	consultation_days: [1, 60],
	secret_from: [5, 100],
	suppress_below: [5, 20],
	stalled_days: [14, 365]
} as const satisfies Record<Rule, readonly [number, number]>;

/** What a city chose before the least was raised counts as the least: no count of people below it is told. */
export const valueInForce = (rule: string, chosen: number) =>
	rule === 'suppress_below' ? Math.max(chosen, BOUNDS.suppress_below[0]) : chosen;
