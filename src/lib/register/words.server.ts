import { dayOf } from '../clock';
import { csv } from '../formats/csv';
import { m } from '../paraglide/messages.js';
import type { RegisterEntry } from './queries.server';
import { REGISTER_STATES, type RegisterState } from './rules';

/** A state in words, whichever kind it is of. */
export const stateInWords = (state: RegisterState) =>
	state === 'overdue'
		? m.register_state_overdue()
		: state === 'approved' || state === 'rejected' || state === 'postponed'
			? m[`decision_outcome_${state}`]()
			: m[`commitment_state_${state}`]();

export const stateOptions = () => REGISTER_STATES.map((value) => ({ value, label: stateInWords(value) }));

/** Who promised, as a reader is told of it; empty for a decision. */
export const ownerInWords = ({ kind, organization, ownerRole, person }: RegisterEntry) =>
	kind === 'decision'
		? ''
		: (organization ?? (ownerRole && m[`owner_${ownerRole}`]()) ?? person ?? m.owner_person());

/** The register as a table for a spreadsheet. */
export const registerTable = (entries: readonly RegisterEntry[]) =>
	csv(
		[
			m.register_column_kind(),
			m.register_column_text(),
			m.register_column_state(),
			m.register_column_date(),
			m.register_column_tavolo(),
			m.register_column_neighbourhood(),
			m.register_column_owner(),
			m.register_column_due(),
			m.register_column_minutes()
		],
		entries.map((entry) => [
			m[`register_${entry.kind}`](),
			entry.text,
			entry.overdue
				? `${stateInWords(entry.state)}, ${m.register_state_overdue().toLowerCase()}`
				: stateInWords(entry.state),
			dayOf(entry.at),
			entry.tavolo,
			entry.neighbourhood,
			ownerInWords(entry),
			entry.dueOn,
			entry.minutesNumber
		])
	);
