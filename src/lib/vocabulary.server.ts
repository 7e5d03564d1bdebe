import { m } from './paraglide/messages.js';
import { BANDS, MAIN_TARGETS, TARGET_GROUPS, THEMES } from './vocabulary';

/** The words of the vocabulary as a form or a filter offers them. Here, so that no browser gets them all. */
export const themeOptions = () => THEMES.map((value) => ({ value, label: m[`theme_${value}`]() }));

export const targetOptions = () => TARGET_GROUPS.map((value) => ({ value, label: m[`target_${value}`]() }));

const FIRST: readonly string[] = [...MAIN_TARGETS, 'cittadinanza', 'generazioni'];

/** The groups most people look for, and all the others. */
export const mainTargetOptions = () => targetOptions().filter(({ value }) => FIRST.includes(value));
export const otherTargetOptions = () => targetOptions().filter(({ value }) => !FIRST.includes(value));
export const isMainTarget = (target: string) => FIRST.includes(target);

export const bandOptions = () => BANDS.map((value) => ({ value, label: m[`band_${value}`]() }));
