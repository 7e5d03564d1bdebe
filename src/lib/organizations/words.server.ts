import { dateInWords } from '../formats/dates';
import { m } from '../paraglide/messages.js';
import { TARGET_GROUPS, THEMES } from '../vocabulary';
import type { findOrganization } from './queries.server';
import { KINDS } from './rules';

const byLabel = <T extends { readonly label: string }>(a: T, b: T) => a.label.localeCompare(b.label, 'it');

export const kindChoices = () => KINDS.map((value) => ({ value, label: m[`kind_${value}`]() })).sort(byLabel);

export const topicChoices = () =>
	THEMES.map((value) => ({ value, label: m[`theme_${value}`]() })).sort(byLabel);

export const targetChoices = () => TARGET_GROUPS.map((value) => ({ value, label: m[`target_${value}`]() }));

type Known = NonNullable<ReturnType<typeof findOrganization>>;

/** What the city has ascertained, when it has. */
export const standingInWords = ({ verifiedAt, archivedAt }: Known) => ({
	verified: verifiedAt && m.organization_verified_on({ day: dateInWords(verifiedAt) }),
	archived: archivedAt && m.organization_archived_on({ day: dateInWords(archivedAt) })
});

export const identityOf = ({ name, kind, fiscalCode, runts }: Known) => ({
	name,
	kind,
	fiscalCode: fiscalCode ?? '',
	runts: runts ?? ''
});
