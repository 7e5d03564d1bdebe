import { dayAfter, dayOf, monthsBefore } from '../../clock';
import { endOfDay } from '../../formats/dates';

/** What was never sent is kept this long after its last change. */
export const DRAFTS_KEPT_MONTHS = 12;

/** What was last changed before that moment is due to go. */
export const draftsForgottenBefore = (today: string) => endOfDay(monthsBefore(today, DRAFTS_KEPT_MONTHS));

/** The last day of a draft that nobody changes any more. */
export const keptUntil = (changedAt: Date) =>
	dayAfter(monthsBefore(dayOf(changedAt), -DRAFTS_KEPT_MONTHS), -1);
