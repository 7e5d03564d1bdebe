import { dayOf } from '../clock';

/** New Year in Rome is always at 23 o'clock in Greenwich. */
const ROME_IN_WINTER = 3_600_000;

/** The year, in Rome, of an instant. */
export const yearOf = (instant: number) => new Date(instant + ROME_IN_WINTER).getUTCFullYear();

export const yearOfDay = (day: string) => Number(day.slice(0, 4));

export const startOfYear = (year: number) => Date.UTC(year, 0, 1) - ROME_IN_WINTER;

/** The moment at which states of a year are read: now, or the end of one that is over. */
export const asOf = (year: number, now: Date) => Math.min(now.getTime(), startOfYear(year + 1) - 1);

/** The day a year before a moment. */
export const yearBefore = (instant: number) => dayOf(new Date(instant - 365 * 86_400_000));
