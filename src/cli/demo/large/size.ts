/** What a large city has after some years. */
export const LARGE = {
	meetings: 3_000,
	decisions: 5_000,
	commitments: 20_000,
	initiatives: 5_000,
	measurements: 200_000,
	people: 20_000,
	ballots: 15_000
} as const;

export type Size = Readonly<Record<keyof typeof LARGE, number>>;

/** The same city when it had less of everything that piles up with the years. Its quartieri stay as many. */
export const shareOfLarge = (share: number): Size => ({
	meetings: Math.round(LARGE.meetings * share),
	decisions: Math.round(LARGE.decisions * share),
	commitments: Math.round(LARGE.commitments * share),
	initiatives: Math.round(LARGE.initiatives * share),
	measurements: Math.round(LARGE.measurements * share),
	people: Math.round(LARGE.people * share),
	ballots: Math.round(LARGE.ballots * share)
});
