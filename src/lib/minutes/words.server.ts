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
	attendance: ATTENDANCE_STATES.map((value) => ({ value, label: m[`attendance_${value}`]() }))
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
