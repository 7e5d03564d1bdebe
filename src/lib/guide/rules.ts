/** What leads an empty city to its first meeting, in this order. Each has its words as `guide_…`. */
export const STEPS = [
	'municipality',
	'neighbourhoods',
	'staff',
	'tavoli',
	'organizations',
	'pact',
	'meeting'
] as const;
export type Step = (typeof STEPS)[number];

export type Tally = Readonly<Record<Step, boolean>>;

/** Each step with whether it is done; the first that is not is the next to take. */
export function stepsOf(done: Tally) {
	const next = STEPS.find((step) => !done[step]);
	return STEPS.map((step) => ({ step, done: done[step], next: step === next }));
}
