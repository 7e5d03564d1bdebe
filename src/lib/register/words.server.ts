import { setImmediate } from 'node:timers/promises';
import { dayOf } from '../clock';
import { OWNER_ROLES } from '../commitments/rules';
import { csv, csvRows } from '../formats/csv';
import { m } from '../paraglide/messages.js';
import { settings } from '../settings.server';
import { TAVOLO_THEMES } from '../tavoli/rules';
import { themeOptions } from '../vocabulary.server';
import { readRegister, type RegisterEntry } from './queries.server';
import { REGISTER_STATES, type RegisterFilter, type RegisterState } from './rules';

/** A state in words, whichever kind it is of. */
export const stateInWords = (state: RegisterState) =>
	state === 'overdue'
		? m.register_state_overdue()
		: state === 'approved' || state === 'rejected' || state === 'postponed'
			? m[`decision_outcome_${state}`]()
			: m[`commitment_state_${state}`]();

export const stateOptions = () => REGISTER_STATES.map((value) => ({ value, label: stateInWords(value) }));

/** Whose promises one may ask for: organisations by name, then the roles. */
export const ownerOptions = (organizations: readonly { readonly id: string; readonly name: string }[]) => [
	...organizations.map(({ id, name }) => ({ value: `organization:${id}`, label: name })),
	...OWNER_ROLES.map((role) => ({ value: `role:${role}`, label: m[`owner_${role}`]() }))
];

/** What tavoli work on, then what initiatives and projects are about. */
export const registerThemeOptions = () => [
	...TAVOLO_THEMES.map((value) => ({
		value,
		label: m.register_theme_tavolo({ theme: m[`tavolo_theme_${value}`]() })
	})),
	...themeOptions()
];

/** Where an entry is read whole. */
export const hrefOf = ({ kind, id, meetingId }: Pick<RegisterEntry, 'kind' | 'id' | 'meetingId'>) =>
	kind === 'commitment' ? `/impegni/${id}` : `/incontri/${meetingId}/verbale#decisione-${id}`;

/** Who promised, as a reader is told of it; empty for a decision. */
export const ownerInWords = ({ kind, organization, ownerRole, person }: RegisterEntry) =>
	kind === 'decision'
		? ''
		: (organization ?? (ownerRole && m[`owner_${ownerRole}`]()) ?? person ?? m.owner_person());

/** The register as a table for a spreadsheet, a piece at a time. */
export async function* registerTable(filter: RegisterFilter) {
	yield csv(header(), []);
	for (const entries of readRegister(filter)) {
		yield csvRows(entries.map(cells));
		await setImmediate();
	}
}

const header = () => [
	m.register_column_kind(),
	m.register_column_text(),
	m.register_column_state(),
	m.register_column_date(),
	m.register_column_published(),
	m.register_column_tavolo(),
	m.register_column_theme(),
	m.register_column_neighbourhood(),
	m.register_column_project(),
	m.register_column_owner(),
	m.register_column_due(),
	m.register_column_late(),
	m.register_column_evidence(),
	m.register_column_minutes(),
	m.register_column_address()
];

const cells = (entry: RegisterEntry) => [
	m[`register_${entry.kind}`](),
	entry.text,
	stateInWords(entry.state),
	dayOf(entry.at),
	dayOf(entry.publishedAt),
	entry.tavolo,
	entry.theme && m[`tavolo_theme_${entry.theme}`](),
	entry.neighbourhood,
	entry.project?.title,
	ownerInWords(entry),
	entry.dueOn,
	entry.overdue ? m.register_state_overdue() : '',
	entry.evidence,
	entry.minutesNumber,
	`${settings().ORIGIN}${hrefOf(entry)}`
];
