import { m } from '../paraglide/messages.js';

/**
 * The words of what is chosen while minutes are written. Each is named one by one: a page that asked for them by
 * a name put together at run time would bring every text of the site to the phone.
 */
export const TREATMENT_WORDS = {
	treated: m.treatment_treated,
	postponed: m.treatment_postponed,
	not_treated: m.treatment_not_treated
} as const;

export const FIELD_WORDS = {
	treatment: m.minutes_treatment,
	summary: m.minutes_summary,
	positions: m.minutes_positions,
	documents: m.minutes_documents,
	notes: m.minutes_notes
} as const;

export const MANNER_WORDS = {
	unanimous_consent: m.manner_unanimous_consent,
	consensus: m.manner_consensus,
	open_vote: m.manner_open_vote,
	secret_vote: m.manner_secret_vote,
	postponed: m.manner_postponed
} as const;

export const OUTCOME_WORDS = {
	approved: m.decision_outcome_approved,
	rejected: m.decision_outcome_rejected,
	postponed: m.decision_outcome_postponed
} as const;

export const PRIORITY_WORDS = {
	normal: m.commitment_priority_normal,
	high: m.commitment_priority_high
} as const;

export const ATTENDANCE_WORDS = {
	present: m.attendance_present,
	excused: m.attendance_excused,
	absent: m.attendance_absent
} as const;

export const COUNTED_WORDS = {
	residents: m.counted_residents,
	others: m.counted_others,
	under_30: m.counted_under_30,
	over_65: m.counted_over_65,
	with_disabilities: m.counted_with_disabilities
} as const;
