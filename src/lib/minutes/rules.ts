/** Where minutes stand. Each has its words as `minutes_state_…`. */
export const MINUTES_STATES = ['draft', 'in_review', 'approved', 'published', 'rectifying'] as const;
export type MinutesState = (typeof MINUTES_STATES)[number];

/** FIXED: nothing is un-finalised; after publication only a rectification opens, and it ends in a new version. */
export const NEXT_MINUTES_STATES: Readonly<Record<MinutesState, readonly MinutesState[]>> = {
	draft: ['in_review'],
	in_review: ['draft', 'approved'],
	approved: ['published'],
	published: ['rectifying'],
	rectifying: ['published']
};

/** What came of an agenda item. Each has its words as `treatment_…`. */
export const TREATMENTS = ['treated', 'postponed', 'not_treated'] as const;

export const ATTENDANCE_STATES = ['present', 'excused', 'absent'] as const;

/** Who was there without a name. Each has its words as `attendance_…`. */
export const COUNTED = ['residents', 'under_30', 'over_65', 'with_disabilities', 'others'] as const;

export const VERDICTS = ['approve', 'correct'] as const;
