import { PRIORITIES } from '../commitments/rules';
import { m } from '../paraglide/messages.js';
import { DECISION_OUTCOMES, MANNERS } from './decisions/rules';
import { ITEM_FIELDS } from './items/rules';
import { ATTENDANCE_STATES, COUNTED, TREATMENTS } from './rules';

/**
 * The words for every choice of whoever writes minutes. They travel with the notebook: looked up in the
 * browser, one of them would bring along every text of the site.
 */
export const wordsToWrite = () => ({
	fields: ITEM_FIELDS.map((value) => ({ value, label: m[`minutes_${value}`]() })),
	treatments: TREATMENTS.map((value) => ({ value, label: m[`treatment_${value}`]() })),
	manners: MANNERS.map((value) => ({ value, label: m[`manner_${value}`]() })),
	outcomes: DECISION_OUTCOMES.map((value) => ({ value, label: m[`decision_outcome_${value}`]() })),
	priorities: PRIORITIES.map((value) => ({ value, label: m[`commitment_priority_${value}`]() })),
	counted: COUNTED.map((value) => ({ value, label: m[`counted_${value}`]() })),
	attendance: ATTENDANCE_STATES.map((value) => ({ value, label: m[`attendance_${value}`]() })),
	helps: {
		summary: m.minutes_summary_help(),
		positions: m.minutes_positions_help(),
		documents: m.minutes_documents_help(),
		notes: m.minutes_notes_help()
	},
	missing: m.offline_missing(),
	wrong: m.offline_wrong(),
	notHere: m.offline_not_here(),
	discardAlso: m.offline_discard_also(),
	discardPoint: m.offline_discard_point(),
	waitingHelp: m.offline_waiting_help(),
	elsewhereHelp: m.offline_elsewhere_help(),
	noRoom: m.offline_no_room(),
	closed: m.offline_closed(),
	closedKept: m.offline_closed_kept(),
	closedSee: m.offline_closed_see(),
	closedAloud: m.offline_closed_aloud(),
	/** What of a decision is seldom said. */
	decision: {
		corrects: m.decision_corrects(),
		correctsNone: m.decision_corrects_none(),
		initiative: m.decision_initiative(),
		noInitiative: m.decision_no_initiative(),
		more: m.decision_more(),
		options: m.decision_options(),
		optionsHelp: m.decision_options_help(),
		takenAt: m.decision_taken_at(),
		takenAtHelp: m.decision_taken_at_help(),
		effectiveFrom: m.decision_effective_from(),
		reviewOn: m.decision_review_on()
	},
	/** What of a promise is seldom said. */
	commitment: {
		consent: m.commitment_consent(),
		more: m.commitment_more(),
		startsOn: m.commitment_starts_on(),
		priority: m.commitment_priority(),
		from: m.minutes_commitment_from(),
		fromNone: m.minutes_commitment_from_none()
	},
	/** Where two people wrote the same thing. */
	conflict: {
		help: m.offline_conflict_help(),
		helpPlain: m.minutes_conflict_help(),
		save: m.offline_conflict_save(),
		mine: m.offline_conflict_mine(),
		theirs: m.offline_conflict_theirs(),
		keepMine: m.offline_keep_mine(),
		takeTheirs: m.offline_take_theirs(),
		takeBoth: m.offline_take_both(),
		chosen: m.offline_conflict_chosen(),
		empty: m.offline_empty()
	}
});

/** Those of the form that adds an item: it is seldom opened, and its texts need not weigh on the page. */
export const wordsToAdd = () => ({
	title: m.minutes_item_new(),
	help: m.minutes_item_new_help(),
	item: m.item_title(),
	more: m.minutes_item_more(),
	kind: m.item_kind(),
	visibility: m.item_visibility(),
	minutes: m.item_minutes(),
	write: m.minutes_item_write()
});
