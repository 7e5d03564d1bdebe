import { m } from '../paraglide/messages.js';
import { TARGET_GROUPS, THEMES } from '../vocabulary';
import { KINDS } from './rules';

const byLabel = <T extends { readonly label: string }>(a: T, b: T) => a.label.localeCompare(b.label, 'it');

export const kindChoices = () => KINDS.map((value) => ({ value, label: m[`kind_${value}`]() })).sort(byLabel);

export const topicChoices = () =>
	THEMES.map((value) => ({ value, label: m[`theme_${value}`]() })).sort(byLabel);

export const targetChoices = () => TARGET_GROUPS.map((value) => ({ value, label: m[`target_${value}`]() }));
